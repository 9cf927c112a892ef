import CatalogModel
import FileContent
import Wording

/// Git keeps large files elsewhere, and only their address is here.
struct PointerInsteadOfData: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "замість даних – вказівник Git LFS", en: "a pointer of Git LFS in place of data"),
    reason: LocalizedText(
      uk: "Git зберігає великий файл окремо, а тут лишилася його адреса: даних у документі немає.",
      en:
        "Git keeps the large file elsewhere, and only its address is here: there are no data in the document."
    ),
    cure: LocalizedText(
      uk: "Отримайте сам файл командою git lfs pull і перевірте його ще раз.",
      en: "Fetch the file itself with git lfs pull, and check it again."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.pointer, of: subject) { _ in
      LocalizedText(
        uk: "замість даних збережено вказівник Git LFS, виконайте git lfs pull",
        en: "a pointer of Git LFS is saved in place of the data, run git lfs pull")
    }
  }
}
