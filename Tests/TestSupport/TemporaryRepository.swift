import Foundation
import Testing

/// Runs of git that depend on no settings of the machine.
package enum Git {
  /// Where the project itself is judged git must be there; elsewhere tests that need it say that it is not.
  package static let canBeUsed =
    ProcessInfo.processInfo.environment["CI"] != nil
    || FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  /// Why a test was skipped.
  package static let absence: Comment = "git is not installed"

  /// - Parameter moment: of a commit, such as `2020-09-30T12:00:00Z`.
  /// - Returns: what it wrote, without the line end.
  @discardableResult
  package static func run(
    in folder: String, _ arguments: [String], at moment: String = "2020-09-30T12:00:00Z"
  ) throws -> String {
    var environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "Office"
      environment["GIT_\(role)_EMAIL"] = "office@example.org"
      environment["GIT_\(role)_DATE"] = moment
    }
    let run = try ProgramRun("/usr/bin/env", ["git", "-C", folder] + arguments, environment: environment)
    try #require(run.status == 0, "git \(arguments.joined(separator: " ")): \(run.errors)")
    return run.output.trimmingCharacters(in: .newlines)
  }
}

/// A git repository in a temporary folder, gone with this value.
package final class TemporaryRepository {
  package let folder: String

  package init(cloning source: TemporaryRepository? = nil, _ options: String...) throws {
    folder = TemporaryFolder.path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let source {
      try git(["clone", "-q"] + options + ["file://" + source.folder, "."])
    } else {
      try git(["init", "-q"])
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  package func write(_ text: String, to path: String) throws {
    try Files.write(text, to: folder + "/" + path)
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + path)
  }

  package func move(_ path: String, to other: String) throws {
    let target = URL(filePath: folder).appending(path: other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder + "/" + path, toPath: target.path(percentEncoded: false))
  }

  /// Everything in the folder, as of a moment such as `2020-09-30T12:00:00Z`.
  package func commit(_ moment: String = "2020-09-30T12:00:00Z") throws {
    try git(["add", "-A"])
    try git(["commit", "-q", "--allow-empty", "-m", "state"], moment: moment)
  }

  @discardableResult
  package func git(_ arguments: [String], moment: String? = nil) throws -> String {
    try moment.map { try Git.run(in: folder, arguments, at: $0) } ?? Git.run(in: folder, arguments)
  }
}
