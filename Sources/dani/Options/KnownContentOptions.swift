import ArgumentParser
import CatalogWork
import FileContent
import Wording

/// What the user knows better of a file than the program guesses.
struct KnownContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Кодування, якщо ви його знаєте: windows-1251. / The encoding, when you know it.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Роздільник CSV: «,», «;», «|» або tab. / Delimiter of the CSV.", valueName: "sign"))
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "Рядок, у якому заголовок, або none. / Row that holds the header, or none.", valueName: "row|none"))
  var header: String?

  var isSaid: Bool { encoding != nil || delimiter != nil || header != nil }

  func known() throws(Stop) -> KnownContent {
    try KnownContent(encoding: encoding, delimiter: delimiter, header: header)
  }
}
