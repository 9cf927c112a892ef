import CatalogModel
import FileContent
import Wording

/// The name of a file promises another format than its content has.
struct DocumentExtensionWrong: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "розширення файлу не відповідає вмісту", en: "an extension that does not fit the content"),
    reason: LocalizedText(
      uk: "Програма для цього розширення відкриє файл неправильно або не відкриє зовсім.",
      en: "The program for the extension will open the file wrongly or not at all."),
    cure: LocalizedText(
      uk: "Перейменуйте файл або збережіть його в тому форматі, який обіцяє розширення.",
      en: "Rename the file, or save it in the format that its extension promises."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    // That a file cannot be read as what it is called is a mistake of its own.
    guard case .fileExtension(let written, let content) = subject.formatConflict,
      subject.formatConflict?.unreadable == nil
    else { return }
    findings.add(
      content.map {
        LocalizedText(
          uk: "розширення .\(written.written), а вміст файлу – \($0.key)",
          en: "the extension is .\(written.written), the content is \($0.key)")
      }
        ?? LocalizedText(
          uk: "розширення .\(written.written), а вміст файлу на цей формат не схожий",
          en: "the extension is .\(written.written), the content is nothing like it"),
      in: subject.path)
  }
}
