import CatalogModel
import FileContent
import Wording

/// The passport names another format than the file has.
struct DeclaredFormatWrong: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "формат у паспорті не той, що у файлі", en: "the passport names another format than the file has"),
    reason: LocalizedText(
      uk: "Програми відкривають документ за форматом із паспорта й не зможуть прочитати цього файлу.",
      en: "Programs open a document by the format in the passport, and will not be able to read this file."),
    cure: LocalizedText(
      uk: "Виправте формат у паспорті або збережіть файл у тому форматі, який обіцяє паспорт.",
      en: "Correct the format in the passport, or save the file in the format that the passport promises."),
    basis: .passportElement(.format))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source,
      case .declared(let declared, let content) = subject.formatConflict
    else { return }
    // The extension decides which of the two is wrong: the passport, or the file itself.
    let isPassportWrong = content.map { subject.pathExtension?.fits($0) == true } ?? false
    findings.add(
      content.map {
        LocalizedText(
          uk: "у паспорті формат \(declared.key), а вміст файлу – \($0.key)",
          en: "the passport says \(declared.key), the content of the file is \($0.key)")
      }
        ?? LocalizedText(
          uk: "у паспорті формат \(declared.key), а вміст файлу на нього не схожий",
          en: "the passport says \(declared.key), the content of the file is nothing like it"),
      in: isPassportWrong ? dataset.passport.file : subject.path,
      at: isPassportWrong ? document.place(of: document.format, "format") : .file)
  }
}
