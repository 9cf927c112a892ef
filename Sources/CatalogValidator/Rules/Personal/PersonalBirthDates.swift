import CatalogModel
import FileContent
import TableValues
import Wording

/// A table has birth dates of children together with their sex and the institution that they attend.
struct PersonalBirthDates: TableRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "дати народження дітей разом зі статтю і закладом",
      en: "birth dates of children with sex and institution"),
    reason: LocalizedText(
      uk:
        "За датою народження, статтю і закладом дитину впізнають без імені. Навіть коли рекомендована структура має "
        + "ці стовпці, разом вони – персональні дані.",
      en:
        "Date of birth, sex and institution identify a child without a name. Even where a recommended structure has "
        + "these columns, together they are personal data."),
    cure: LocalizedText(
      uk: "Залиште від дати лише рік народження або вилучіть стать чи заклад.",
      en: "Leave no more of the date than the year of birth, or remove the sex or the institution."),
    basis: .accessLaw, traits: .personalData)

  /// The age in full years below which a person is a child; the year of birth counts whole.
  private static let childhood = 18

  func check(_ table: TableProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    let thisYear = subject.context.today.year
    let topics = table.columns.filter { $0.filled > 0 }.reduce(into: Set<ColumnTopic>()) {
      $0.formUnion($1.topics)
    }
    guard topics.contains(.sex), topics.contains(.institution), !topics.contains(.animal) else { return }
    for column in table.columns where column.topics.contains(.birthDate) {
      let children = column.dates(in: thisYear - Self.childhood...thisYear)
      guard children > 0, children * 2 >= column.filled, column.count(.date) > 0 else { continue }
      findings.add(
        LocalizedText(
          uk:
            "\(column.label.uk): дати народження дітей (значень: \(children) із \(column.filled)) разом зі "
            + "статтю і закладом; не оприлюднюйте",
          en:
            "\(column.label.en): birth dates of children (values: \(children) of \(column.filled)) with sex and "
            + "institution; do not publish them together"),
        about: column, .date, of: subject)
    }
  }
}
