import CatalogModel
import FileContent
import Wording

/// Two sets of a catalogue with one `name` or one `id`.
struct DatasetNameRepeated: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "ідентифікатор набору повторюється", en: "an identifier of a data set is repeated"),
    reason: LocalizedText(
      uk: "Ідентифікатор має бути в одного набору; інакше портал і програми візьмуть не той.",
      en: "An identifier belongs to one set; otherwise the portal and programs take the wrong one."),
    cure: LocalizedText(
      uk: "Дайте кожному набору власний ідентифікатор.", en: "Give each data set an identifier of its own."),
    basis: .passportElement(.identifier))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    report("name", subject.catalog, \.name, &findings)
    report("id", subject.catalog, \.id, &findings)
  }

  private func report(
    _ key: String, _ catalog: Catalog, _ element: (Passport) -> Element<String>,
    _ findings: inout Findings
  ) {
    var first: [String: Dataset] = [:]
    for dataset in catalog.datasets {
      guard case .value(let text, let range) = element(dataset.passport) else { continue }
      guard let earlier = first[text] else {
        first[text] = dataset
        continue
      }
      findings.add(
        LocalizedText(
          uk: "\(key): такий самий у \(earlier.passport.file)",
          en: "\(key): the same as in \(earlier.passport.file)"),
        in: dataset.passport.file, at: range, pointer: "/" + key, found: text, dataset: dataset.name)
    }
  }
}
