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
      uk: "Додайте документ: dani add НАБІР ФАЙЛ.",
      en: "Add a document: dani add SET FILE."),
    basis: .passportElement(.link), traits: .incompleteness)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    // Resources that are faulty, and files that are gone, have findings of their own.
    guard passport.resources.isMissing, !passport.withdrawn.isOnOrBefore(subject.today) else { return }
    findings.add(
      LocalizedText(
        uk: "у наборі немає жодного документа",
        en: "the data set holds no documents"),
      in: passport.file, at: passport.place(of: passport.resources, "/resources"))
  }
}
