import Foundation
import TestSupport
import Testing

/// Dates of change against what was published last.
@Suite struct PublishedDatesTests {
  private func withPublication(_ body: (_ catalog: String, _ output: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let (catalog, output) = (folder + "/catalog", folder + "/out")
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      try #require(DaniRun("publish", catalog, "-o", output, "--as-of", "2020-10-01").status == 0)
      try body(catalog, output)
    }
  }

  private func findings(_ catalog: String, _ output: String) throws -> String {
    let run = try DaniRun(
      "check", catalog, "--as-of", "2020-11-01", "--last-published", output, "--select",
      "change-without-date,date-without-change")
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  private func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: URL(filePath: file))
  }

  @Test func whatWasPublishedIsAsItWas() throws {
    try withPublication { catalog, output in
      let report = try findings(catalog, output)
      #expect(!report.contains("change-without-date") && !report.contains("date-without-change"))
    }
  }

  @Test func aChangedDocumentWithItsOldDateIsFound() throws {
    try withPublication { catalog, output in
      let document = catalog + "/datasets/biudzhet/data/budget-2019.csv"
      let text = try String(contentsOfFile: document, encoding: .utf8)
      try Data((text + text.split(separator: "\n")[1] + "\n").utf8).write(to: URL(filePath: document))
      let report = try findings(catalog, output)
      #expect(report.contains("вміст змінено після 01.10.2020, а дата змін – 01.02.2019"))
      #expect(!report.contains("date-without-change"))
    }
  }

  @Test func aNewDateOfAnUnchangedDocumentIsFound() throws {
    try withPublication { catalog, output in
      try edit(catalog + "/datasets/biudzhet/datapackage.yaml", "\"2020-09-15\"", "\"2020-10-20\"")
      let report = try findings(catalog, output)
      #expect(
        report.contains(
          "дата змін – 20.10.2020, а вміст такий самий, як 01.10.2020 (тоді дата змін була 15.09.2020)"))
      #expect(report.contains("дата останніх змін набору – 20.10.2020, а всі його документи такі самі"))
    }
  }

  @Test func aFolderThatIsNoPublicationStopsTheWork() throws {
    let run = try DaniRun("check", Repository.smallCatalog, "--last-published", Repository.smallCatalog)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("У папці «"))
  }
}
