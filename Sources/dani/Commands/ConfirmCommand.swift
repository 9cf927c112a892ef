import ArgumentParser
import CatalogModel
import FileContent

struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Записати «змін немає». / Record that the data of a set are still current.")

  @Argument(
    help: ArgumentHelp(
      "Ім’я, назва або папка набору. / Name, title or folder of a data set.", valueName: "set"))
  var set: String

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    help: ArgumentHelp(
      "Станом на який день; без параметра – сьогодні. / The day it is true of; today when left out.",
      valueName: "YYYY-MM-DD"))
  var date: String?

  func run() throws {
    let target = try DatasetTarget(set, in: path, options)
    let today = try options.today()
    let day = try date.map { try options.day($0, option: "--date") } ?? today
    var passport = try target.passport()
    let old = passport.bytes
    let confirmation: Confirmation
    do throws(Confirmation.Fault) {
      confirmation = try Confirmation(of: target.dataset.passport, on: day, today: today)
    } catch {
      throw Stop(error, of: target)
    }
    try target.edit { () throws(EditFault) in try confirmation.record(in: &passport) }
    var plan = WritePlan()
    plan.replace(old, with: passport.bytes, at: target.passportPath)
    try plan.carryOut(language: target.language)
    let name = "«\(target.dataset.title)»"
    let text =
      plan.isEmpty
      ? LocalizedText(
        uk: "\(name): актуальність на \(day.ukrainian) уже записано.",
        en: "\(name): already recorded as current on \(day.iso).")
      : LocalizedText(
        uk: "\(name): змін немає, дані актуальні на \(day.ukrainian).",
        en: "\(name): no changes, the data are current on \(day.iso).")
    Terminal.print(text[target.language] + "\n" + plan.changes(in: target.opened))
  }
}

extension Stop {
  fileprivate init(_ fault: Confirmation.Fault, of target: DatasetTarget) {
    let language = target.language
    switch fault {
    case .before(let former):
      self.init(
        uk: "Дані вже актуальні на пізніший день: \(former.ukrainian). Назад дату не переносимо.",
        en: "The data are already current on a later day: \(former.iso). The date is never moved back.",
        language: language)
    case .afterToday(let today):
      self.init(
        uk: "Цей день ще не настав: сьогодні \(today.ukrainian).",
        en: "That day is still to come: today is \(today.iso).", language: language)
    case .beforePublication(let issued):
      self.init(
        uk: "Набір уперше оприлюднено пізніше: \(issued.ukrainian).",
        en: "The set was first published later: \(issued.iso).", language: language)
    case .unreadable(let text, let line):
      let file = target.dataset.passport.file
      self.init(
        uk: "У файлі «\(file)», рядок \(line), data_as_of не є датою: «\(text)». Виправте її.",
        en: "In \(file), line \(line), data_as_of is not a date: “\(text)”. Correct it.", language: language)
    }
  }
}
