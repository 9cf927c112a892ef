package import CatalogModel
import FileContent
package import Wording

/// The individual consultation of one unit or person: what to update and what to correct, in which file and cell,
/// by when.
package struct ConsultationLetter: Sendable {
  /// Whom it is written to; at least one of unit and person is known.
  package struct Recipient: Hashable, Sendable {
    package let unit: String?
    package let person: String?
    package let email: String?
    /// «Шановна Надіє Зразківно!»: only as the catalogue words it, for names are not declined by program.
    package let greeting: String?

    /// In the nominative.
    package var name: String { unit ?? person ?? "" }
  }

  package struct Update: Sendable {
    package let title: String
    package let schedule: DatasetSchedule
    /// Periods of its series without a document.
    package let missing: [LocalizedText]
  }

  package struct Correction: Sendable {
    package let title: String
    /// Name of the file; nil for a finding about the set.
    package let file: String?
    package let place: LocalizedText?
    /// Lower case, without a full stop.
    package let message: LocalizedText
    package let found: String?
    package let expected: String?
    /// Findings of the same kind in the same file that are not listed.
    package let more: Int
  }

  /// Who writes, and where the answer goes; nil where the catalogue does not say.
  package struct Sender: Sendable {
    package let email: String?
    package let phone: String?
    package let signature: String?
    /// «…» від 10.08.2020 № 12.
    package let decision: String?
  }

  package let recipient: Recipient
  package let sender: Sender
  package let asOf: CalendarDate
  /// The last day for the answer.
  package let by: CalendarDate
  package let overdue: [Update]
  package let dueSoon: [Update]
  /// Data updated on change that for long nobody changed or confirmed.
  package let unconfirmed: [Update]
  package let corrections: [Correction]

  package var isEmpty: Bool {
    overdue.isEmpty && dueSoon.isEmpty && unconfirmed.isEmpty && corrections.isEmpty
  }
}

