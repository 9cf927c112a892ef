import CatalogModel
import FileContent
import Wording

/// Unpacking an archive would write outside the folder, or make a link.
struct ArchiveMemberUnsafe: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "небезпечне ім’я в архіві", en: "an unsafe member of an archive"),
    reason: LocalizedText(
      uk:
        "Розпаковування такого архіву може записати файл поза вибраною папкою: багато програм його не відкриють.",
      en: "Unpacking such an archive may write a file outside the chosen folder: many programs refuse it."),
    cure: LocalizedText(
      uk: "Створіть архів ще раз так, щоб у ньому були лише файли, без «..», повних шляхів і посилань.",
      en: "Make the archive again with nothing but files in it: no “..”, no absolute paths, no links."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.escapingName, of: subject) { _ in
      LocalizedText(
        uk: "шлях у архіві веде за межі папки («..» або від кореня диска)",
        en: "the path in the archive leads outside the folder (“..”, or from the root of a disk)")
    }
    findings.add(.linkMember, of: subject) { _ in
      LocalizedText(
        uk: "в архіві посилання замість файлу", en: "a link stands in the archive in place of a file")
    }
  }
}
