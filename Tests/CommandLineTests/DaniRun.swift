import Foundation
import Testing

/// One run of the built program: what it wrote to both streams, and its exit code.
struct DaniRun {
  let status: Int32
  let output: String
  let errors: String

  /// `arguments` as in a shell. The language is Ukrainian unless the environment says otherwise.
  init(_ arguments: String..., environment: [String: String] = [:]) throws {
    let run = try ProgramRun(Self.program, arguments, environment: environment)
    (status, output, errors) = (run.status, run.output, run.errors)
  }

  /// Beside the program that runs the tests.
  static var program: String {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: "dani").path(percentEncoded: false)
  }
}

/// One run of any program.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    try self = TemporaryFolder.with { folder in
      // Files, not pipes: a full pipe would stop a program that nobody reads from.
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = arguments
      var inherited = ProcessInfo.processInfo.environment
      for name in ["DANI_LANG", "PYTHONPATH"] { inherited[name] = nil }
      process.environment = inherited.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      let streams = try ["output", "errors"].map { name in
        try #require(FileManager.default.createFile(atPath: folder + "/" + name, contents: nil))
        return try FileHandle(forWritingTo: URL(filePath: folder + "/" + name))
      }
      process.standardOutput = streams[0]
      process.standardError = streams[1]
      try process.run()
      process.waitUntilExit()
      return ProgramRun(
        status: process.terminationStatus,
        output: try String(contentsOfFile: folder + "/output", encoding: .utf8),
        errors: try String(contentsOfFile: folder + "/errors", encoding: .utf8))
    }
  }

  private init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// A folder of its own for a test, removed afterwards.
enum TemporaryFolder {
  static func with<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dani-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path(percentEncoded: false))
  }
}

/// Places of the repository.
enum Repository {
  static func path(_ inside: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().appending(path: inside).path(percentEncoded: false)
  }

  static let smallCatalog = path("Tests/Fixtures/Catalogs/small")
  static let sample = path("SampleData/lysychansk")
}
