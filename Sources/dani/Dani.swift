import ArgumentParser
import CatalogModel
import CatalogWork
import Glibc
import Wording

@main
struct Dani: ParsableCommand {
  static let version = "0.1.0"

  /// In the order in which the help lists the verbs of a group.
  static let verbs: [any Verb.Type] = [
    CheckCommand.self, AddCommand.self, ConfirmCommand.self, RemoveCommand.self, UndoCommand.self,
    ScheduleCommand.self, ReportCommand.self,
    PublishCommand.self, CountCommand.self, DiffCommand.self, SnapshotCommand.self, ShowCommand.self,
    CoverageCommand.self, InitCommand.self, PassportsCommand.self, StructureCommand.self, InspectCommand.self,
    ConvertCommand.self,
    RulesCommand.self, ExplainCommand.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "dani",
    abstract: said(
      uk: "Перевіряє, рахує й публікує каталог відкритих даних.",
      en: "Checks, counts and publishes open data."),
    version: version,
    subcommands: verbs)

  /// Exit 0, 1 or 2 as the contract says; whatever stops the work is one sentence in the user's language.
  static func main() {
    // libarchive turns the local times in ZIP archives into moments and looks up the zone for each; no result
    // depends on them, days of Kyiv are computed.
    setenv("TZ", "UTC", 0)
    if let help = HelpPage(Array(CommandLine.arguments.dropFirst()), Terminal.languageOfArguments()) {
      Terminal.print(help.text)
      return
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      Terminal.complain(stop.message[stop.language ?? Terminal.languageOfArguments()])
      exit(withCode: stop.outcome == .findings ? 1 : 2)
    } catch let code as ExitCode {
      exit(withCode: code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      let text =
        isHelp
        ? fullMessage(for: error) : ArgumentSentence(message(for: error)).text[Terminal.languageOfArguments()]
      if isHelp { Terminal.print(text + "\n") } else { Terminal.complain(text) }
      exit(withCode: isHelp ? 0 : 2)
    }
  }

  private static func exit(withCode code: Int32) -> Never {
    exit(withError: ExitCode(code))
  }
}
