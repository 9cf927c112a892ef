import CatalogModel
import FileContent
import Wording

/// A change of data that are updated on change was published after the third working day.
struct DatasetUpdatedLate: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "зміни оприлюднено із запізненням", en: "a change was published late"),
    reason: LocalizedText(
      uk: "Позапланове оновлення – не пізніше трьох робочих днів після зміни даних.",
      en: "An unplanned update follows no later than three working days after the data changed."),
    cure: LocalizedText(
      uk: "Звірте дату актуальності даних і дату змін; надалі оновлюйте дані протягом трьох робочих днів.",
      en: "Compare the data-as-of date and the date of change; from now on update within three working days."),
    basis: .point(.updating))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard let schedule = subject.schedule, schedule.frequency == .onChange, let changed = schedule.dataAsOf,
      let published = schedule.lastUpdate
    else { return }
    let due = UpdateSchedule.due(ofChange: changed)
    guard published > due else { return }
    let passport = subject.passport
    findings.add(
      LocalizedText(
        uk:
          "дані станом на \(changed.ukrainian) оприлюднено \(published.ukrainian), строк був до \(due.ukrainian)",
        en: "the data as of \(changed.iso) were published on \(published.iso), due by \(due.iso)"),
      in: passport.file, at: passport.place(of: passport.dataAsOf, "/data_as_of"))
  }
}
