import CatalogModel
import FileContent

/// A column holds numbers of passports or identity cards.
struct PersonalPassports: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "номери паспортів у таблиці", en: "numbers of passports in a table"),
    reason: LocalizedText(
      uk: "Номер паспорта – персональні дані; за ним від імені людини беруть позики та укладають договори.",
      en:
        "The number of a passport is personal data; with it loans and contracts are made in a person’s name."),
    cure: LocalizedText(
      uk: "Вилучіть стовпець з номерами паспортів.", en: "Remove the column of passport numbers."),
    basis: .accessLaw, guardsPersonalData: true)

  func needsValues(of content: ContentExamination) -> Bool { true }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for column in subject.profiles.flatMap(\.columns) {
      guard let (matched, trait) = column.passportNumbers else { continue }
      findings.add(
        LocalizedText(
          uk: "\(column.label.uk) схожий на номери паспортів (збіглося значень: \(matched) із "
            + "\(column.filled)); не оприлюднюйте",
          en: "\(column.label.en) looks like numbers of passports (matching values: \(matched) of "
            + "\(column.filled)); do not publish it"),
        about: column, trait, of: subject)
    }
  }
}
