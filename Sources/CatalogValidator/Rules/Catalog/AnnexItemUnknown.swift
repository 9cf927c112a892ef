import CatalogModel
import FileContent
import Wording

/// An id of a required data set that is in no edition of the annex.
struct AnnexItemUnknown: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "невідомий пункт переліку", en: "an unknown item of the annex"),
    reason: LocalizedText(
      uk: "Набір не буде зараховано до жодного пункту переліку.",
      en: "The set will meet no item of the annex."),
    cure: LocalizedText(
      uk: "Запишіть ідентифікатор із переліку, наприклад local-2019-001.",
      en: "Write an id of the annex, such as local-2019-001."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    for (index, absent) in subject.settings.absent.enumerated() {
      guard case .value(let id, let range) = absent.item else { continue }
      report(id, in: file.path, at: range, "/absent/\(index)/item", subject.context, &findings)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    for item in subject.passport.items(of: "annex_items") {
      report(item.text, in: subject.passport.file, at: item.range, item.pointer, subject.context, &findings)
    }
  }

  private func report(
    _ id: String, in file: String, at range: TextRange, _ pointer: String, _ context: CheckContext,
    _ findings: inout Findings
  ) {
    guard context.catalog.knowsItsAnnex, context.annex.item(id: id) == nil else { return }
    findings.add(
      LocalizedText(
        uk: "такого пункту немає в жодній редакції переліку", en: "no edition of the annex has this item"),
      in: file, at: range, pointer: pointer,
      expected: NearMiss.nearest(to: id, among: context.annex.items.lazy.map(\.id)), found: id)
  }
}

extension Catalog {
  /// False for a set opened alone whose catalogue brings a list of its own: that list was not read.
  fileprivate var knowsItsAnnex: Bool {
    settings.annexList.value == nil || annexReading.path != nil
  }
}
