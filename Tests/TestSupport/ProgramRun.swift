import Foundation
import Testing

/// One run of any program: what it wrote to both streams, and its exit code.
package struct ProgramRun {
  package let status: Int32
  package let output: String
  package let errors: String

  package init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    try self = TemporaryFolder.with { folder in
      // Files, not pipes: a full pipe would stop a program that nobody reads from.
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = arguments
      var inherited = ProcessInfo.processInfo.environment
      for name in ["DANI_LANG", "PYTHONPATH"] { inherited[name] = nil }
      // Changes are kept for taking back where a test says so: elsewhere folders hold what verbs write and nothing else.
      inherited["CI"] = "true"
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
        status: process.terminationStatus, output: try Files.text(folder + "/output"),
        errors: try Files.text(folder + "/errors"))
    }
  }

  private init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// One run of the built `dani`.
package struct DaniRun {
  package let status: Int32
  package let output: String
  package let errors: String

  /// `arguments` as in a shell. The language is Ukrainian unless the environment says otherwise.
  package init(_ arguments: String..., environment: [String: String] = [:]) throws {
    let run = try ProgramRun(Self.program, arguments, environment: environment)
    (status, output, errors) = (run.status, run.output, run.errors)
  }

  package static var program: String { built("dani") }

  /// A program that was built beside the one that runs the tests.
  package static func built(_ name: String) -> String {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: name).path(percentEncoded: false)
  }
}
