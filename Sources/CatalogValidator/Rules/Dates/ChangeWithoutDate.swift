import CatalogModel
import FileContent
import Wording

/// A document has other content than when it was last written down, and its date of change is older.
struct ChangeWithoutDate: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "вміст змінено, а дату змін – ні", en: "the content changed, its date did not"),
    reason: LocalizedText(
      uk: "За датою змін читачі дізнаються про оновлення, за нею ж визначають строк наступного.",
      en: "By the date of change readers learn of an update, and the next term is counted by it."),
    cure: LocalizedText(
      uk: "Зазначте в паспорті дату, коли документ змінено (modified).",
      en: "State in the passport the date on which the document was changed (modified)."),
    basis: .passportElement(.modified))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let former = subject.formerState, former.isChanged, let stated = former.stated,
      stated <= former.document.changed ?? former.day, stated < former.day
    else { return }
    findings.add(
      LocalizedText(
        uk: "вміст змінено після \(former.day.ukrainian), а дата змін – \(stated.ukrainian)",
        en: "the content changed after \(former.day.iso), and the date of change is \(stated.iso)"),
      in: former.passport.file, at: former.place)
  }
}
