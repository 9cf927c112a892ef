import Foundation
import TestSupport
import Testing

/// A program of others that judges what we write. `.ci/install-packages judges` installs them.
enum Judge: String, CaseIterable {
  case jsonSchema = "check-jsonschema"
  case frictionless
  case xmllint
  /// With PyYAML.
  case python = "python3"
  /// Kills a program at a system call.
  case strace
  /// LibreOffice, which opens what we write for offices.
  case soffice
  case pdftotext

  /// For `.enabled(if:)`: without the judge a test reports itself as skipped, and in CI it fails.
  var isExpected: Bool { path != nil || ProcessInfo.processInfo.environment["CI"] != nil }

  static func areExpected(_ judges: Judge...) -> Bool { judges.allSatisfy(\.isExpected) }

  /// Why a test was skipped.
  static let absence: Comment = "a judge is missing: .ci/install-packages judges"

  private var path: String? {
    let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    // The system's Python has no PyYAML.
    let folders = [Repository.path(".judges/bin")] + (self == .python ? [] : search)
    return folders.map { $0 + "/" + rawValue }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  func run(_ arguments: [String]) throws -> ProgramRun {
    let path = try #require(path, "the judge \(rawValue) is missing: .ci/install-packages judges")
    return try ProgramRun(path, arguments)
  }

  /// Fails the test with the judge's own words unless it accepts.
  func accepts(_ arguments: String...) throws {
    let run = try run(arguments)
    #expect(run.status == 0, "\(rawValue): \(run.output.suffix(2000)) \(run.errors.suffix(2000))")
  }
}
