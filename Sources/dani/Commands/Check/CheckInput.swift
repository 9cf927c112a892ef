import ArgumentParser
import CatalogModel
import CatalogWork

/// What a check looks at.
struct CheckInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      uk: "Папки й файли одного каталогу; «-» – стандартний ввід.",
      en: "Folders and files of one catalogue; “-” is standard input.", .fileOrFolder)
  )
  var paths: [String] = ["."]

  @Option(
    name: .customLong("stdin-filename"),
    help: ArgumentHelp(
      uk: "Файл, яким вважати стандартний ввід.", en: "The file that standard input stands for.", .file))
  var standardInputName: String?

  @Option(
    name: .customLong("changed-since"),
    help: ArgumentHelp(
      uk: "Лише те, що змінено від цієї ревізії git, і що від того залежить.",
      en: "Only what git says changed since this revision, and what depends on it.", .revision))
  var changedSince: String?

  /// Reads standard input where it is named.
  func named() throws -> NamedPaths {
    let isRead = paths.contains("-") || standardInputName != nil
    guard isRead else { return NamedPaths(paths) }
    let name = standardInputName ?? "stdin"
    let others = paths == ["."] ? [] : paths.filter { $0 != "-" && $0 != name }
    return NamedPaths([name] + others, contents: [name: Terminal.input()])
  }
}
