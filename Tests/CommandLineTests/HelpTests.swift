import Foundation
import TestSupport
import Testing

/// `--help`: one language, and examples that work.
@Suite struct HelpTests {
  static let verbs = [
    "check", "add", "confirm", "remove", "undo", "schedule", "report", "publish", "count", "diff", "snapshot",
    "show",
    "coverage",
    "init", "passports", "structure", "inspect", "convert", "rules", "explain",
  ]

  private func help(_ arguments: [String], in language: String = "uk") throws -> String {
    let run = try ProgramRun(DaniRun.program, arguments, environment: ["DANI_LANG": language])
    #expect(run.status == 0, "\(arguments)")
    #expect(run.errors == "", "\(arguments)")
    return run.output
  }

  @Test func thePageOfTheProgramNamesEveryVerbOnce() throws {
    let page = try help(["--help"])
    #expect(try help([]) == page)
    #expect(try help(["-h"]) == page)
    #expect(try help(["help"]) == page)
    for verb in Self.verbs {
      #expect(page.split(separator: "\n").count { $0.hasPrefix("    \(verb) ") } == 1, "\(verb)")
    }
    for heading in [
      "ВИКОРИСТАННЯ", "КОМАНДИ", "Щодня", "Щомісяця", "Картки й довідки", "На початку роботи", "Окремі файли",
      "Для ІТ", "ПАРАМЕТРИ", "КОДИ ЗАВЕРШЕННЯ", "Докладно про команду: dani КОМАНДА --help",
    ] {
      #expect(page.contains(heading), "\(heading)")
    }
  }

  /// Names of options, values that they take, formats and examples are the same in every language.
  @Test(arguments: verbs) func ukrainianHelpHasNoEnglishWord(_ verb: String) throws {
    let page = try help([verb, "--help"])
    #expect(try help(["help", verb]) == page)
    // A sentence may be broken between an option and its values.
    let prose = page.split(separator: "\n").filter { !$0.hasPrefix("    dani ") }.joined(separator: " ")
    let words = prose.matches(of: /[A-Za-z][A-Za-z0-9_-]*(\.[a-z]+)*/).map { String($0.output.0) }
    let known = Self.verbs + Self.names + Self.options(prose)
    for word in words { #expect(known.contains(word), "\(verb): \(word)") }
  }

  @Test(arguments: verbs) func englishHelpHasNoUkrainianWord(_ verb: String) throws {
    let page = try help([verb, "--help"], in: "en")
    let prose = page.split(separator: "\n").filter { !$0.hasPrefix("    dani ") }.joined(separator: "\n")
    #expect(prose.firstMatch(of: /\p{Cyrillic}/) == nil, "\(prose)")
    #expect(page.contains("EXAMPLES\n"))
  }

  /// Names of formats, programs, files and values: the same in both languages.
  private static let names = [
    "A", "B", "CSV", "DOCX", "EDRPOU", "Excel", "JSON", "LF", "UTF-8", "Word", "XLSX", "csv", "dani", "docx",
    "git", "html", "json", "md", "none", "tab", "text", "txt", "uk", "en", "windows-1251", "xlsx", ".csv",
    "h", "o", "q3", "all", "council", "military-administration", "state-administration", "other", "local",
    "state_administration", "unit", "person", "rozdil", "edition", "catalog.yaml", "history", "ods", "xlsx",
    "letters.csv",
  ]

  private static func options(_ text: String) -> [String] {
    let options = text.matches(of: /--([a-z-]+)/).map { String($0.1) }
    // Values that an option offers stand in brackets, or behind a colon.
    let values = text.matches(of: /(?:одне з|Формат|якщо не зазначено –)[: ]([^\n]*)/).flatMap {
      $0.1.matches(of: /[a-z][a-z0-9-]*/).map { String($0.output) }
    }
    return options + values
  }

  /// A folder as the examples have it: the sample, a catalogue of `dani init`, a file.
  private func world(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/SampleData", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Repository.path("SampleData/lysychansk"), toPath: folder + "/SampleData/lysychansk")
    try Data("Назва звіту,Дата\nЗвіт про запити,2020-09-30\nЗвіт про звернення,2020-09-29\n".utf8).write(
      to: URL(filePath: folder + "/zvit.csv"))
  }

  /// One after another, as a newcomer tries them: each does what it says and ends with 0.
  @Test func everyExampleRuns() throws {
    try TemporaryFolder.with { folder in
      try world(folder)
      let order = ["init", "convert", "add", "publish"] + Self.verbs
      var seen: Set<String> = []
      for verb in order where seen.insert(verb).inserted {
        let page = try help([verb, "--help"])
        let examples = page.split(separator: "\n").filter { $0.hasPrefix("    dani \(verb)") }
        #expect(examples.count >= 2, "\(verb)")
        for example in examples {
          let command = example.dropFirst("    dani ".count)
          let run = try ProgramRun(
            "/bin/sh", ["-c", "cd \"$1\" && exec \"$2\" \(command)", "sh", folder, DaniRun.program],
            environment: ["CI": ""])
          #expect(run.status == 0, "\(example): \(run.output)\(run.errors)")
        }
      }
    }
  }
}
