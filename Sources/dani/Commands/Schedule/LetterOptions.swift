import ArgumentParser
import CatalogPublisher
import CatalogWork
import Wording

extension ConsultationLetter.Form: ExpressibleByArgument {}
extension ConsultationLetters.Grouping: ExpressibleByArgument {}

/// Documents that `dani schedule` makes on request.
struct LetterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      uk: "Скласти листи: що оновити, що виправити, до якого дня.",
      en: "Write letters: what to update and correct, by when.", .folder))
  var letters: String?

  @Option(
    name: .customLong("letter-format"),
    help: ArgumentHelp(uk: "Вигляд листів: docx, md або txt.", en: "Form: docx, md or txt.", .format))
  var letterFormat = ConsultationLetter.Form.docx

  @Option(
    name: .customLong("letters-by"),
    help: ArgumentHelp(
      uk: "Лист на підрозділ або на особу: unit, person.", en: "A letter per unit or per person.", .kind))
  var lettersBy = ConsultationLetters.Grouping.unit

  @Option(
    help: ArgumentHelp(uk: "До якого дня чекати відповіді.", en: "Last day for answers.", .day))
  var by: String?

  @Flag(
    name: .customLong("log-letters"),
    help: ArgumentHelp(
      uk: "Записати листи в history/letters.csv каталогу.", en: "Record the letters in the catalogue."))
  var logLetters = false

  @Option(
    help: ArgumentHelp(
      uk: "Додаток до рішення про строки (.docx або .xlsx) і чим він відрізняється від чинного.",
      en: "Annex of the decision on terms.", .file))
  var annex: String?

  var order: ScheduleDocuments {
    ScheduleDocuments(
      annex: annex, letters: letters,
      LetterWishes(form: letterFormat, grouping: lettersBy, by: by, isRecorded: logLetters))
  }

  func validate() throws {
    guard logLetters || by != nil, letters == nil else { return }
    throw Stop(
      uk: "--by і --log-letters діють лише разом із --letters.",
      en: "--by and --log-letters go with --letters only.")
  }
}
