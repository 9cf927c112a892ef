import CatalogModel
import FileContent
import Wording

/// Dates of a set or of a document that cannot all be true: changed before it was published, and the like.
struct DatesOutOfOrder: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "дати суперечать одна одній", en: "dates contradict each other"),
    reason: LocalizedText(
      uk: "За датами рахують набори й документи та визначають строк оновлення.",
      en: "Data sets, documents and update terms are counted by these dates."),
    cure: LocalizedText(
      uk: "Виправте хибну дату. Порядок: перше оприлюднення, останні зміни, вилучення.",
      en: "Correct the wrong date. The order is: first publication, last changes, withdrawal."),
    basis: .passportElement(.modified))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    let issued = Moment(passport.issued, "/issued", .issued)
    let modified = Moment(passport.modified, "/modified", .modified)
    let bounds = [newestChange(of: subject.dataset), issued].compactMap { $0 }
    // One wrong date is one finding, whatever it contradicts.
    report(modified, notBefore: bounds.max { $0.day < $1.day }, in: passport.file, &findings)
    report(
      Moment(passport.withdrawn, "/withdrawn", .withdrawn), notBefore: issued, in: passport.file, &findings)
    // The day of the data may follow the last change: the holder looked, and nothing had changed.
    for (index, document) in subject.dataset.withdrawnDocuments.enumerated() {
      let pointer = "/withdrawn_documents/\(index)"
      report(
        Moment(document.withdrawn, pointer + "/withdrawn", .withdrawn),
        notBefore: Moment(document.issued, pointer + "/issued", .documentIssued), in: passport.file,
        &findings)
    }
  }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source else { return }
    let pointer = document.pointer
    let issued = Moment(document.issued, pointer + "/issued", .documentIssued)
    report(
      Moment(document.modified, pointer + "/modified", .documentModified), notBefore: issued,
      in: dataset.passport.file, &findings)
    report(
      Moment(document.withdrawn, pointer + "/withdrawn", .withdrawn), notBefore: issued,
      in: dataset.passport.file, &findings)
  }

  private func newestChange(of dataset: Dataset) -> Moment? {
    let changes = dataset.documents.compactMap { document in
      Moment(document.modified, document.pointer + "/modified", .newestChange)
        ?? Moment(document.issued, document.pointer + "/issued", .newestChange)
    }
    return changes.max { $0.day < $1.day }
  }

  private func report(
    _ later: Moment?, notBefore earlier: Moment?, in file: String, _ findings: inout Findings
  ) {
    guard let later, let earlier, later.day < earlier.day else { return }
    findings.add(
      LocalizedText(
        uk: "\(later.name.uk) \(later.day.ukrainian) раніша за \(earlier.name.accusative) "
          + earlier.day.ukrainian,
        en: "the \(later.name.en) \(later.day.iso) is earlier than the \(earlier.name.en) \(earlier.day.iso)"),
      in: file, at: later.range, pointer: later.pointer)
  }
}

/// A date together with its place and its name in a sentence.
private struct Moment {
  let day: CalendarDate
  let range: TextRange
  let pointer: String
  let name: Name

  init?(_ element: Element<DateText>, _ pointer: String, _ name: Name) {
    guard case .value(let date, let range) = element else { return nil }
    day = date.day
    self.range = range
    self.pointer = pointer
    self.name = name
  }

  /// Feminine in Ukrainian, so that «раніша» and «пізніша» agree.
  struct Name {
    let uk: String
    let accusative: String
    let en: String

    static let issued = Name(
      uk: "дата першого оприлюднення", accusative: "дату першого оприлюднення", en: "first publication")
    static let modified = Name(
      uk: "дата останніх змін", accusative: "дату останніх змін", en: "last change")
    static let withdrawn = Name(uk: "дата вилучення", accusative: "дату вилучення", en: "withdrawal")
    static let documentIssued = Name(
      uk: "дата оприлюднення документа", accusative: "дату оприлюднення документа",
      en: "publication of the document")
    static let documentModified = Name(
      uk: "дата змін документа", accusative: "дату змін документа", en: "change of the document")
    static let newestChange = Name(
      uk: "найновіша зміна документа", accusative: "найновішу зміну документа",
      en: "newest change of a document")
  }
}
