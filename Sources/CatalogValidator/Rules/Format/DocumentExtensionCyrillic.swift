import CatalogModel
import FileContent
import Wording

/// The extension of a file has Cyrillic letters that look Latin.
struct DocumentExtensionCyrillic: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "у розширенні файлу кирилична літера", en: "a Cyrillic letter in an extension"),
    reason: LocalizedText(
      uk: "На вигляд розширення правильне, але жодна програма його не впізнає.",
      en: "The extension looks right, but no program will recognise it."),
    cure: LocalizedText(
      uk: "Перейменуйте файл: розширення наберіть латинськими літерами.",
      en: "Rename the file: type its extension in Latin letters."),
    basis: .portalPractice)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let written = subject.pathExtension, written.hasLookalikes else { return }
    findings.add(
      LocalizedText(
        uk: "у розширенні .\(written.written) кириличні літери замість латинських",
        en: "the extension .\(written.written) has Cyrillic letters in place of Latin ones"),
      in: subject.path, expected: "." + written.name)
  }
}
