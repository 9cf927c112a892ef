import CatalogModel
import FileContent
import Wording

/// A frequency written in words that are understood, though not as the code.
struct UpdateFrequencySynonym: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "періодичність записано не кодом", en: "the update frequency is not written as a code"),
    reason: LocalizedText(
      uk: "Слова «щомісяця», «раз на місяць» і «once a month» означають те саме; код один для всіх програм.",
      en: "Several wordings mean one frequency; the code is the same for every program."),
    cure: LocalizedText(uk: "Замініть слова на код.", en: "Write the code in place of the words."),
    basis: .recommendation)

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
    guard case .value(let text, let range) = element, let reading = UpdateFrequency.read(text),
      !reading.isCanonical
    else { return }
    findings.add(
      LocalizedText(
        uk: "періодичність записано словами", en: "the update frequency is written in words"),
      in: file, at: range, pointer: pointer, expected: reading.frequency.rawValue, found: text, fix: .safe)
  }
}
