import CatalogModel
import FileContent
import Wording

/// One of the files is a symbolic link, which is never followed.
struct SymbolicLinkFound: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "символічне посилання серед файлів", en: "a symbolic link among the files"),
    reason: LocalizedText(
      uk:
        "За посиланням можна винести назовні чужий файл, тому за ним не переходимо: для каталогу цього файлу немає.",
      en:
        "A link can carry a foreign file outside, so it is not followed: for the catalogue the file is not there."
    ),
    cure: LocalizedText(
      uk: "Покладіть на місце посилання сам файл.", en: "Put the file itself in place of the link."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    for link in subject.catalog.symbolicLinks { add(link, to: &findings) }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    // A document that is reached through a link is reported as missing by another rule.
    let listed = subject.dataset.documents.map { subject.dataset.path(PathProblem.normalized($0.path)) }
    for link in subject.dataset.symbolicLinks
    where !listed.contains(where: { $0 == link.path || $0.hasPrefix(link.path + "/") }) {
      add(link, to: &findings)
    }
  }

  private func add(_ link: TreeEntry, to findings: inout Findings) {
    findings.add(
      LocalizedText(
        uk: "символічне посилання: за ним не переходимо", en: "a symbolic link: it is not followed"),
      in: link.path)
  }
}
