import FileContent
package import Wording

/// The consultation letters that were made: `history/letters.csv` of a catalogue.
package struct LetterLog: Sendable {
  package struct Entry: Hashable, Sendable {
    /// The day for which the catalogue was looked at.
    package let day: CalendarDate
    /// The last day for an answer.
    package let by: CalendarDate
    package let unit: String
    package let responsible: String
    package let email: String
    /// Sets past their term, sets due soon, sets to confirm, findings to correct.
    package let overdue: Int
    package let dueSoon: Int
    package let unconfirmed: Int
    package let corrections: Int

    package init(
      day: CalendarDate, by: CalendarDate, unit: String, responsible: String, email: String, overdue: Int,
      dueSoon: Int, unconfirmed: Int, corrections: Int
    ) {
      self.day = day
      self.by = by
      self.unit = unit
      self.responsible = responsible
      self.email = email
      self.overdue = overdue
      self.dueSoon = dueSoon
      self.unconfirmed = unconfirmed
      self.corrections = corrections
    }
  }

  /// By day, then by unit and person; one for each of them.
  package let entries: [Entry]

  package static let empty = LetterLog(entries: [])
}

extension LetterLog {
  /// Path inside the catalogue.
  package static let file = CatalogSnapshot.folder + "/letters.csv"
  private static let header = [
    "as_of", "by", "unit", "responsible", "email", "overdue", "due_soon", "unconfirmed", "corrections",
  ]

  /// Nil when the bytes are no log of ours.
  package init?(_ bytes: [UInt8]) {
    let records = CSVText.records(in: bytes)
    guard records.first == Self.header else { return nil }
    var entries: [Entry] = []
    for record in records.dropFirst() {
      let numbers = record.dropFirst(5).compactMap { Int($0) }
      guard record.count == Self.header.count, numbers.count == 4, let day = DateText(record[0])?.day,
        let by = DateText(record[1])?.day
      else { return nil }
      entries.append(
        Entry(
          day: day, by: by, unit: record[2], responsible: record[3], email: record[4], overdue: numbers[0],
          dueSoon: numbers[1], unconfirmed: numbers[2], corrections: numbers[3]))
    }
    self.init(entries: entries)
  }

  /// The log with these entries as well; a letter to the same recipient for the same day takes the place of the old.
  package func adding(_ new: [Entry]) -> LetterLog {
    func key(_ entry: Entry) -> [String] { [entry.day.iso, entry.unit, entry.responsible] }
    let all = Dictionary((entries + new).map { (key($0), $0) }) { $1 }
    return LetterLog(
      entries: all.sorted { left, right in
        left.key.lexicographicallyPrecedes(right.key) {
          Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
        }
      }.map(\.value))
  }

  /// How many letters were made for days from `first` to `last`, both included.
  package func count(from first: CalendarDate, to last: CalendarDate) -> Int {
    entries.count { (first...max(first, last)).contains($0.day) }
  }

  /// The same letters give the same bytes.
  package var text: String {
    CSVText.text(
      [Self.header]
        + entries.map { entry in
          [entry.day.iso, entry.by.iso, entry.unit, entry.responsible, entry.email]
            + [entry.overdue, entry.dueSoon, entry.unconfirmed, entry.corrections].map(String.init)
        })
  }
}
