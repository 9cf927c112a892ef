import CatalogModel
import FileContent
import TableValues
import Wording

/// A column holds numbers of passports or identity cards.
struct PersonalPassports: ColumnRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "номери паспортів у таблиці", en: "numbers of passports in a table"),
    reason: LocalizedText(
      uk: "Номер паспорта – персональні дані; за ним від імені людини беруть позики та укладають договори.",
      en:
        "The number of a passport is personal data; with it loans and contracts are made in a person’s name."),
    cure: LocalizedText(
      uk: "Вилучіть стовпець з номерами паспортів.", en: "Remove the column of passport numbers."),
    basis: .accessLaw, traits: .personalData)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let (matched, trait) = column.passportNumbers else { return }
    findings.add(
      LocalizedText(
        uk: "\(column.label.uk) схожий на номери паспортів (збіглося значень: \(matched) із "
          + "\(column.filled)); не оприлюднюйте",
        en: "\(column.label.en) looks like numbers of passports (matching values: \(matched) of "
          + "\(column.filled)); do not publish it"),
      about: column, trait, of: subject)
  }
}
