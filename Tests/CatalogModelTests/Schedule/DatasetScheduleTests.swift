import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

@Suite struct DatasetScheduleTests {
  private func schedule(
    _ passport: String, settings: String = "", on day: String = "2020-10-01"
  ) throws -> DatasetSchedule {
    let catalog = CatalogReader(
      MemoryTree([
        "catalog.yaml": "publisher:\n  name: Рада\n" + settings,
        "datasets/a/datapackage.yaml": "title: Набір\nissued: \"2018-01-15\"\n" + passport,
        "datasets/a/a.csv": "x\n1\n",
      ])
    ).catalog()
    let entry = try #require(CatalogSchedule(of: catalog, on: CalendarDate(day)).entries.first)
    return entry.schedule
  }

  private static let document = "resources:\n  - path: a.csv\n    modified: \"2020-07-01\"\n"

  @Test func aConfirmationSetsNoTermAndSatisfiesTheReminder() throws {
    let text = "update_frequency: on_change\nmodified: \"2020-07-01\"\n"
    let silent = try schedule(text + Self.document, on: "2021-07-02")
    #expect(silent.state == .onChange)
    #expect(silent.needsConfirmation)
    #expect(!(try schedule(text + Self.document, on: "2021-07-01").needsConfirmation))
    let confirmed = try schedule(text + "data_as_of: \"2021-06-01\"\n" + Self.document, on: "2021-07-02")
    #expect(confirmed.state == .onChange)
    #expect(!confirmed.needsConfirmation)
  }

  /// Whoever looked in time and found no changes is not late.
  @Test func theTermRunsFromAConfirmation() throws {
    let text =
      "update_frequency: quarterly\nmodified: \"2020-04-15\"\ndata_as_of: \"%\"\nresources:\n"
      + "  - path: a.csv\n    modified: \"2020-04-15\"\n"
    func schedule(dataAsOf day: String) throws -> DatasetSchedule {
      try self.schedule(text.replacing("%", with: day))
    }
    let late = try schedule(dataAsOf: "2020-03-31")
    #expect(late.state == .overdue(due: CalendarDate("2020-09-30")))
    #expect(late.confirmed == nil)
    let looked = try schedule(dataAsOf: "2020-09-20")
    #expect(looked.state == .inTime(due: CalendarDate("2020-12-31")))
    #expect(looked.confirmed == CalendarDate("2020-09-20"))
    #expect(looked.lastUpdate == CalendarDate("2020-04-15"))
    // What is confirmed later is not known on the day.
    #expect(try schedule(dataAsOf: "2020-10-02").state.isOverdue)
    #expect(try schedule(dataAsOf: "2020-04-15").confirmed == nil)
  }

  @Test func aChangeThatNoDocumentShowsHasATerm() throws {
    let text =
      "update_frequency: on_change\nmodified: \"2020-09-25\"\ndata_as_of: \"2020-09-25\"\n" + Self.document
    #expect(try schedule(text, on: "2020-09-30").state == .lastDay(due: CalendarDate("2020-09-30")))
    #expect(try schedule(text, on: "2020-10-01").state == .overdue(due: CalendarDate("2020-09-30")))
    // Before the change nothing is known of it.
    #expect(try schedule(text, on: "2020-09-24").state == .onChange)
  }

  @Test func theDateOfThePassportIsComparedWhenTheHolderWants() throws {
    let text = "update_frequency: monthly\nmodified: \"2020-09-25\"\n" + Self.document
    #expect(try schedule(text).lastUpdate == CalendarDate("2020-07-01"))
    #expect(try schedule(text).state.isOverdue)
    let chosen = try schedule(text, settings: "settings:\n  schedule:\n    compare: passport\n")
    #expect(chosen.lastUpdate == CalendarDate("2020-09-25"))
    #expect(chosen.state.code == "in_time")
  }

  @Test func windowsComeFromTheSettings() throws {
    let text = "update_frequency: monthly\nresources:\n  - path: a.csv\n    modified: \"2020-09-01\"\n"
    #expect(try schedule(text).state.code == "in_time")
    let settings = "settings:\n  schedule:\n    due_soon_days_monthly: 30\n"
    #expect(try schedule(text, settings: settings).state.code == "due_soon")
  }

  @Test func theDecisionAnswersWhereThePassportIsSilent() throws {
    let catalog = CatalogReader(
      MemoryTree([
        "catalog.yaml": """
        publisher:
          name: Рада
        decision:
          terms:
            - dataset: a
              unit: відділ кадрів
              responsible: Липовий Тарас
              email: kadry@example.org

        """,
        "datasets/a/datapackage.yaml": "title: Набір\nissued: \"2018-01-15\"\nresources: []\n",
      ])
    ).catalog()
    let entry = try #require(CatalogSchedule(of: catalog, on: CalendarDate("2020-10-01")).entries.first)
    #expect(
      [entry.unit, entry.responsible, entry.email] == ["відділ кадрів", "Липовий Тарас", "kadry@example.org"])
  }
}
