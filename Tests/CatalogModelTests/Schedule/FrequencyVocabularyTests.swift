import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

/// Every word of the vocabulary in a passport, against every convention.
@Suite struct FrequencyVocabularyTests {
  struct Word: Sendable, CustomTestStringConvertible {
    let text: String
    let frequency: UpdateFrequency
    var testDescription: String { text }
  }

  static let words: [Word] = {
    var words: [Word] = []
    func add(_ text: String, _ code: String) {
      guard let frequency = UpdateFrequency(rawValue: code), !text.isEmpty else { return }
      words.append(Word(text: text, frequency: frequency))
    }
    for row in LawTable(EmbeddedLawTables.frequenciesCSV).rows {
      for text in [row["code"], row["name_uk"], row["ckan_value"]] { add(text, row["code"]) }
    }
    for row in LawTable(EmbeddedLawTables.frequencySynonymsCSV).rows { add(row["written"], row["code"]) }
    // One wording of two frequencies is none's.
    let meanings = Dictionary(grouping: words) { $0.text.lowercased() }
    return words.filter { Set((meanings[$0.text.lowercased()] ?? []).map(\.frequency)).count == 1 }
  }()

  @Test func theTablesAreThere() {
    #expect(Self.words.count > 60)
    #expect(Set(Self.words.map(\.frequency)).count == UpdateFrequency.allCases.count)
  }

  @Test func aWordingOfTwoFrequenciesIsNone() {
    #expect(UpdateFrequency(reading: "irregular") == nil)
    #expect(!Self.words.contains { $0.text.lowercased() == "irregular" })
  }

  @Test(arguments: words)
  func aWordInAPassportGivesItsTerm(_ word: Word) throws {
    let last = CalendarDate("2020-02-29")
    for written in [word.text, "«\(word.text)».", "  \(word.text.uppercased())  ", "\(word.text)\u{201D}"] {
      let passport = """
        title: Набір
        issued: "2020-02-29"
        update_frequency: '\(written.replacing("'", with: "''"))'
        resources:
          - path: a.csv

        """
      let catalog = CatalogReader(
        MemoryTree(["datasets/a/datapackage.yaml": passport, "datasets/a/a.csv": "x\n1\n"])
      ).catalog()
      for convention in ScheduleConvention.allCases {
        let entry = try #require(
          CatalogSchedule(of: catalog, on: last, convention: convention).entries.first)
        #expect(entry.schedule.frequency == word.frequency, "\(written)")
        #expect(entry.schedule.lastUpdate == last)
        let due = UpdateSchedule.due(word.frequency, lastUpdate: last, convention: convention)
        #expect(entry.schedule.state.due == due, "\(written), \(convention)")
      }
    }
  }
}
