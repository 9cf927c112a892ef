import CatalogModel
import FileContent
import Wording

/// `01.10.2020`, or a day that does not exist, where a date of ISO 8601 belongs.
struct DateUnreadable: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "дату не можна прочитати", en: "a date cannot be read"),
    reason: LocalizedText(
      uk: "Без дати набір чи документ не потрапляє до підрахунків або потрапляє не тоді.",
      en: "Without its date a data set or a document is not counted, or is counted on the wrong days."),
    cure: LocalizedText(
      uk: "Запишіть дату в лапках як РРРР-ММ-ДД.",
      en: "Write the date in quotes as YYYY-MM-DD."),
    basis: .passportElement(.issued))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    if let file = subject.settingsFile { check(file, basis: .recommendation, &findings) }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    check(subject.passportFile, basis: nil, &findings)
  }

  private func check(_ file: KeyedFile, basis: LegalBasis?, _ findings: inout Findings) {
    for value in file.values where value.shape.kind == .date {
      guard case .unreadable(let text, _) = value.node.dateElement else { continue }
      let isNoDay = text.utf8.count == 10 && text.utf8.split(separator: UInt8(ascii: "-")).count == 3
      let key = value.key
      let element = PassportElement.all.first { $0.keyPath == key }
      findings.add(
        isNoDay
          ? LocalizedText(uk: "\(key): такого дня немає", en: "\(key): there is no such day")
          : LocalizedText(
            uk: "\(key): дату не можна прочитати, потрібно РРРР-ММ-ДД",
            en: "\(key): the date cannot be read, YYYY-MM-DD is needed"),
        in: file.path, at: .value(value),
        expected: CalendarDate(writtenOtherwise: text)?.iso, found: text,
        basis: element?.legalBasis ?? basis)
    }
  }
}
