import ArgumentParser
import CatalogWork
import FileContent
import Wording

/// What the user knows better of a file than the program guesses.
struct KnownContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      uk: "Кодування, якщо ви його знаєте: windows-1251.", en: "The encoding, when you know it.", .name))
  var encoding: String?

  @Option(
    help: ArgumentHelp(uk: "Роздільник CSV: «,», «;», «|» або tab.", en: "Delimiter of the CSV.", .sign))
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      uk: "Рядок, у якому заголовок, або none.", en: "Row that holds the header, or none.", .row))
  var header: String?

  var isSaid: Bool { encoding != nil || delimiter != nil || header != nil }

  func known() throws(Stop) -> KnownContent {
    try KnownContent(encoding: encoding, delimiter: delimiter, header: header)
  }
}
