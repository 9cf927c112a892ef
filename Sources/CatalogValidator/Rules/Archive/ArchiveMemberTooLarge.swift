import CatalogModel
import FileContent
import Wording

/// A member of an archive is larger than is unpacked.
struct ArchiveMemberTooLarge: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "файл в архіві завеликий",
      en: "too large a file in an archive"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Поділіть цей файл на кілька або викладіть його без архіву. Якщо файл справді такий, збільште межу member_bytes у settings.limits.",
      en:
        "Divide this file into several, or publish it without an archive. If the file is right as it is, raise member_bytes in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.memberTooLarge, of: subject) { exceeded in
      LocalizedText(
        uk: "розпакований файл більший за межу (байтів: \(exceeded.limit)): його не перевірено",
        en: "the unpacked file is larger than the limit (bytes: \(exceeded.limit)): it is not checked")
    }
  }
}
