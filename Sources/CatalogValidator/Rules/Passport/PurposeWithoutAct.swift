import CatalogModel
import FileContent
import Wording

/// The purpose of collecting names no act of law.
struct PurposeWithoutAct: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "мета збирання не називає акта", en: "the purpose names no act of law"),
    reason: LocalizedText(
      uk: "Цей елемент паспорта – підстава та призначення; підстава – це закон, постанова чи рішення.",
      en: "This element is the basis and the purpose; the basis is a law, a resolution or a decision."),
    cure: LocalizedText(
      uk: "Зазначте назву акта, його дату й номер.", en: "Give the name of the act, its date and number."),
    basis: .passportElement(.purpose))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    guard let purpose = passport.purpose.value, !PlaceholderText.matches(purpose),
      !ActReference.isNamed(in: purpose)
    else { return }
    findings.add(
      LocalizedText(
        uk: "мета збирання не містить посилання на акт; зазначте його назву, дату і номер",
        en: "the purpose refers to no act of law; give its name, date and number"),
      in: passport.file, at: passport.place(of: passport.purpose, "/purpose"))
  }
}
