import CatalogModel
import FileContent
import TableValues
import Wording

/// A column holds tax numbers of people (РНОКПП).
struct PersonalTaxNumbers: ColumnRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "РНОКПП фізичних осіб у таблиці", en: "tax numbers of people in a table"),
    reason: LocalizedText(
      uk: "РНОКПП (ІПН) – персональні дані: за ним впізнають людину, дізнаються день народження і стать.",
      en: "A tax number is personal data: it identifies a person and tells the day of birth and the sex."),
    cure: LocalizedText(
      uk: "Вилучіть стовпець з РНОКПП або замініть номери знаками, за якими людини не впізнати.",
      en: "Remove the column of tax numbers, or replace them with signs that identify nobody."),
    basis: .accessLaw, traits: .personalData)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let matched = column.taxNumbersOfPeople else { return }
    let trait: CellTraits = column.count(.taxNumber) > 0 ? .taxNumber : .taxNumberWithoutZero
    findings.add(
      LocalizedText(
        uk: "\(column.label.uk) схожий на РНОКПП фізичних осіб (збіглося значень: \(matched) із "
          + "\(column.filled)); не оприлюднюйте",
        en: "\(column.label.en) looks like tax numbers of people (matching values: \(matched) of "
          + "\(column.filled)); do not publish it"),
      about: column, trait, of: subject)
  }
}
