import Foundation
import TestSupport
import Testing

/// What the manuals show is what happens: each command is run, and what it prints is compared.
@Suite struct ManualTests {
  /// Pages whose commands are run, in a folder that holds a copy of `SampleData`.
  static let manuals =
    ["README.md", "Documentation/Посібник.md", "Documentation/Numbers.md", "Documentation/CI.md"]
    .compactMap { try? Manual($0) }

  @Test func everyPageIsRead() {
    #expect(Self.manuals.count == 4)
    for manual in Self.manuals { #expect(!manual.steps.isEmpty, "\(manual.path)") }
  }

  @Test(arguments: manuals) func itsCommandsDoWhatItShows(_ manual: Manual) throws {
    try follow(manual) { !$0.contains(where: readsTheWholeSample) }
  }

  /// Apart from the others, because they read all 856 documents of the sample.
  @Test(.long("the whole sample is read some twenty times"), arguments: manuals)
  func itsCommandsOnTheWholeSampleDoWhatItShows(_ manual: Manual) throws {
    try follow(manual) { $0.contains(where: readsTheWholeSample) }
  }

  private func follow(_ manual: Manual, _ isWanted: ([Manual.Command]) -> Bool) throws {
    let chosen = manual.steps.filter { step in
      if case .commands(let commands, _) = step { isWanted(expanded(commands)) } else { true }
    }
    let runsAny = chosen.contains { if case .commands = $0 { true } else { false } }
    guard runsAny else { return }
    try TemporaryFolder.with { folder in
      try FileManager.default.copyItem(
        atPath: Repository.path("SampleData"), toPath: folder + "/SampleData")
      for step in chosen {
        switch step {
        case .file(let name, let content):
          let file = URL(filePath: folder + "/" + name)
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try content.write(to: file, atomically: true, encoding: .utf8)
        case .commands(let commands, let shown):
          let printed = try expanded(commands).map { try run($0, in: folder, of: manual) }.joined()
          guard let shown else { continue }
          let isShown = Manual.matches(printed, shown: shown)
          #expect(isShown, "\(manual.path) shows:\n\(shown)\nNow it is:\n\(printed.prefix(4000))")
        }
      }
    }
  }

  /// The line as a shell runs it; what it prints on both streams.
  private func run(_ command: Manual.Command, in folder: String, of manual: Manual) throws -> String {
    guard !isCheckedOnly(command) else { return "" }
    let programs = URL(filePath: DaniRun.program).deletingLastPathComponent().path(percentEncoded: false)
    let path = programs + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let run = try ProgramRun(
      "/bin/bash", ["-c", "cd \"$0\" && " + command.line, folder], environment: ["PATH": path])
    #expect(
      run.status == command.status, "\(manual.path): \(command.line)\n\(run.output.prefix(2000))\(run.errors)"
    )
    return run.output + run.errors
  }

  /// `bash .ci/try` stands for the lines of that script that call the program.
  private func expanded(_ commands: [Manual.Command]) -> [Manual.Command] {
    commands.flatMap { command -> [Manual.Command] in
      guard command.line == "bash .ci/try",
        let script = try? String(contentsOfFile: Repository.path(".ci/try"), encoding: .utf8)
      else { return [command] }
      return script.split(separator: "\n").filter { $0.hasPrefix("$dani ") }
        .map { Manual.Command(String($0.dropFirst())) }
    }
  }

  private func readsTheWholeSample(_ command: Manual.Command) -> Bool {
    command.isDani && command.words.contains("SampleData/lysychansk")
  }

  /// Building and testing cannot be a part of a test. `PapersTests` looks whether what such a line names is there.
  private func isCheckedOnly(_ command: Manual.Command) -> Bool {
    command.line.hasPrefix("swift ") || command.line.hasPrefix("bash .ci/")
  }

  @Test(arguments: [
    ("а\nб\n", "а\nб\n", true), ("а\nб\n", "а\n", false), ("а\nб\nв\n", "а\n…\n", true),
    ("а\nб\nв\n", "…\nв\n", true), ("а\nб\nв\nг\n", "а\n…\nг\n", true), ("а\nб\nв\n", "а\n…\nб\n", false),
    ("день 5, разом 6\n", "день …, разом 6\n", true), ("день 5, разом 7\n", "день …, разом 6\n", false),
    ("а\nб\nв\nг\nд\n", "а\n…\nв\n…\n", true), ("а\nб\n", "а\n…\nв\n…\n", false), ("", "а\n…\n", false),
  ]) func dotsStandForWhatIsLeftOut(printed: String, shown: String, isTrue: Bool) {
    #expect(Manual.matches(printed, shown: shown) == isTrue)
  }
}
