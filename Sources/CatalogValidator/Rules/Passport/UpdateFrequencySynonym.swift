import CatalogModel
import FileContent
import Wording

/// A frequency written in words that are understood, though not as the code.
struct UpdateFrequencySynonym: UpdateFrequencyRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "періодичність записано не кодом", en: "the update frequency is not written as a code"),
    reason: LocalizedText(
      uk: "Слова «щомісяця», «раз на місяць» і «once a month» означають те саме; код один для всіх програм.",
      en: "Several wordings mean one frequency; the code is the same for every program."),
    cure: LocalizedText(uk: "Замініть слова на код.", en: "Write the code in place of the words."),
    basis: .recommendation)

  func check(_ frequency: WrittenFrequency, _ findings: inout Findings) {
    guard let reading = UpdateFrequency.read(frequency.text), !reading.isCanonical else { return }
    findings.add(
      LocalizedText(
        uk: "періодичність записано словами", en: "the update frequency is written in words"),
      in: frequency.file, at: frequency.range, pointer: frequency.pointer,
      expected: reading.frequency.rawValue, found: frequency.text, fix: .safe)
  }
}
