import CatalogModel
import FileContent
import Wording

/// An archive inside an archive is not opened.
struct ArchiveNested: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "архів в архіві",
      en: "an archive inside an archive"),
    reason: LocalizedText(
      uk: "Такий вміст не перевіряємо, а користувачам доводиться розпаковувати його двічі.",
      en: "Such content is not checked, and people have to unpack it twice."),
    cure: LocalizedText(
      uk: "Покладіть файли прямо в архів або викладіть кожен окремим документом.",
      en: "Put the files straight into the archive, or publish each as a document of its own."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.nestedArchive, of: subject) { _ in
      LocalizedText(
        uk: "архів усередині архіву: його вміст не перевірено",
        en: "an archive inside the archive: its content is not checked")
    }
  }
}
