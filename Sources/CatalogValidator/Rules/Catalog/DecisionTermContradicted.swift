import CatalogModel
import FileContent
import Wording

/// The decision on terms in `catalog.yaml` says one thing and the passport another.
struct DecisionTermContradicted: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "паспорт суперечить рішенню про строки", en: "a passport contradicts the decision on terms"),
    reason: LocalizedText(
      uk: "Періодичність і відповідальних визначає рішення розпорядника; паспорт має її повторювати.",
      en: "The decision of the holder sets frequency and responsible persons; the passport repeats them."),
    cure: LocalizedText(
      uk: "Звірте паспорт із рішенням і виправте те, що застаріло.",
      en: "Compare the passport with the decision and correct what is out of date."),
    basis: .point(.updating))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile, subject.catalog.kind == .catalog else { return }
    for (index, term) in subject.settings.terms.enumerated() {
      guard case .value(let name, let range) = term.dataset, subject.catalog.dataset(named: name) == nil,
        !subject.catalog.unread.contains(where: { $0.name == name })
      else { continue }
      findings.add(
        LocalizedText(
          uk: "у рішенні є строк для набору, якого немає",
          en: "the decision has a term for a set that is not there"),
        in: file.path, at: range, pointer: "/decision/terms/\(index)/dataset",
        expected: NearMiss.nearest(to: name, among: subject.catalog.datasets.map(\.name)), found: name)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    for term in subject.context.termsByFolder[subject.dataset.folder] ?? [] {
      let person = passport.maintainers.first
      let pairs: [(LocalizedText, String, Element<String>, Element<String>)] = [
        (.frequency, "/update_frequency", passport.updateFrequency, term.frequency),
        (.responsible, "/contributors", person?.name ?? .absent, term.responsible),
        (.unit, "/contributors", person?.unit ?? .absent, term.unit),
        (.email, "/contributors", person?.email ?? .absent, term.email),
      ]
      for (what, pointer, own, decided) in pairs {
        guard case .value(let text, let range) = own, let expected = decided.value,
          !DecisionAnnex.agree(text, expected)
        else { continue }
        findings.add(
          LocalizedText(
            uk: "\(what.uk): у рішенні про строки інакше", en: "\(what.en): the decision on terms differs"),
          in: passport.file, at: range, pointer: pointer, expected: expected, found: text)
      }
    }
  }

}

extension LocalizedText {
  fileprivate static let frequency = LocalizedText(uk: "періодичність оновлення", en: "update frequency")
  fileprivate static let responsible = LocalizedText(uk: "відповідальна особа", en: "responsible person")
  fileprivate static let unit = LocalizedText(uk: "структурний підрозділ", en: "unit")
  fileprivate static let email = LocalizedText(uk: "електронна пошта", en: "e-mail")
}
