import CatalogModel
import FileContent

/// A page of a site was saved where a document belongs.
struct WebPageInsteadOfData: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "замість даних збережено вебсторінку", en: "a web page in place of data"),
    reason: LocalizedText(
      uk:
        "Таке стається, коли зберігають сторінку входу або повідомлення про помилку замість самого файлу: даних у ньому немає.",
      en:
        "It happens when a sign-in page or an error message is saved instead of the file itself: there are no data in it."
    ),
    cure: LocalizedText(
      uk: "Завантажте файл ще раз; якщо таблиця справді вбудована у сторінку, перенесіть її в CSV або XLSX.",
      en: "Download the file again; if the page really holds the table, move it to CSV or XLSX."),
    basis: .passportElement(.format))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .webPage(let promised) = subject.formatConflict else { return }
    let isTable = FileFormat.tables.contains(promised)
    findings.add(
      LocalizedText(
        uk:
          "замість \(isTable ? "таблиці" : "документа у форматі \(promised.key)") збережено вебсторінку (HTML), "
          + "завантажте файл ще раз",
        en: "a web page (HTML) is saved in place of \(isTable ? "a table" : "a \(promised.key) document"), "
          + "download the file again"),
      in: subject.path)
  }
}
