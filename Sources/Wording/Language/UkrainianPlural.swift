/// Which of the three forms of a Ukrainian noun a number takes.
package enum UkrainianPlural: Sendable {
  /// Ends in 1 but not in 11; governs the verb in the singular.
  case one
  /// Ends in 2 to 4 but not in 12 to 14.
  case few
  case many

  package init(_ number: Int) {
    let lastTwo = number.magnitude % 100
    switch (lastTwo, lastTwo % 10) {
    case (11...14, _): self = .many
    case (_, 1): self = .one
    case (_, 2...4): self = .few
    default: self = .many
    }
  }

  /// `UkrainianPlural(101).choose("містить", "містять")`.
  package func choose<Form>(_ singular: Form, _ plural: Form) -> Form {
    self == .one ? singular : plural
  }
}

/// A noun with the forms that numbers ask for, in both languages.
package struct CountedNoun: Hashable, Sendable {
  package enum Gender: String, CaseIterable, Sendable {
    case masculine
    case feminine
    case neuter
  }

  package let one: String
  package let few: String
  package let many: String
  /// After a decimal fraction and after «жодного».
  package let genitive: String
  package let gender: Gender
  package let englishOne: String
  package let englishMany: String

  package init(
    _ one: String, _ few: String, _ many: String, genitive: String, _ gender: Gender = .masculine,
    en englishOne: String, _ englishMany: String
  ) {
    self.one = one
    self.few = few
    self.many = many
    self.genitive = genitive
    self.gender = gender
    self.englishOne = englishOne
    self.englishMany = englishMany
  }

  /// The form alone: «набори даних» for 102.
  package func form(_ number: Int) -> LocalizedText {
    let uk =
      switch UkrainianPlural(number) {
      case .one: one
      case .few: few
      case .many: many
      }
    return LocalizedText(uk: uk, en: number.magnitude == 1 ? englishOne : englishMany)
  }

  /// «101 набір даних». The nominative; fit after «оприлюднено» for masculine and neuter nouns only.
  package func counted(_ number: Int) -> LocalizedText {
    let form = form(number)
    return LocalizedText(
      uk: "\(NumberText.ukrainian(number)) \(form.uk)", en: "\(NumberText.english(number)) \(form.en)")
  }

  /// «0,4 секунди»: a decimal fraction takes the genitive singular.
  package func counted(tenths: Int) -> LocalizedText {
    LocalizedText(
      uk: "\(NumberText.ukrainian(tenths: tenths)) \(genitive)",
      en: "\(NumberText.english(tenths: tenths)) \(englishMany)")
  }

  /// «жодного набору даних», “no data sets”.
  package var none: LocalizedText {
    LocalizedText(uk: "\(gender == .feminine ? "жодної" : "жодного") \(genitive)", en: "no \(englishMany)")
  }
}

/// Numbers as text: «1 234,5» and “1,234.5”.
package enum NumberText {
  /// Groups of three with a no-break space before each.
  package static func ukrainian(_ number: Int) -> String { grouped(number, by: "\u{A0}") }

  package static func english(_ number: Int) -> String { grouped(number, by: ",") }

  package static func ukrainian(tenths: Int) -> String {
    decimal(tenths, grouped: { ukrainian($0) }, point: ",")
  }

  package static func english(tenths: Int) -> String { decimal(tenths, grouped: { english($0) }, point: ".") }

  private static func decimal(_ tenths: Int, grouped: (Int) -> String, point: String) -> String {
    let sign = tenths < 0 && tenths > -10 ? "-" : ""
    return sign + grouped(tenths / 10) + point + String(tenths.magnitude % 10)
  }

  private static func grouped(_ number: Int, by separator: String) -> String {
    var digits = String(number.magnitude)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: separator)
  }
}
