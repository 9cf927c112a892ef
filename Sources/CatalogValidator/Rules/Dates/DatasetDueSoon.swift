import CatalogModel
import FileContent
import Wording

/// The term of the next update is near.
struct DatasetDueSoon: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "наближається строк оновлення", en: "an update is due soon"),
    reason: LocalizedText(
      uk: "Розпорядник сам визначає періодичність; за кілька днів до строку ще можна встигнути.",
      en: "The holder sets the frequency itself; a few days before the term there is still time."),
    cure: LocalizedText(
      uk: "Оновіть дані до зазначеної дати. За скільки днів нагадувати: settings.schedule.due_soon_days.",
      en: "Update the data by the date given. How early to remind: settings.schedule.due_soon_days."),
    basis: .point(.updating))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard let schedule = subject.schedule, schedule.isDueSoon,
      let due = schedule.state.due,
      let frequency = schedule.frequency, let last = schedule.lastUpdate
    else { return }
    findings.add(
      LocalizedText(
        uk: "оновити до \(due.ukrainian) (\(frequency.phrase.uk), останнє оновлення \(last.ukrainian), "
          + "\(schedule.basis.uk))",
        en: "due by \(due.iso) (\(frequency.phrase.en), last update \(last.iso), \(schedule.basis.en))"),
      in: subject.passport.file,
      at: subject.passport.place(of: subject.passport.updateFrequency, "/update_frequency"))
  }
}
