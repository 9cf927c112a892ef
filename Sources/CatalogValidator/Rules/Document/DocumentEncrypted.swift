import CatalogModel
import FileContent
import Wording

/// A file, or a member of an archive, is locked with a password.
struct DocumentEncrypted: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "файл захищено паролем", en: "a file locked with a password"),
    reason: LocalizedText(
      uk: "Відкриті дані кожен має змогу використати без дозволу; захищений файл не відкриє ніхто.",
      en: "Everyone may use open data without asking; nobody can open a locked file."),
    cure: LocalizedText(
      uk: "Збережіть файл без пароля й покладіть його замість цього.",
      en: "Save the file without a password and put it in place of this one."),
    basis: .accessLaw)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    // One password locks all members of an archive.
    guard let first = subject.content?.faults.listed(.encrypted).first else { return }
    findings.add(
      LocalizedText(uk: "файл захищено паролем", en: "the file is locked with a password"), in: subject.path,
      at: first.place)
  }
}
