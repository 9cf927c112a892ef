import CatalogModel
import FileContent
import Wording

/// Data that are updated on change were neither changed nor confirmed for a year.
struct DatasetUnconfirmed: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "давно не підтверджено, що дані актуальні", en: "the data were not confirmed for long"),
    reason: LocalizedText(
      uk:
        "Дані, які оновлюють у разі змін, не мають строку: за рік без змін читач не знає, чи вони ще чинні.",
      en:
        "Data updated on change have no term: after a year without one, readers cannot tell whether they hold."
    ),
    cure: LocalizedText(
      uk: "Звірте дані. Якщо змін немає, запишіть це: dani confirm. Через скільки днів нагадувати: "
        + "settings.schedule.confirm_after_days.",
      en: "Compare the data. If nothing has changed, record it: dani confirm. When to remind: "
        + "settings.schedule.confirm_after_days."),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard let schedule = subject.schedule, schedule.needsConfirmation,
      let last = [schedule.lastUpdate, schedule.dataAsOf].compactMap({ $0 }).max()
    else { return }
    let passport = subject.passport
    let place: Place =
      passport.dataAsOf.isMissing
      ? passport.place(of: passport.updateFrequency, "/update_frequency")
      : passport.place(of: passport.dataAsOf, "/data_as_of")
    findings.add(
      LocalizedText(
        uk: "дані востаннє змінено чи підтверджено \(last.ukrainian): підтвердьте, що вони актуальні",
        en: "the data were last changed or confirmed on \(last.iso): confirm that they are current"),
      in: passport.file, at: place)
  }
}
