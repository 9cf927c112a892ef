import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import FileConversion
import FileWriting
import Wording

/// What the user says of the documents that are added; the rest follows the series.
struct AddingOptions: ParsableArguments {
  @Option(help: ArgumentHelp(uk: "День оприлюднення.", en: "Day of publication.", .day))
  var date: String?

  @Option(
    name: .customLong("data-as-of"),
    help: ArgumentHelp(uk: "На який день дані актуальні.", en: "The day the data are of.", .day))
  var dataAsOf: String?

  @Option(help: ArgumentHelp(uk: "За який період: 2020-09, 2020-q3.", en: "The period.", .period))
  var period: String?

  @Option(help: ArgumentHelp(uk: "Назва документа.", en: "Title of the document.", .text))
  var title: String?

  @Flag(help: ArgumentHelp(uk: "Замінити файл з такою самою назвою.", en: "Replace a file of the same name."))
  var replace = false

  var value: AddWishes {
    var wishes = AddWishes()
    wishes.date = date
    wishes.dataAsOf = dataAsOf
    wishes.period = period
    wishes.title = title
    wishes.mayReplace = replace
    return wishes
  }
}

/// What may become a document all the same.
struct AddingPermission: ParsableArguments {
  @Flag(
    name: .customLong("allow-errors"),
    help: ArgumentHelp(uk: "Додати, хоч у файлі є помилки.", en: "Add a file with errors."))
  var errors = false

  @Flag(
    name: .customLong("publish-personal-data"),
    help: ArgumentHelp(uk: "Додати й персональні дані.", en: "Add personal data as well."))
  var personalData = false

  var value: Permission { Permission(errors: errors, personalData: personalData) }
}

/// `--as`: a clean copy of each file becomes the document, and the file itself stays where it is.
struct AddingCopies: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      uk: "Спершу перетворити на CSV, JSON чи XLSX.", en: "Convert into CSV, JSON or XLSX first.", .format))
  var format: TableConversion.Format?

  @OptionGroup var choice: CopyOptions

  /// Nil when the files themselves are added.
  func order(_ language: Language) throws(Stop) -> CopyOrder? {
    guard let format else {
      guard !choice.isSaid else {
        throw Stop(
          uk:
            "--sheet, --iso-dates, --drop-titles, --encoding, --delimiter і --header діють разом із --as csv.",
          en: "--sheet, --iso-dates, --drop-titles, --encoding, --delimiter and --header go with --as csv.",
          language: language)
      }
      return nil
    }
    return CopyOrder(
      format: format, sheet: choice.sheet, wishes: choice.wishes, known: try choice.content.known(),
      mayDivide: false, language: language)
  }
}
