import CatalogModel
import FileContent
import Wording

/// The passport gives another size than the file has.
struct DocumentSizeWrong: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "розмір файлу не той, що в паспорті", en: "a file of another size than in the passport"),
    reason: LocalizedText(
      uk: "Файл замінено без оновлення паспорта або пошкоджено під час копіювання.",
      en: "The file was replaced without an update of the passport, or damaged in copying."),
    cure: LocalizedText(
      uk:
        "Перевірте, чи це той файл. Якщо його змінили ви, виконайте dani add НАБІР ФАЙЛ: розмір, контрольну суму й дату програма запише сама.",
      en:
        "See whether it is the right file. If you changed it, run dani add SET FILE: the program writes size, checksum and date."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source, subject.hasDeclaredSizeWrong,
      let declared = document.bytes.value, let actual = subject.content?.bytes
    else { return }
    findings.add(
      LocalizedText(
        uk: "розмір файлу не той, що в паспорті: \(subject.path)",
        en: "the size of the file is not that of the passport: \(subject.path)"),
      in: dataset.passport.file, at: document.place(of: document.bytes, "bytes"), expected: String(actual),
      found: String(declared))
  }
}
