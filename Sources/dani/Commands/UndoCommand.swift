import ArgumentParser
import CatalogWork
import Wording

struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: said(uk: "Скасувати останню зміну.", en: "Take the last change back."),
    discussion: said(
      uk:
        "Скасовує зміни, які зробили add, confirm, remove, passports і publish за останні 30 днів, одну за одною.",
      en: "Takes changes of add, confirm, remove, passports and publish of the last 30 days back, one by one."
    ))
  static let group = VerbGroup.daily
  static let examples = [
    VerbExample(
      "undo katalog --list", uk: "Які зміни можна скасувати.", en: "Which changes can be taken back."),
    VerbExample(
      "undo katalog --yes", uk: "Скасувати останню, не запитуючи.",
      en: "Take the last one back without being asked."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Flag(help: ArgumentHelp(uk: "Показати останні 30 змін.", en: "Show the last 30 changes."))
  var list = false

  @Flag(help: ArgumentHelp(uk: "Стерти збережене для скасування.", en: "Erase what is kept for taking back."))
  var forget = false

  @Flag(help: ArgumentHelp(uk: "Не запитувати.", en: "Do not ask."))
  var yes = false

  func run() throws {
    let request = options.request()
    let conversation = Terminal.conversation(agreed: yes)
    if list {
      Terminal.print(try request.changes(in: path))
    } else if forget {
      try request.forgetChanges(in: path, conversation)
    } else {
      try request.undo(in: path, conversation)
    }
  }
}
