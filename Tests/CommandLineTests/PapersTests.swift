import Foundation
import TestSupport
import Testing

/// The papers of the repository: those that have to be there are, and whatever they name exists.
@Suite struct PapersTests {
  static let papers =
    [
      "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "SampleData/README.md",
      "Schemas/README.md",
      "Documentation/Architecture.md", "Documentation/Benchmarks.md", "Documentation/CI.md",
      "Documentation/Glossary.md", "Documentation/Numbers.md", "Documentation/Посібник.md",
    ].compactMap { try? Manual($0) }

  @Test func allAreThere() throws {
    #expect(Self.papers.count == 12)
    for name in ["CODEOWNERS", ".editorconfig"] {
      #expect(FileManager.default.fileExists(atPath: Repository.path(name)), "\(name)")
    }
    let licences = ["LICENSE": "Apache License", "SampleData/LICENSE": "CC0 1.0 Universal"]
    for (path, name) in licences {
      #expect(try String(contentsOfFile: Repository.path(path), encoding: .utf8).contains(name), "\(path)")
    }
  }

  @Test func theReadmeIsShort() throws {
    let lines = try Manual("README.md").text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 81, "80 lines and the end of the last")
  }

  @Test func theChangelogKnowsTheVersion() throws {
    let version = try DaniRun("--version").output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try Manual("CHANGELOG.md").headings.contains { $0.hasPrefix(version) })
  }

  @Test(arguments: papers) func itsLinksLeadSomewhere(_ paper: Manual) throws {
    let folder = (paper.path as NSString).deletingLastPathComponent
    for link in paper.links where !link.contains("://") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? paper.path : NSString.path(withComponents: [folder, parts[0]])
      let path = (target as NSString).standardizingPath
      #expect(FileManager.default.fileExists(atPath: Repository.path(path)), "\(paper.path): \(link)")
      guard parts.count > 1 else { continue }
      let anchors = try Manual(path).headings.map(anchor)
      #expect(anchors.contains(parts[1]), "\(paper.path): \(link)")
    }
  }

  /// As hosts make it of a heading.
  private func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil }
    )
  }

  /// `NAME` and dots stand for what a reader puts there: of `Exporters/NAME.swift` only the folder is looked for.
  @Test(arguments: papers) func theFilesThatItNamesExist(_ paper: Manual) {
    let roots = [
      "Sources/", "Tests/", "Documentation/", "Schemas/", "SampleData/", "Benchmarks/", "Fuzz/", ".ci/",
    ]
    for code in paper.inlineCode {
      for word in code.split(separator: " ") where roots.contains(where: word.hasPrefix) {
        let known = word.split(separator: "/").prefix { !isPlaceholder($0) }.joined(separator: "/")
        #expect(FileManager.default.fileExists(atPath: Repository.path(known)), "\(paper.path): \(word)")
      }
    }
  }

  private func isPlaceholder(_ step: Substring) -> Bool {
    ["…", "*", "{", "NAME", "FOLDER", "CODE", "CASE"].contains { step.contains($0) }
  }

  /// `swift test --filter RuleFixtureTests` in a paper, when no such suite is there any more, runs nothing and passes.
  @Test(arguments: papers) func theSuitesThatItNamesExist(_ paper: Manual) throws {
    let sources = try Self.testSources.get()
    for match in paper.text.matches(of: /--filter '?([A-Za-z]+)/) {
      let name = String(match.1)
      guard name != "NAME" else { continue }
      let isThere = sources.contains { $0.contains("struct \(name)") } || Self.targets.contains(name)
      #expect(isThere, "\(paper.path): \(name)")
    }
  }

  private static let targets = Set(
    (try? FileManager.default.contentsOfDirectory(atPath: Repository.path("Tests"))) ?? [])
  private static let testSources = Result {
    let root = URL(filePath: Repository.path("Tests"))
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter {
      $0.lastPathComponent.hasSuffix("Tests.swift")
    }
    .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func theTypesThatTheGlossaryNamesExist() throws {
    let root = URL(filePath: Repository.path("Sources"))
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var declared: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:struct|enum|class|protocol) ([A-Z]\w*)/) {
        declared.insert(String(match.1))
      }
    }
    for code in try Manual("Documentation/Glossary.md").inlineCode where code.first?.isUppercase == true {
      #expect(declared.contains(code), "\(code)")
    }
  }

  /// Commands in running text are not run; their verbs and options are looked up in the help.
  @Test func theVerbsAndOptionsThatTheyNameExist() throws {
    let calls = Self.papers.filter { $0.path != "CHANGELOG.md" }
      .flatMap { paper in paper.inlineCode.map { (paper.path, $0) } }
    var help: [String: String] = [:]
    func helpOf(_ verb: String) throws -> String {
      if let known = help[verb] { return known }
      let run = try DaniRun(verb, "--help")
      help[verb] = run.status == 0 ? run.output : ""
      return help[verb] ?? ""
    }
    for (path, code) in calls where code.hasPrefix("dani ") && !code.hasPrefix("dani --") {
      let words = code.split(separator: " ").map(String.init)
      let text = try helpOf(words[1])
      #expect(!text.isEmpty, "\(path): \(code)")
      for option in words.dropFirst(2) where option.hasPrefix("-") {
        #expect(text.contains(option), "\(path): \(code)")
      }
    }
  }
}
