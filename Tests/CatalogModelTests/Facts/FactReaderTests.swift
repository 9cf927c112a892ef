import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

@Suite struct FactReaderTests {
  private static let passport = """
    name: novyny
    title: Новини
    issued: "2020-01-01"
    resources:
      - {name: n-2019, path: data/n-2019.csv, issued: "2020-01-01", modified: "2020-09-29"}
      - {name: n-2020, path: data/n-2020.csv, issued: "2020-08-01"}
      - {name: later, path: data/n-2021.csv, issued: "2020-10-15"}
      - {name: objects, path: data/objects.json, issued: "2020-08-02"}
      - {name: link, path: "https://example.org/a.csv", issued: "2020-08-02"}
    """

  /// One figure with these sources, counted for August and September 2020.
  private func fact(
    _ sources: String, files: [String: String] = [:], passport: String = Self.passport
  ) throws -> Fact {
    let settings = """
      publisher: {name: x}
      facts:
        - name: figure
          title: Показник
          sources:
      \(sources.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
      """
    var all = [
      "catalog.yaml": settings, "datasets/novyny/datapackage.yaml": passport,
      "datasets/novyny/data/n-2019.csv": "день,розділ\n2019-08-01,новини\n2020-08-31,новини\n",
      "datasets/novyny/data/n-2020.csv":
        "день,розділ\n2020-07-31,новини\n2020-08-01,новини\n30.09.2020,оголошення\n\n2020-10-01,новини\n",
      "datasets/novyny/data/n-2021.csv": "день,розділ\n2020-08-05,новини\n",
      "datasets/novyny/data/objects.json":
        #"[{"day": "2020-08-01"}, {"day": "2020-09-30T20:59:59Z"}, {"day": "2020-09-30T21:00:00Z"}]"#,
    ]
    all.merge(files) { $1 }
    let tree = MemoryTree(all)
    let catalog = CatalogReader(tree).catalog()
    let period = try #require(ReportPeriod(from: CalendarDate("2020-08-01"), to: CalendarDate("2020-09-30")))
    return try #require(FactReader(OpenedCatalog(catalog, tree)).facts(in: period).first)
  }

  @Test func theNewestDocumentIsTheOnePublishedLastByTheDay() throws {
    let fact = try fact("- {dataset: novyny, path: data/*.csv}")
    #expect(fact.value == 4)
    #expect(fact.problems.isEmpty)
    #expect(Set(fact.rows.map(\.path)) == ["datasets/novyny/data/n-2020.csv"])
    #expect(fact.rows.map(\.place) == [2, 3, 4, 6].map { .text(line: $0, column: 1) })
    #expect(!fact.isOfPeriod)
  }

  @Test func rowsOfAPeriodComeFromAllDocumentsAndBothDaysBelongToIt() throws {
    let fact = try fact("- {dataset: novyny, path: data/*.csv, rows: period, date_column: день}")
    #expect(fact.value == 3)
    #expect(fact.rows.compactMap(\.day?.iso) == ["2020-08-31", "2020-08-01", "2020-09-30"])
    #expect(fact.isOfPeriod)
  }

  @Test func aDateColumnAlsoNarrowsTheNewestDocument() throws {
    #expect(try fact("- {dataset: novyny, path: data/*.csv, date_column: день}").value == 2)
  }

  @Test func filtersAskForOneOfTheValuesAndForNoneOfTheOthers() throws {
    let source = "dataset: novyny, path: data/*.csv"
    #expect(try fact("- {\(source), filter: {розділ: новини}}").value == 3)
    #expect(try fact("- {\(source), filter: {розділ: [новини, оголошення]}}").value == 4)
    #expect(try fact("- {\(source), exclude: {розділ: [новини]}}").value == 1)
    #expect(try fact("- {\(source), filter: {розділ: Новини}}").value == 0)
  }

  @Test func rowsOfSeveralTablesAreNoNumber() throws {
    let two = "день,розділ\n2020-08-01,новини\n2020-08-02,новини\n\nкод,сума\n1,2\n3,4\n"
    let files = ["datasets/novyny/data/n-2020.csv": two]
    let fact = try fact("- {dataset: novyny, path: data/n-2020.csv}", files: files)
    #expect(fact.problems.count == 1)
    #expect(fact.problems.allSatisfy { if case .severalTables = $0.kind { true } else { false } })
  }

