import Foundation
import Testing

/// A git repository in a temporary folder, gone with this value.
final class TemporaryRepository {
  let folder: String

  /// Where the project itself is judged git must be there; elsewhere tests that need it say that it is not.
  static let isRequired = ProcessInfo.processInfo.environment["CI"] != nil
  static let canBeUsed = isRequired || FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  init(cloning source: TemporaryRepository? = nil, _ options: String...) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dani-git-\(UUID().uuidString)")
      .path(percentEncoded: false)
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

  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: folder).appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + path)
  }

  func move(_ path: String, to other: String) throws {
    let target = URL(filePath: folder).appending(path: other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder + "/" + path, toPath: target.path(percentEncoded: false))
  }

  /// Everything in the folder, as of a moment such as `2020-09-30T12:00:00Z`.
  func commit(_ moment: String = "2020-09-30T12:00:00Z") throws {
    try git(["add", "-A"])
    try git(["commit", "-q", "--allow-empty", "-m", "state"], moment: moment)
  }

  @discardableResult
  func git(_ arguments: [String], moment: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "Office"
      environment["GIT_\(role)_EMAIL"] = "office@example.org"
      environment["GIT_\(role)_DATE"] = moment
    }
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
    return text.trimmingCharacters(in: .newlines)
  }
}
