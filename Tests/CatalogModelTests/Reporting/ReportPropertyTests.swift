import FileContent
import TestSupport
import Testing
import Wording

@testable import CatalogModel

/// What holds for the reports of any catalogue: one state each, the end of one is the start of the next.
@Suite struct ReportPropertyTests {
  @Test(arguments: 1...12) func monthsFollowEachOtherWithoutGapOrOverlap(_ seed: UInt64) throws {
    let opened = OpenedCatalog(CatalogReader(tree(seed)).catalog(), tree(seed))
    let check = CheckReport(
      CheckReport.Summary(asOf: CalendarDate("2020-01-01"), datasets: 0), documents: [], diagnostics: [])
    var former: PeriodReport?
    var missed: [String] = []
    for month in 0..<14 {
      let first = CalendarDate("2019-11-01").adding(months: month)
      let period = try #require(ReportPeriod(from: first, to: first.lastDayOfMonth))
      let report = PeriodReport(of: opened, in: period, check: check)
      func number(_ name: ReportFigure.Name) -> Int { report.figure(name)?.value ?? -1 }
      #expect(
        number(.datasets) == number(.datasetsAtStart) + number(.newDatasets) + number(.returnedDatasets)
          - number(.withdrawnDatasets) - number(.deferredDatasets))
      #expect(
        number(.documents) == number(.documentsAtStart) + number(.newDocuments) + number(.returnedDocuments)
          - number(.withdrawnDocuments) - number(.deferredDocuments))
      if let former {
        #expect(former.figure(.datasets)?.value == report.figure(.datasetsAtStart)?.value)
        #expect(former.figure(.documents)?.value == report.figure(.documentsAtStart)?.value)
      }
      let count = CatalogCount(of: opened.catalog, on: period.to)
      #expect(count.datasets == number(.datasets) && count.documents == number(.documents))
      let day = CatalogSchedule(of: opened.catalog, on: period.to).entries.map(\.schedule.state)
      let overdue = day.count(where: \.isOverdue)
      let last = day.count { $0.code == "last_day" }
      #expect(report.overdueParts == (overdue, report.overdueParts.onTheLastDay))
      #expect(report.overdueParts.onTheLastDay <= last)
      #expect(number(.overdueDatasets) == report.overdueParts.before + report.overdueParts.onTheLastDay)
      missed += PeriodCount(of: opened, in: period).overdue.compactMap { entry in
        entry.schedule.state.due.flatMap { period.contains($0) ? "\(entry.name) \($0.iso)" : nil }
      }
      former = report
    }
    #expect(Set(missed).count == missed.count)
  }

  @Test func theDayOfWritingChangesTheWordsAndNoNumber() throws {
    let opened = OpenedCatalog(CatalogReader(tree(3)).catalog(), tree(3))
    let period = try #require(ReportPeriod(from: CalendarDate("2020-05-01"), to: CalendarDate("2020-05-31")))
    let check = CheckReport(
      CheckReport.Summary(asOf: period.dayAfter, datasets: 0), documents: [], diagnostics: [])
    let plain = PeriodReport(of: opened, in: period, check: check)
    let later = PeriodReport(of: opened, in: period, check: check, written: CalendarDate("2020-12-01"))
    #expect(plain.figures.map(\.value) == later.figures.map(\.value))
    #expect(plain.moment.sentence.uk.hasPrefix("Станом на 31.05.2020 включно у розділі"))
    #expect(later.moment.sentence.uk.contains("Після звітного періоду, з 01.06.2020 до 01.12.2020, "))
    let state = CatalogState(of: opened.catalog, on: CalendarDate("2020-12-01"))
    #expect(
      later.moment.sentence.uk.hasSuffix(
        "станом на 01.12.2020 – \(Counted.datasets(state.datasets.count).uk), "
          + "\(Counted.documents(state.documentCount).uk)."))
  }

  /// Sets and documents that come, go, are put off and come back on days of 2019 and 2020.
  private func tree(_ seed: UInt64) -> MemoryTree {
    var random = SplitMix(state: seed)
    func day(_ random: inout SplitMix) -> String {
      CalendarDate("2019-10-01").adding(days: Int(random.next() % 440)).iso
    }
    func maybe(_ key: String, _ random: inout SplitMix, oneIn chances: UInt64) -> String {
      random.next() % chances == 0 ? ", \(key): '\(day(&random))'" : ""
    }
    func withheld(_ random: inout SplitMix, oneIn chances: UInt64) -> String {
      guard random.next() % chances == 0 else { return "" }
      let days = [day(&random), day(&random)].sorted()
      return ", withheld: {decision: d, date: '\(days[0])', until: '\(days[1])'}"
    }
    var files = ["catalog.yaml": "publisher: {name: Рада}\n"]
    for set in 0..<12 {
      let frequency = ["monthly", "quarterly", "yearly", "on_change"][Int(random.next() % 4)]
      let resources = (0..<Int(random.next() % 6)).map { index in
        "{name: d\(index), path: data/d\(index).csv, issued: '\(day(&random))'"
          + maybe("withdrawn", &random, oneIn: 4) + withheld(&random, oneIn: 5) + "}"
      }
      for index in resources.indices { files["datasets/s\(set)/data/d\(index).csv"] = "a\n1\n" }
      files["datasets/s\(set)/datapackage.yaml"] =
        "{name: s\(set), issued: '\(day(&random))', update_frequency: \(frequency), resources: ["
        + resources.joined(separator: ", ") + "]" + maybe("withdrawn", &random, oneIn: 6)
        + withheld(&random, oneIn: 4) + "}\n"
    }
    return MemoryTree(files)
  }
}

/// The same numbers for the same seed on every machine.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
