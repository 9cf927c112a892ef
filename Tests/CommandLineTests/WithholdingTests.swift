import Foundation
import TestSupport
import Testing

/// What is kept back while martial law lasts is in no export and in no count, and the counts say so.
@Suite struct WithholdingTests {
  private func withCopy(_ body: (_ folder: String, _ catalog: String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let catalog = folder + "/catalog"
      try FileManager.default.copyItem(atPath: Repository.smallCatalog, toPath: catalog)
      let withheld = "withheld: {reason: воєнний стан, decision: наказ № 5, date: \"2022-03-01\"}"
      let transport = catalog + "/datasets/transport/datapackage.yaml"
      let text = try String(contentsOfFile: transport, encoding: .utf8)
      let changed = text.replacingOccurrences(
        of: "    path: data/stops.csv\n", with: "    path: data/stops.csv\n    \(withheld)\n")
      try #require(changed != text)
      try Data(changed.utf8).write(to: URL(filePath: transport))
      let budget = URL(filePath: catalog + "/datasets/biudzhet/datapackage.yaml")
      let passport = try String(contentsOf: budget, encoding: .utf8)
      try Data((withheld + "\n" + passport).utf8).write(to: budget)
      try body(folder, catalog)
    }
  }

  @Test func isInNoExport() throws {
    try withCopy { folder, catalog in
      let out = folder + "/out"
      let run = try DaniRun("publish", catalog, "-o", out, "--as-of", "2022-06-01", "--allow-errors")
      try #require(run.status == 0, "\(run.errors)")
      #expect(
        run.output.contains(
          ". Відкладено на час воєнного стану: наборів – 1, документів інших наборів – 1.\n"))
      for name in try FileManager.default.contentsOfDirectory(atPath: out) {
        let text = String(decoding: try Data(contentsOf: URL(filePath: out + "/" + name)), as: UTF8.self)
        #expect(!text.contains("stops.csv") && !text.contains("budget-2020.csv"), "\(name)")
      }
      let before = folder + "/before"
      _ = try DaniRun("publish", catalog, "-o", before, "--as-of", "2022-02-28", "--allow-errors")
      let documents = try String(contentsOfFile: before + "/documents.csv", encoding: .utf8)
      #expect(documents.contains("stops.csv") && documents.contains("budget-2020.csv"))
    }
  }

  @Test(.enabled(if: Judge.python.isExpected, Judge.absence), arguments: ["2022-02-28", "2022-03-01"])
  func anIndependentCountLeavesItOutToo(_ day: String) throws {
    struct Counts: Decodable, Equatable {
      let datasets: Int
      let documents: Int
    }
    try withCopy { _, catalog in
      let judged = try Judge.python.run([Repository.path("Tests/Judges/count_documents.py"), catalog, day])
      let own = try DaniRun("count", catalog, "--as-of", day, "--format", "json")
      let decoder = JSONDecoder()
      #expect(
        try decoder.decode(Counts.self, from: Data(judged.output.utf8))
          == decoder.decode(Counts.self, from: Data(own.output.utf8)), "\(judged.errors)")
    }
  }

  @Test func theCountListsIt() throws {
    try withCopy { _, catalog in
      let run = try DaniRun("count", catalog, "--as-of", "2022-06-01")
      #expect(
        run.output.contains(
          """
          Відкладено на час воєнного стану (не оприлюднено, не враховано): 2
            biudzhet (воєнний стан, наказ № 5, 01.03.2022)
            datasets/transport/data/stops.csv (воєнний стан, наказ № 5, 01.03.2022)
          """))
      let card = try DaniRun("show", "biudzhet", catalog, "--as-of", "2022-06-01")
      #expect(card.output.contains("оприлюднення відкладено на час воєнного стану: воєнний стан, наказ № 5"))
    }
  }
}
