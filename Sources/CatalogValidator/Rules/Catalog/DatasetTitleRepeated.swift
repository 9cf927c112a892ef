import CatalogModel
import FileContent
import Wording

/// Two sets of a catalogue with one title.
struct DatasetTitleRepeated: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "назва набору повторюється", en: "a title of a data set is repeated"),
    reason: LocalizedText(
      uk: "Читач не відрізнить набори в переліку.", en: "A reader cannot tell the sets apart in a list."),
    cure: LocalizedText(
      uk: "Додайте до назви те, чим набори різняться: рік, територію, вид.",
      en: "Add to the title what makes the sets differ: a year, a territory, a kind."),
    basis: .passportElement(.title))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    var first: [String: Dataset] = [:]
    for dataset in subject.catalog.datasets {
      guard case .value(let title, let range) = dataset.passport.title else { continue }
      let key = title.foldedWords
      guard let earlier = first[key] else {
        first[key] = dataset
        continue
      }
      findings.add(
        LocalizedText(
          uk: "назва така сама, як у \(earlier.passport.file)",
          en: "the title is the same as in \(earlier.passport.file)"),
        in: dataset.passport.file, at: range, pointer: "/title", found: title.excerpt, dataset: dataset.name)
    }
  }
}
