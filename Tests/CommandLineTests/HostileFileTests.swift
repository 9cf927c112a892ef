import Foundation
import TestSupport
import Testing

/// Files that break or fool other programs: `dani check` answers with the right code, place and counts.
///
/// `Tests/Fixtures/Hostile` holds the files, packed with gzip where they are large, and beside each its answer: how the
/// document ended, then every finding. `Benchmarks/hostile` measures time and memory of the same files.
@Suite struct HostileFileTests {
  static let folder = Repository.path("Tests/Fixtures/Hostile")

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasSuffix(".txt") }.sorted()
  }()

  @Test(arguments: files) func answersAsRecorded(_ file: String) throws {
    try TemporaryFolder.with { temporary in
      var path = Self.folder + "/" + file
      if file.hasSuffix(".gz") {
        let unpacked = temporary + "/" + file.dropLast(3)
        try ProgramRun.unpack(path, to: unpacked)
        path = unpacked
      }
      let answer = try Self.answer(about: path)
      try Golden.compare(answer, with: "\(Self.folder)/\(file).txt")
    }
  }

  /// Decimal commas are no delimiters, every row counts, and one finding tells of all of them.
  @Test(.long("a million rows")) func countsAMillionRowsWithDecimalCommas() throws {
    try TemporaryFolder.with { temporary in
      let path = temporary + "/million.csv"
      var text = "kod;suma\n"
      for number in 1...1_000_000 { text += "\(number);91,91\n" }
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(
        try Self.answer(about: path)
          == "has_findings CSV utf-8 ; rows 1000000 columns 2\nwarning cell-written-otherwise 2:3\n")
    }
  }

  /// One line for the document, one for each finding.
  private static func answer(about path: String) throws -> String {
    let run = try DaniRun("check", path, "--format", "json", "--as-of", "2020-10-01", "--fail-on", "never")
    #expect(run.status == 0)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let documents = report["documents"] as? [[String: Any]] ?? []
    let findings = report["findings"] as? [[String: Any]] ?? []
    let lines = documents.map { document in
      let words = ["status", "reason", "format", "encoding", "delimiter"].compactMap {
        document[$0] as? String
      }
      let counts = ["rows", "columns"].compactMap { key in (document[key] as? Int).map { "\(key) \($0)" } }
      return (words + counts).joined(separator: " ")
    }
    return (lines + findings.map(line)).joined(separator: "\n") + "\n"
  }

  private static func line(_ finding: [String: Any]) -> String {
    let place = finding["place"] as? [String: Any] ?? [:]
    let words = ["member", "sheet", "cell"].compactMap { place[$0] as? String }
    let position = place["cell"] == nil ? ["line", "column"].compactMap { place[$0] as? Int } : []
    let code = "\(finding["severity"] ?? "") \(finding["code"] ?? "")"
    return ([code] + words + [position.map(String.init).joined(separator: ":")]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension ProgramRun {
  /// Unpacks a gzip file.
  static func unpack(_ path: String, to target: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    try #require(FileManager.default.createFile(atPath: target, contents: nil))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: target))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
