import Foundation
import TestSupport
import Testing

/// `--format` offers what the folders of forms hold: one more file is one more form.
@Suite struct FormTests {
  /// A verb, the folder whose types are its forms, and a call that every form answers.
  struct Verb: Sendable, CustomTestStringConvertible {
    let name: String
    let folder: String
    let arguments: [String]

    var testDescription: String { name }
  }

  static let verbs: [Verb] = [
    Verb(
      name: "check", folder: "CatalogValidator/Renderings",
      arguments: [Repository.smallCatalog, "--fail-on", "never"]),
    Verb(
      name: "count", folder: "CatalogPublisher/Forms/Count",
      arguments: [Repository.smallCatalog, "--history"]),
    Verb(name: "coverage", folder: "CatalogPublisher/Forms/Coverage", arguments: [Repository.smallCatalog]),
    Verb(name: "schedule", folder: "CatalogPublisher/Forms/Schedule", arguments: [Repository.smallCatalog]),
    Verb(
      name: "diff", folder: "CatalogPublisher/Forms/Diff",
      arguments: ["2020-09-01", "2020-10-01", "--catalog", Repository.smallCatalog]),
    Verb(
      name: "show", folder: "CatalogPublisher/Forms/Card", arguments: ["transport", Repository.smallCatalog]),
    Verb(
      name: "report", folder: "CatalogPublisher/Forms/Report",
      arguments: [Repository.smallCatalog, "--from", "2020-09-01", "--to", "2020-09-30"]),
  ]

  /// What the argument parser tells of a verb as data.
  private struct Help: Decodable {
    struct Command: Decodable { let arguments: [Argument] }
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      let names: [Name]?
      let allValues: [String]?
    }
    let command: Command
  }

  /// The values of `--format` in the order of the help.
  private func offered(by verb: Verb) throws -> [String] {
    let run = try DaniRun(verb.name, "--experimental-dump-help")
    let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    let format = help.command.arguments.first { $0.names?.contains { $0.name == "format" } ?? false }
    return try #require(format?.allValues)
  }

  @Test(arguments: verbs) func everyFileOfTheFolderIsOffered(_ verb: Verb) throws {
    let folder = URL(filePath: Repository.path("Sources/" + verb.folder))
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    let names = try offered(by: verb)
    #expect(names.count == files.count)
    #expect(Set(names).count == names.count)
    #expect(names.first == "text")
  }

  /// A file holds what is printed; what no terminal can show asks for a file.
  @Test(arguments: verbs) func everyFormThatIsOfferedIsWritten(_ verb: Verb) throws {
    for name in try offered(by: verb) {
      try TemporaryFolder.with { folder in
        let arguments = [verb.name] + verb.arguments + ["--as-of", "2020-10-01", "--format", name]
        let file = folder + "/result"
        let written = try ProgramRun(DaniRun.program, arguments + ["-o", file])
        #expect(written.status == 0, "\(name): \(written.errors)")
        #expect(written.output == "")
        let bytes = try Data(contentsOf: URL(filePath: file))
        #expect(!bytes.isEmpty, "\(name)")
        let printed = try ProgramRun(DaniRun.program, arguments)
        if printed.status == 2 {
          #expect(printed.output == "" && printed.errors.contains("-o"), "\(name)")
        } else if verb.name != "check" {
          // The check says on the screen how long it took.
          #expect(Data(printed.output.utf8) == bytes, "\(name)")
        }
      }
    }
  }
}
