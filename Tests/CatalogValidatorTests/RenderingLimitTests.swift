import CatalogModel
import CatalogValidator
import FileContent
import Testing
import Wording

/// What the programs of others bear, kept whatever a catalogue holds.
@Suite struct RenderingLimitTests {
  @Test func gitHubGetsAtMostTenRemarksOfAKindAndTheNumberOfTheRest() throws {
    let lines = try rendered("github", findings: 30_000).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.allSatisfy { $0.hasPrefix("::error") })
    #expect(lines.last == "::error::Ще 2991: повний перелік – у звіті.")
  }

  @Test func sarifListsFiveThousandAndTellsOfTheRest() throws {
    let text = try rendered("sarif", findings: 30_000)
    #expect(text.split(separator: "\"partialFingerprints\"").count == 5001)
    #expect(text.contains("Показано не всі зауваження: ще 25000."))
    #expect(text.utf8.count < 10_000_000)
  }

  @Test func aPageOfFiftyThousandFindingsIsSmall() throws {
    let text = try rendered("html", findings: 50_000)
    #expect(text.utf8.count < 3_000_000)
    #expect(text.contains("Усі зауваження: 50000"))
  }

  @Test func theSummaryOfAJobFitsAMebibyte() throws {
    #expect(try rendered("markdown", findings: 50_000).utf8.count < 1 << 20)
  }

  @Test(arguments: ["github", "sarif", "html", "junit", "gitlab", "csv", "markdown"])
  func nothingFoundIsARenderingToo(_ form: String) throws {
    #expect(try !rendered(form, findings: 0).contains("some-rule"))
  }

  @Test func textOfAFileCannotBecomeACommandOrMarkup() throws {
    let evil = "100%\n::error::x <script>alert(1)</script> ]]> \u{202E}=1+1"
    let github = try rendered("github", findings: 1, message: evil)
    #expect(github.split(separator: "\n").count == 1)
    for form in ["html", "markdown", "junit"] {
      #expect(try !rendered(form, findings: 1, message: evil).contains("<script>"), "\(form)")
    }
    #expect(try rendered("csv", findings: 1, message: "=1+1").contains(",'=1+1,"))
  }

  private func rendered(_ form: String, findings count: Int, message: String = "зауваження") throws -> String
  {
    let day = try #require(CalendarDate(year: 2020, month: 10, day: 1))
    var summary = CheckReport.Summary(asOf: day, datasets: 1)
    summary.totalsByCode = count == 0 ? [:] : ["some-rule": count]
    summary.totalsBySeverity = count == 0 ? [:] : [.error: count]
    var totals = DatasetTotals()
    totals.bySeverity = summary.totalsBySeverity
    totals.byCode = summary.totalsByCode
    summary.totalsByDataset = ["a": totals]
    let findings = (0..<count).map { index in
      Diagnostic(
        code: "some-rule", severity: .error, dataset: "a", file: "datasets/a/data/\(index / 10).csv",
        place: .text(line: index % 10 + 2, column: 1),
        message: LocalizedText(uk: message, en: message), found: "значення \(index)")
    }
    let context = RenderingContext(
      language: .uk, toolVersion: "0", elapsedTenths: nil, isSingleFile: false)
    let sink = MemorySink()
    let rendering = try #require(allRenderings.first { $0.name == form })
    rendering.write(CheckReport(summary, documents: [], diagnostics: findings), context, to: sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
