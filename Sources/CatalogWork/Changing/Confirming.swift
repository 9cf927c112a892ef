import CatalogEditing
import CatalogModel
import Wording

extension CatalogRequest {
  /// Records «змін немає» in the passport of a set.
  ///
  /// - Parameter date: the day the data are still true of; today's without one.
  /// - Returns: what was recorded, for people.
  package func confirm(_ set: String, in path: String, on date: String?) throws(Stop) -> String {
    let target = try DatasetTarget(set, in: path, self)
    let today = try today()
    let day = try self.day(date, option: "--date") ?? today
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
    try plan.carryOut(
      ChangeNote("confirm", of: target.dataset.title, on: today), language: target.language)
    let name = "«\(target.dataset.title)»"
    let text =
      plan.isEmpty
      ? LocalizedText(
        uk: "\(name): актуальність на \(day.ukrainian) уже записано.",
        en: "\(name): already recorded as current on \(day.iso).")
      : LocalizedText(
        uk: "\(name): змін немає, дані актуальні на \(day.ukrainian).",
        en: "\(name): no changes, the data are current on \(day.iso).")
    return text[target.language] + "\n" + plan.changes(in: target.opened)
  }
}
