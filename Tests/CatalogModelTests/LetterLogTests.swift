import FileContent
import Testing
import Wording

@testable import CatalogModel

@Suite struct LetterLogTests {
  private func entry(_ day: String, _ unit: String, overdue: Int = 1) -> LetterLog.Entry {
    LetterLog.Entry(
      day: CalendarDate(day), by: CalendarDate(day).adding(days: 14), unit: unit, responsible: "", email: "",
      overdue: overdue, dueSoon: 0, unconfirmed: 0, corrections: 2)
  }

  @Test func isSortedAndReadsBackAsItWasWritten() throws {
    let log = LetterLog.empty.adding([
      entry("2020-10-01", "відділ, що має кому"), entry("2020-09-01", "я"), entry("2020-10-01", "а"),
    ])
    #expect(
      log.text == """
        as_of,by,unit,responsible,email,overdue,due_soon,unconfirmed,corrections
        2020-09-01,2020-09-15,я,,,1,0,0,2
        2020-10-01,2020-10-15,а,,,1,0,0,2
        2020-10-01,2020-10-15,"відділ, що має кому",,,1,0,0,2

        """)
    let read = try #require(LetterLog(Array(log.text.utf8)))
    #expect(read.text == log.text)
    #expect(read.count(from: CalendarDate("2020-10-01"), to: CalendarDate("2020-10-31")) == 2)
    #expect(read.count(from: CalendarDate("2020-08-01"), to: CalendarDate("2020-08-31")) == 0)
  }

  @Test func aLetterMadeAgainIsOneLetter() {
    let log = LetterLog.empty.adding([entry("2020-10-01", "а")]).adding([entry("2020-10-01", "а", overdue: 5)]
    )
    #expect(log.entries.map(\.overdue) == [5])
  }

  @Test(arguments: [
    "", "a,b\n1,2\n", "as_of,by,unit,responsible,email,overdue,due_soon,unconfirmed,corrections\nx\n",
  ])
  func anotherFileIsNoLog(_ text: String) {
    #expect(LetterLog(Array(text.utf8)) == nil)
  }
}