/// The letters of one day.
package struct ConsultationLetters: Sendable {
  /// Whether the sets of one unit or of one person make a letter.
  package enum Grouping: String, CaseIterable, Sendable {
    case unit
    case person
  }

  /// In the order of the alphabet; nobody gets a letter without anything to do.
  package let letters: [ConsultationLetter]
  /// Sets with something to do and nobody to write to.
  package let unaddressed: [String]

  /// Days for an answer unless the holder sets others.
  package static let defaultDays = 14
  /// Places of one finding in one file, and missing periods, that a letter lists.
  static let listed = 5

  /// The last day for answers: the holder's number of days later, on a working day.
  package static func term(from day: CalendarDate, settings: CatalogSettings) -> CalendarDate {
    let days = settings.letterDays.value.flatMap { (1...366).contains($0) ? $0 : nil } ?? defaultDays
    return WorkingCalendar.embedded.workingDay(from: day.adding(days: days))
  }

  package init(
    of catalog: Catalog, _ schedule: CatalogSchedule, _ report: CheckReport, by: CalendarDate,
    grouping: Grouping
  ) {
    let sender = ConsultationLetter.Sender(of: catalog)
    let greetings = Dictionary(
      catalog.settings.terms.compactMap { term in
        term.dataset.value.flatMap { name in term.greeting.value.map { (name, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let work = schedule.entries.map { SetWork($0, of: catalog, report, on: schedule.asOf) }.filter {
      !$0.isEmpty
    }
    let groups = Dictionary(grouping: work) { set in
      grouping == .unit
        ? set.entry.unit ?? set.entry.responsible ?? "" : set.entry.responsible ?? set.entry.unit ?? ""
    }
    unaddressed = (groups[""] ?? []).map(\.entry.name).sorted()
    letters = groups.keys.filter { !$0.isEmpty }.sorted(by: UkrainianOrder.precedes).map { key in
      let sets = groups[key] ?? []
      let people = Set(sets.compactMap(\.entry.responsible))
      let emails = Set(sets.compactMap(\.entry.email)).sorted()
      let recipient = ConsultationLetter.Recipient(
        unit: grouping == .unit ? sets.first?.entry.unit : nil,
        person: people.count == 1 ? people.first : nil,
        email: emails.isEmpty ? nil : emails.joined(separator: ", "),
        greeting: people.count == 1
          ? sets.compactMap { greetings[$0.entry.name] }.first ?? catalog.settings.letterGreeting.value
          : catalog.settings.letterGreeting.value)
      return ConsultationLetter(
        recipient: recipient, sender: sender, asOf: schedule.asOf, by: by,
        overdue: sets.filter(\.isOverdue).map(\.update), dueSoon: sets.filter(\.isDueSoon).map(\.update),
        unconfirmed: sets.filter(\.entry.schedule.needsConfirmation).map(\.update),
        corrections: sets.flatMap(\.corrections))
    }
  }
}

/// What one set asks of the person who answers for it.
private struct SetWork {
  let entry: CatalogSchedule.Entry
  let missing: [LocalizedText]
  let corrections: [ConsultationLetter.Correction]

  var isOverdue: Bool { entry.schedule.state.isOverdue }
  var isDueSoon: Bool { entry.schedule.isDueSoon }

  var isEmpty: Bool {
    !isOverdue && !isDueSoon && !entry.schedule.needsConfirmation && corrections.isEmpty
  }

  var update: ConsultationLetter.Update {
    ConsultationLetter.Update(title: entry.title, schedule: entry.schedule, missing: missing)
  }

  init(_ entry: CatalogSchedule.Entry, of catalog: Catalog, _ report: CheckReport, on day: CalendarDate) {
    self.entry = entry
    let dataset = catalog.datasets.first { $0.name == entry.name }
    let series = dataset.map { PeriodSeries.list(of: $0) } ?? []
    let periods = series.flatMap { $0.gaps + $0.overdue(on: day) }.sorted {
      ($0.lastDay ?? day) < ($1.lastDay ?? day)
    }
    var seen: Set<LocalizedText> = []
    missing = periods.map(\.name).filter { seen.insert($0).inserted }
    let isOverdue = entry.schedule.state.isOverdue
    let documents = Set(dataset?.documents.compactMap { $0.entry?.path } ?? [])
    let findings = report.diagnostics.filter { finding in
      guard finding.dataset == entry.name else { return false }
      // Findings about the passport are for the office itself, but for documents that are not there.
      if finding.traits.contains(.documentMissing) {
        // A set that is overdue lists its missing periods beside its term.
        return !(isOverdue && finding.traits.contains(.periodMissing))
      }
      return finding.severity > .note && documents.contains(finding.file)
    }
    corrections = Self.corrections(findings, title: entry.title)
  }

  private static func corrections(
    _ findings: [Diagnostic], title: String
  ) -> [ConsultationLetter.Correction] {
    Causes(of: findings).byRuleAndFile.flatMap { cause in
      let listed = cause.findings.prefix(ConsultationLetters.listed)
      return listed.enumerated().map { index, finding in
        let isInDocument = !finding.traits.contains(.documentMissing)
        return ConsultationLetter.Correction(
          title: title,
          file: isInDocument ? String(finding.file.lastPathStep) : nil,
          place: isInDocument ? finding.place.text : nil, message: finding.message, found: finding.found,
          expected: finding.expected,
          more: index == listed.count - 1 ? cause.findings.count - listed.count : 0)
      }
    }
  }
}

extension ConsultationLetter.Sender {
  init(of catalog: Catalog) {
    let settings = catalog.settings
    email = catalog.publisher.email.value
    phone = settings.letterPhone.value
    signature = settings.letterSignature.value ?? catalog.publisher.name.value
    let parts = [
      settings.decisionTitle.value.map { "«\($0)»" },
      settings.decisionDate.value.map { "від \($0.day.ukrainian)" },
      settings.decisionNumber.value.map { "№\u{A0}\($0)" },
    ].compactMap { $0 }
    decision = parts.isEmpty ? nil : (["рішення розпорядника"] + parts).joined(separator: " ")
  }
}
