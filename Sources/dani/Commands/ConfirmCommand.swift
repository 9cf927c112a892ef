import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import Wording

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
