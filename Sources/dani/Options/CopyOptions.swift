import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import FileConversion

extension TableConversion.Format: ExpressibleByArgument {}

/// What the user wants of a clean copy, and knows of the file that it is made of.
struct CopyOptions: ParsableArguments {
  @Option(help: ArgumentHelp(uk: "Лише цей аркуш.", en: "This sheet only.", .name))
  var sheet: String?

  @Flag(
    name: .customLong("iso-dates"),
    help: ArgumentHelp(uk: "Дати 01.10.2020 записати як 2020-10-01.", en: "Days as ISO 8601."))
  var isoDates = false

  @Flag(
    name: .customLong("drop-titles"),
    help: ArgumentHelp(uk: "Прибрати рядки над таблицею.", en: "Leave out rows above the table."))
  var dropTitles = false

  @OptionGroup var content: KnownContentOptions

  /// True when the user said anything.
  var isSaid: Bool { sheet != nil || isoDates || dropTitles || content.isSaid }

  var wishes: TableConversion.Wishes {
    var wishes = TableConversion.Wishes()
    wishes.hasISODates = isoDates
    wishes.dropsTitles = dropTitles
    return wishes
  }
}
