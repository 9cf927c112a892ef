import CatalogModel
import FileContent
import Wording

/// An archive holds more members than are looked at.
struct ArchiveMembersTooMany: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "в архіві забагато файлів",
      en: "too many files in an archive"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Поділіть архів на кілька. Якщо файл справді такий, збільште межу archive_members у settings.limits.",
      en:
        "Divide the archive into several. If the file is right as it is, raise archive_members in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.tooManyMembers, of: subject) { exceeded in
      LocalizedText(
        uk: "файлів в архіві більше за межу (\(exceeded.limit)): решту не перевірено",
        en: "there are more than \(exceeded.limit) files in the archive: the rest is not checked")
    }
  }
}