  @Test func sourcesAreAddedUp() throws {
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2019.csv}\n- {dataset: novyny, path: data/n-2020.csv}")
    #expect(fact.value == 6)
  }

  @Test func timesWithAnOffsetAreDaysInKyiv() throws {
    let fact = try fact("- {dataset: novyny, path: data/*.json, rows: period, date_column: day}")
    #expect(fact.value == 2)
  }

  @Test func aDocumentChangedAfterThePeriodIsNamed() throws {
    let passport = Self.passport.replacing("modified: \"2020-09-29\"", with: "modified: \"2020-10-02\"")
    let fact = try fact("- {dataset: novyny, path: data/n-2019.csv}", passport: passport)
    #expect(fact.changedSince == ["datasets/novyny/data/n-2019.csv"])
    #expect(fact.problems.isEmpty)
  }

  @Test(arguments: [
    ("- {dataset: novini, path: data/*.csv}", "набору «novini» у каталозі немає"),
    ("- {dataset: novyny, path: data/*.xlsx}", "у наборі «novyny» немає документа «data/*.xlsx»"),
    ("- {dataset: novyny, path: data/n-2021.csv}", "у наборі «novyny» немає документа «data/n-2021.csv»"),
    (
      "- {dataset: novyny, path: data/*.csv, filter: {роздил: x}}",
      "у документі «datasets/novyny/data/n-2020.csv» немає стовпця «роздил»"
    ),
    (
      "- {dataset: novyny, path: 'https**'}",
      "документ «datasets/novyny/https://example.org/a.csv» не прочитано"
    ),
    (
      "- {dataset: novyny, path: data/*.csv, rows: period}",
      "для rows: period потрібен стовпець із датою (date_column)"
    ),
  ])
  func whatCannotBeCountedIsNoNumber(_ source: String, _ message: String) throws {
    let fact = try fact(source)
    #expect(fact.value == nil)
    #expect(fact.problems.map(\.message.uk) == [message])
  }

  @Test func aRowWithoutADateMakesTheFigurePartial() throws {
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2020.csv, rows: period, date_column: день}",
      files: ["datasets/novyny/data/n-2020.csv": "день,розділ\n2020-08-01,а\nсерпень,б\n,в\n"])
    #expect(fact.value == 1)
    #expect(
      fact.problems.map(\.message.uk) == [
        "документ «datasets/novyny/data/n-2020.csv», рядок 3, стовпчик 1: «серпень» – не дата (таких рядків: 2)"
      ])
  }

  @Test func aFileThatHidesRowsIsNotRead() throws {
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2020.csv}",
      files: ["datasets/novyny/data/n-2020.csv": "день,розділ\n2020-08-01,\"а\n2020-08-02,б\n"])
    #expect(fact.value == nil)
    #expect(fact.problems.map(\.message.en) == ["the document datasets/novyny/data/n-2020.csv is not read"])
  }

  @Test func oneSourceThatFailsLeavesThePartOfTheOthers() throws {
    let fact = try fact("- {dataset: novyny, path: data/n-2020.csv}\n- {dataset: zvity, path: data/*.csv}")
    #expect(fact.value == 4)
    #expect(fact.isPartial)
  }

  /// Totals were counted as one more order, one more organisation.
  @Test(arguments: [
    "Усього,2\n", "Разом по місту,2\n", "день,розділ\n", "\"Усього:\",\n", " РАЗОМ ,2\n",
  ])
  func whatIsNoRecordIsNotCounted(_ row: String) throws {
    let path = "datasets/novyny/data/n-2020.csv"
    for source in ["", ", rows: period, date_column: день"] {
      let fact = try fact(
        "- {dataset: novyny, path: data/n-2020.csv\(source)}",
        files: [path: "день,розділ\n2020-08-01,а\n" + row + "2020-08-03,б\n"])
      #expect(fact.value == 2)
      #expect(fact.problems.isEmpty)
      #expect(fact.noRecords == [Fact.OddRows(path: path, count: 1)])
    }
  }

  @Test(arguments: ["Усього за все,б\n", "Разом до перемоги,2020\n", "Всеволод,2\n", "3,4\n"])
  func aRecordThatBeginsLikeTotalsIsCounted(_ row: String) throws {
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2020.csv}",
      files: ["datasets/novyny/data/n-2020.csv": "назва,розділ\nперша,1\n" + row])
    #expect(fact.value == 2)
    #expect(fact.noRecords.isEmpty)
  }

  @Test func numbersOfColumnsBelowTheHeaderAreNoRecord() throws {
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2020.csv}",
      files: ["datasets/novyny/data/n-2020.csv": "а,б,в\n1,2,3\nх,5,6\n1,2,3\n"])
    #expect(fact.value == 2)
  }

  @Test func aRowWithOneCellIsCountedAndNamed() throws {
    let path = "datasets/novyny/data/n-2020.csv"
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2020.csv}",
      files: [path: "а,б,в\nРозділ 1,,\nх,5,6\nу,7,8\n"])
    #expect(fact.value == 3)
    #expect(fact.lonely == [Fact.OddRows(path: path, count: 1)])
  }

  @Test func personalNumbersAreMaskedInTheList() throws {
    let fact = try fact(
      "- {dataset: novyny, path: data/n-2020.csv}",
      files: ["datasets/novyny/data/n-2020.csv": "день,код\n2020-08-01,3184710691\n"])
    #expect(fact.rows.map(\.text) == ["2020-08-01 · 31******91"])
  }

  @Test func aPartOfACatalogueHasNoFigures() throws {
    let tree = MemoryTree(["a.csv": "a,b\n1,2\n"])
    let catalog = try CatalogReader(tree).looseFolder(settings: .none)
    #expect(catalog.facts.isEmpty)
  }
}
