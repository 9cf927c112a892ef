import CatalogModel
import FileContent
import Wording

/// A frequency that is in no vocabulary, so that no term can be counted.
struct UpdateFrequencyUnknown: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "невідома періодичність оновлення", en: "an unknown update frequency"),
    reason: LocalizedText(
      uk: "Без відомої періодичності не можна визначити, чи набір оновлено вчасно.",
      en: "Without a known frequency nobody can tell whether the data set is up to date."),
    cure: LocalizedText(
      uk: "Запишіть один із кодів: \(UpdateFrequency.allCases.map(\.rawValue).joined(separator: ", ")).",
      en: "Write one of the codes: \(UpdateFrequency.allCases.map(\.rawValue).joined(separator: ", "))."),
    basis: .passportElement(.updateFrequency))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    for (index, term) in subject.settings.terms.enumerated() {
      report(term.frequency, in: file.path, "/decision/terms/\(index)/frequency", &findings)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    report(subject.passport.updateFrequency, in: subject.passport.file, "/update_frequency", &findings)
  }

  private func report(
    _ element: Element<String>, in file: String, _ pointer: String, _ findings: inout Findings
  ) {
    guard case .value(let text, let range) = element, UpdateFrequency(reading: text) == nil else { return }
    findings.add(
      LocalizedText(
        uk: "періодичність оновлення невідома", en: "the update frequency is not known"),
      in: file, at: range, pointer: pointer,
      expected: NearMiss.nearest(to: text, among: UpdateFrequency.allCases.map(\.rawValue)), found: text)
  }
}
