import CatalogModel
import FileContent
import Wording

/// A thematic group that the portal does not have.
struct ThemeUnknown: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "невідома тематична група", en: "an unknown thematic group"),
    reason: LocalizedText(
      uk: "Портал показує набори за дванадцятьма групами; набір з іншою групою в них не потрапить.",
      en: "The portal shows data sets in twelve groups; a set with another one is in none of them."),
    cure: LocalizedText(
      uk: "Візьміть одну з груп порталу: \(PortalGroup.all.map(\.name).joined(separator: ", ")).",
      en: "Take one of the portal’s groups: \(PortalGroup.all.map(\.name).joined(separator: ", "))."),
    basis: .portalPractice)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let names = PortalGroup.all.map(\.name)
    for item in subject.passport.items(of: "theme") where !names.contains(item.text) {
      let byTitle = PortalGroup.all.first { $0.title.foldedWords == item.text.foldedWords }?.name
      findings.add(
        LocalizedText(uk: "такої групи на порталі немає", en: "the portal has no such group"),
        in: subject.passport.file, at: item.range, pointer: item.pointer,
        expected: byTitle ?? NearMiss.nearest(to: item.text, among: names), found: item.text)
    }
  }
}
