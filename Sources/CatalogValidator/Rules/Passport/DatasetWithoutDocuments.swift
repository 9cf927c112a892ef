import CatalogModel
import FileContent
import Wording

/// A published set that holds no data: «Цей набір даних не має жодних даних» on the portal.
struct DatasetWithoutDocuments: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "у наборі немає документів", en: "a data set without documents"),
    reason: LocalizedText(
      uk: "Набір – це паспорт, структура й самі дані; без даних оприлюднено лише обіцянку.",
      en: "A data set is a passport, a structure and the data; without data only a promise is published."),
    cure: LocalizedText(
      uk: "Додайте документ до resources або вилучіть набір, зазначивши withdrawn.",
      en: "Add a document to resources, or withdraw the set with the key withdrawn."),
    basis: .passportElement(.link), traits: .incompleteness)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    // Resources that are faulty, and files that are gone, have findings of their own.
    guard passport.resources.isMissing, !passport.withdrawn.isOnOrBefore(subject.today) else { return }
    findings.add(
      LocalizedText(
        uk: "у наборі немає жодного документа (ключ resources)",
        en: "the data set holds no documents (key resources)"),
      in: passport.file, at: passport.place(of: passport.resources, "/resources"))
  }
}
