import CatalogModel
import FileContent
import Wording

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
    if case .webPage(let promised) = subject.formatConflict {
      findings.add(Self.text(promised), in: subject.path)
    }
    // What gzip holds has no name: XML without a declaration could be taken for a page.
    for part in subject.content?.parts ?? [] where !part.name.isEmpty {
      let conflict = FormatConflict(
        declared: [], pathExtension: PathExtension(path: part.name), content: part.content)
      if case .webPage(let promised) = conflict {
        findings.add(Self.text(promised), in: subject.path, at: part.place(.file))
      }
    }
  }

  private static func text(_ promised: FileFormat) -> LocalizedText {
    let isTable = FileFormat.tables.contains(promised)
    return LocalizedText(
      uk:
        "замість \(isTable ? "таблиці" : "документа у форматі \(promised.key)") збережено вебсторінку (HTML), "
        + "завантажте файл ще раз",
      en: "a web page (HTML) is saved in place of \(isTable ? "a table" : "a \(promised.key) document"), "
        + "download the file again")
  }
}
