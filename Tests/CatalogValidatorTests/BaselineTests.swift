import CatalogModel
import CatalogValidator
import FileContent
import Testing
import Wording

@Suite struct BaselineTests {
  private func report(_ findings: [Diagnostic], documents: [CheckReport.DocumentResult] = []) throws
    -> CheckReport
  {
    let day = try #require(CalendarDate(year: 2020, month: 10, day: 1))
    var summary = CheckReport.Summary(asOf: day, datasets: 1)
    for finding in findings {
      summary.totalsByCode[finding.code, default: 0] += 1
      summary.totalsBySeverity[finding.severity, default: 0] += 1
      var totals = DatasetTotals()
      totals.bySeverity[finding.severity] = 1
      totals.byCode[finding.code] = 1
      summary.totalsByDataset[finding.dataset, default: DatasetTotals()].add(totals)
    }
    for document in documents { summary.count(document) }
    return CheckReport(summary, documents: documents, diagnostics: findings)
  }

  private func finding(_ index: Int, row: Int, file: String, traits: Diagnostic.Traits = []) -> Diagnostic {
    let message = LocalizedText(uk: "Дата «\(index).13.2020» не читається", en: "The date cannot be read")
    return Diagnostic(
      code: "date-wrong", traits: traits, severity: .error, dataset: "a", file: file,
      place: .text(line: row, column: 2), message: message, found: "\(index).13.2020")
  }

  @Test func insertedRowsARenamedFileAndSortingChangeNothing() throws {
    let old = (0..<30).map { finding($0, row: $0 + 2, file: "datasets/a/data/old.csv") }
    let baseline = try #require(Baseline(reading: Array(Baseline(of: report(old)).text.utf8)))
    let moved = (0..<30).reversed().map { finding($0, row: 40 - $0, file: "datasets/a/data/new.csv") }
    let fresh = finding(99, row: 3, file: "datasets/a/data/new.csv")
    let left = try baseline.applied(to: report(moved + [fresh]))
    #expect(left.diagnostics.map(\.found) == ["99.13.2020"])
    #expect(left.total(.error) == 1 && left.totalsByCode == ["date-wrong": 1] && left.summary.accepted == 30)
    #expect(left.summary.totalsByDataset["a"]?.total(.error) == 1)
  }

  @Test func whatIsCountedAndNotListedIsAcceptedByNumber() throws {
    func report(_ count: Int) throws -> CheckReport {
      let all = try self.report((0..<count).map { finding(1, row: $0, file: "a.csv") })
      return CheckReport(all.summary, documents: [], diagnostics: Array(all.diagnostics.prefix(10)))
    }
    let text = try Baseline(of: report(15)).text
    #expect(text.contains("+5,date-wrong,a\n"))
    let baseline = try #require(Baseline(reading: Array(text.utf8)))
    #expect(try baseline.applied(to: report(15)).total(.error) == 0)
    #expect(try baseline.applied(to: report(18)).total(.error) == 3)
  }

  @Test func dataOfPeopleAreNeverAccepted() throws {
    let report = try report([finding(1, row: 2, file: "a.csv", traits: .personalData)])
    #expect(Baseline(of: report).applied(to: report).total(.error) == 1)
  }

  @Test func documentsThatWereNotCheckedAreAcceptedByPath() throws {
    func document(_ path: String) -> CheckReport.DocumentResult {
      CheckReport.DocumentResult(dataset: "a", path: path, status: .notChecked(.encrypted), bytes: 1)
    }
    let baseline = try Baseline(of: report([], documents: [document("a.zip")]))
    let left = try baseline.applied(to: report([], documents: [document("a.zip"), document("b.zip")]))
    #expect(left.notChecked == 2 && left.summary.acceptedUnchecked == ["a.zip"])
  }

  @Test(arguments: ["", "a,b,c\n", "fingerprint,rule,dataset\nx\n", "fingerprint,rule,dataset\n+x,r,\n"])
  func otherFilesAreNoBaseline(_ text: String) { #expect(Baseline(reading: Array(text.utf8)) == nil) }
}
