import CatalogModel
import FileContent
import Wording

/// A frequency that is in no vocabulary, so that no term can be counted.
struct UpdateFrequencyUnknown: UpdateFrequencyRule {
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

  func check(_ frequency: WrittenFrequency, _ findings: inout Findings) {
    guard UpdateFrequency(reading: frequency.text) == nil else { return }
    findings.add(
      LocalizedText(
        uk: "періодичність оновлення невідома", en: "the update frequency is not known"),
      in: frequency.file, at: frequency.range, pointer: frequency.pointer,
      expected: NearMiss.nearest(to: frequency.text, among: UpdateFrequency.allCases.map(\.rawValue)),
      found: frequency.text)
  }
}
