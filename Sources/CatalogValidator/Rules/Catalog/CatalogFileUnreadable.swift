import CatalogModel
import FileContent
import Wording

/// `catalog.yaml` with mistakes of grammar, or one that cannot be opened.
struct CatalogFileUnreadable: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "catalog.yaml не читається", en: "catalog.yaml cannot be read"),
    reason: LocalizedText(
      uk: "Якщо частину файлу втрачено, не можна знати, що в ній було: діють типові налаштування.",
      en: "When a part of the file is lost, nobody knows what it said: defaults hold."),
    cure: LocalizedText(
      uk: "Виправте зазначені рядки catalog.yaml і перевірте ще раз.",
      en: "Correct the lines named in catalog.yaml and check again."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    let settings = subject.settings
    let faults = settings.treeFaults.filter { !$0.isDuplicateKey }
    switch settings.source {
    case .absent, .above: return
    case .unreadable(let path, let fault): findings.add(fault.text, in: path)
    case .broken(let path) where !settings.treeFaults.contains(where: \.losesContent):
      findings.add(
        LocalizedText(
          uk: "у файлі немає ключів (назва, двокрапка, значення)",
          en: "the file holds no keys (name, colon, value)"),
        in: path, expected: "publisher:")
    case .broken(let path), .file(let path):
      for fault in faults {
        findings.add(fault.text, in: path, at: Place(fault.range.start), found: fault.found)
      }
    }
  }
}
