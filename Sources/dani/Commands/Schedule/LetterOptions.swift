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
      "Скласти листи: що оновити, що виправити, до якого дня. / Write letters: what to update and correct, by when.",
      valueName: "folder"))
  var letters: String?

  @Option(
    name: .customLong("letter-format"), help: "Вигляд листів: docx, md або txt. / Form: docx, md or txt.")
  var letterFormat = ConsultationLetter.Form.docx

  @Option(
    name: .customLong("letters-by"),
    help: "Лист на підрозділ або на особу: unit, person. / A letter per unit or per person.")
  var lettersBy = ConsultationLetters.Grouping.unit

  @Option(
    help: ArgumentHelp("До якого дня чекати відповіді. / Last day for answers.", valueName: "YYYY-MM-DD"))
  var by: String?

  @Flag(
    name: .customLong("log-letters"),
    help: "Записати листи в history/letters.csv каталогу. / Record the letters in the catalogue.")
  var logLetters = false

  @Option(
    help: ArgumentHelp(
      "Додаток до рішення про строки (.docx або .xlsx) і чим він відрізняється від чинного. / Annex of the decision on terms.",
      valueName: "file"))
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
