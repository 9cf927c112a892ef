import CatalogModel
import FileContent
import Wording

/// The term that the holder set itself has passed.
struct DatasetOverdue: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "строк оновлення набору минув", en: "a data set is past its update term"),
    reason: LocalizedText(
      uk: "Розпорядник сам визначає періодичність оновлення набору й відповідає за неї.",
      en: "The holder sets the update frequency of a data set and answers for it."),
    cure: LocalizedText(
      uk: "Додайте нові дані: dani add НАБІР ФАЙЛ. Якщо періодичність змінилася, виправте її в паспорті.",
      en: "Add the new data: dani add SET FILE. If the frequency has changed, correct it in the passport."),
    basis: .point(.updating), traits: .lateness)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard let schedule = subject.schedule, case .overdue(let due) = schedule.state,
      let frequency = schedule.frequency, let last = schedule.lastUpdate
    else { return }
    findings.add(
      LocalizedText(
        uk:
          "строк оновлення минув \(due.ukrainian) (\(frequency.phrase.uk), останнє оновлення \(last.ukrainian), "
          + "\(schedule.basis.uk))",
        en: "overdue since \(due.iso) (\(frequency.phrase.en), last update \(last.iso), \(schedule.basis.en))"
      ),
      in: subject.passport.file,
      at: subject.passport.place(of: subject.passport.updateFrequency, "/update_frequency"))
  }
}
