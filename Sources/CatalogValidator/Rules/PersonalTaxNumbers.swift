import CatalogModel

/// A column holds tax numbers of people (РНОКПП).
struct PersonalTaxNumbers: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "РНОКПП фізичних осіб у таблиці", en: "tax numbers of people in a table"),
    reason: LocalizedText(
      uk: "РНОКПП (ІПН) – персональні дані: за ним впізнають людину, дізнаються день народження і стать.",
      en: "A tax number is personal data: it identifies a person and tells the day of birth and the sex."),
    cure: LocalizedText(
      uk: "Вилучіть стовпець з РНОКПП або замініть номери знаками, за якими людини не впізнати.",
      en: "Remove the column of tax numbers, or replace them with signs that identify nobody."),
    basis: .accessLaw, guardsPersonalData: true)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for column in subject.profiles.flatMap(\.columns) {
      guard let matched = matchedValues(of: column) else { continue }
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

  /// Nil for a column of anything else. One number in 25 of any kind passes by chance, so a few that pass prove nothing
  /// without a header that says so, and nothing among many that do not pass.
  private func matchedValues(of column: ColumnProfile) -> Int? {
    let valid = column.count(.taxNumber)
    let others = column.count(.tenDigits) - valid
    if column.topics.contains(.taxNumber) {
      let lost = column.count(.taxNumberWithoutZero)
      let areLost = lost > 0 && lost * 2 >= column.count(.nineDigits)
      guard valid > 0 && valid >= others || areLost else { return nil }
      return valid + (areLost ? lost : 0)
    }
    // Codes of eight digits beside them are of bodies, and are not asked about.
    let enough = column.topics.contains(.bodyCode) ? 2 : 5
    guard column.distinctTaxNumbers >= enough, valid >= others * 4, !looksLikePhones(column) else {
      return nil
    }
    return valid
  }

  private func looksLikePhones(_ column: ColumnProfile) -> Bool {
    column.count(.mobilePrefix) * 2 >= column.count(.tenDigits)
  }
}
