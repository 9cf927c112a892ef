import CatalogModel
import FileContent
import Wording

/// Something is kept back, and the passport does not say by which decision or since when.
struct WithholdingUnfounded: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "відкладено без рішення або дати", en: "withheld without a decision or a date"),
    reason: LocalizedText(
      uk: "Набір чи документ не оприлюднюють, а на якій підставі й відколи – не видно.",
      en: "A set or a document is not published, and neither the ground nor the day shows."),
    cure: LocalizedText(
      uk: "Зазначте в withheld рішення (decision) і його дату (date) або вилучіть withheld.",
      en: "State in withheld the decision and its date, or remove withheld."),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    report(subject.passport.withheld, "/withheld", in: subject.passport.file, &findings)
  }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source else { return }
    report(document.withheld, document.pointer + "/withheld", in: dataset.passport.file, &findings)
  }

  private func report(
    _ withheld: Withholding?, _ pointer: String, in file: String, _ findings: inout Findings
  ) {
    guard let withheld else { return }
    let missing = [
      withheld.decision.value == nil ? LocalizedText(uk: "рішення (decision)", en: "the decision") : nil,
      withheld.date.value == nil ? LocalizedText(uk: "дату (date)", en: "the date") : nil,
    ].compactMap { $0 }
    guard !missing.isEmpty else { return }
    findings.add(
      LocalizedText(
        uk: "оприлюднення відкладено, додайте до withheld: " + missing.map(\.uk).joined(separator: ", "),
        en: "withheld without " + missing.map(\.en).joined(separator: " and ")),
      in: file, at: withheld.range, pointer: pointer)
  }
}
