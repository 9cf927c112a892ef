import Foundation
import Testing

/// The committed sample against what the built generator writes.
@Suite struct SampleGeneratorTests {
  private static let root = URL(filePath: #filePath, directoryHint: .notDirectory)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let plan = root.appending(path: "SampleData/plan").path

  /// A new folder inside the temporary one; the test removes it.
  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Runs the generator that was built beside the tests.
  private static func generate(_ arguments: String...) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let process = Process()
    process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appending(
      path: "generate-sample")
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: written, as: UTF8.self),
      String(decoding: complaints, as: UTF8.self)
    )
  }

  /// Bytes by path.
  private static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let prefix = folder.resolvingSymlinksInPath().path + "/"
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = walker?.nextObject() as? URL {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[String(file.resolvingSymlinksInPath().path.dropFirst(prefix.count))] = try Data(contentsOf: file)
    }
    return files
  }

  @Test func committedSampleIsWhatTheGeneratorWrites() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "lysychansk")
    let run = try Self.generate(Self.plan, output.path)
    #expect(run.errors == "")
    try #require(run.status == 0)
    let written = try Self.files(in: output)
    let committed = try Self.files(in: Self.root.appending(path: "SampleData/lysychansk"))
    #expect(Set(written.keys).symmetricDifference(committed.keys).sorted() == [])
    #expect(written.filter { committed[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func replacesItsOwnFolderAndLeavesNothingBesideIt() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let small = try Self.smallPlan(in: folder)
    let output = folder.appending(path: "out").path
    for _ in 0..<2 { #expect(try Self.generate(small, output).status == 0) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("out") } == [
        "out"
      ])
  }

  @Test func refusesAFolderThatItDidNotWrite() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let foreign = output.appending(path: "report.txt")
    try Data("mine".utf8).write(to: foreign)
    let run = try Self.generate(Self.plan, output.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("did not write"))
    #expect(try Self.files(in: folder) == ["out/report.txt": Data("mine".utf8)])
  }

  @Test func stopsWhenThePlanContradictsItself() throws {
    let folder = try Self.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = try Self.smallPlan(in: folder, replacing: "2020-09-04", with: "2020-09-03")
    let run = try Self.generate(plan, folder.appending(path: "out").path)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("vakansii: from 2020-02-04 to 2020-09-04, the plan says 2020-02-04 to 2020-09-03"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
  }

  /// A copy of the plan with one data set only.
  private static func smallPlan(
    in folder: URL, replacing text: String = "", with replacement: String = ""
  ) throws -> String {
    let plan = folder.appending(path: "plan")
    try FileManager.default.copyItem(atPath: Self.plan, toPath: plan.path)
    let table = plan.appending(path: "datasets.csv")
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
    var chosen =
      lines.filter { $0.hasPrefix("slug,") || $0.hasPrefix("vakansii,") }.joined(separator: "\n") + "\n"
    if !text.isEmpty { chosen = chosen.replacingOccurrences(of: text, with: replacement) }
    try Data(chosen.utf8).write(to: table)
    return plan.path
  }
}
