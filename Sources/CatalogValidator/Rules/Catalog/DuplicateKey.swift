import CatalogModel
import FileContent
import Wording

/// One map has a key twice: which of the values counts depends on the program that reads it.
struct DuplicateKey: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "ключ повторюється", en: "a key is repeated"),
    reason: LocalizedText(
      uk: "Одні програми беруть перше значення, інші останнє, тож дані читаються по-різному.",
      en: "Some programs take the first value and some the last, so the data read differently."),
    cure: LocalizedText(
      uk: "Залиште ключ один раз, із правильним значенням.", en: "Keep the key once, with the right value."),
    basis: .passport)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    switch subject.settings.source {
    case .file(let path), .broken(let path):
      report(subject.settings.treeFaults, path, basis: .recommendation, &findings)
    case .absent, .above, .unreadable: break
    }
    for unread in subject.catalog.unread {
      guard case .broken(let faults) = unread.reason else { continue }
      report(faults, unread.file, dataset: unread.name, &findings)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    report(subject.dataset.treeFaults, subject.passport.file, &findings)
  }

  private func report(
    _ faults: [TreeFault], _ file: String, dataset: String? = nil, basis: LegalBasis? = nil,
    _ findings: inout Findings
  ) {
    for fault in faults where fault.isDuplicateKey {
      findings.add(
        fault.text, in: file, at: .pointer(fault.pointer, at: fault.range.start), basis: basis,
        dataset: dataset)
    }
  }
}
