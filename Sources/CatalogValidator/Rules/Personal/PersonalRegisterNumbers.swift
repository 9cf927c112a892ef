import CatalogModel
import FileContent
import TableValues
import Wording

/// A column holds numbers of the demographic register (УНЗР).
struct PersonalRegisterNumbers: ColumnRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "номери УНЗР у таблиці", en: "numbers of the demographic register in a table"),
    reason: LocalizedText(
      uk: "УНЗР – персональні дані: номер починається з дати народження і є лише в однієї людини.",
      en: "The number is personal data: it begins with the date of birth and belongs to one person."),
    cure: LocalizedText(
      uk: "Вилучіть стовпець з номерами УНЗР.", en: "Remove the column of register numbers."),
    basis: .accessLaw, traits: .personalData)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let matched = column.registerNumbers else { return }
    findings.add(
      LocalizedText(
        uk: "\(column.label.uk) схожий на номери УНЗР (збіглося значень: \(matched) із \(column.filled)); "
          + "не оприлюднюйте",
        en:
          "\(column.label.en) looks like numbers of the demographic register (matching values: \(matched) of "
          + "\(column.filled)); do not publish it"),
      about: column, .demographicNumber, of: subject)
  }
}
