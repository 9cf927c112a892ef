package import FileContent
package import Wording

/// A figure of the report counted from documents, with the rows that make it up.
package struct Fact: Sendable {
  /// A row that was counted.
  package struct Row: Sendable {
    package let dataset: String
    /// Relative to the catalogue's folder.
    package let path: String
    package let place: Place
    package let day: CalendarDate?
    /// What the row says, shortened; personal numbers are masked.
    package let text: String
  }

  /// Rows of a document that a reader has to know about.
  package struct OddRows: Hashable, Sendable {
    /// Relative to the catalogue's folder.
    package let path: String
    package let count: Int
  }

  /// Rows that are kept with their places; the value counts all of them.
  static let listedRows = 10_000

  package let name: String
  package let title: LocalizedText
  package let noun: CountedNoun?
  /// False for a figure whose words are given in Ukrainian only.
  package let hasEnglishNoun: Bool
  /// True when it counts what happened in the period, false when it counts what there is on its last day.
  package let isOfPeriod: Bool
  /// Rows counted in the sources that could be read; nil when none could.
  package let value: Int?
  package let rows: [Row]
  /// Empty when the value is whole.
  package let problems: [FactProblem]
  /// Paths of documents that were changed after the last day: they are counted as they are now.
  package let changedSince: [String]
  /// Rows that are not counted, being no records: totals, a repeated header, numbers of columns.
  package let noRecords: [OddRows]
  /// Rows that are counted and hold one cell only, where others hold more: they may be headings of sections.
  package let lonely: [OddRows]

  /// The documents were changed after the day, and what they held on it was not kept.
  package let isUndetermined: Bool

  package var isPartial: Bool { !problems.isEmpty }
}
