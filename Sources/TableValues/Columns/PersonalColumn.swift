/// What in a column may identify people. Decided for the column as a whole: one number in 25 of any kind passes for a
/// tax number by chance.
extension ColumnProfile {
  /// How many values are РНОКПП of people; nil for a column of anything else. A few that pass prove nothing without a
  /// header that says so, and nothing among many that do not pass.
  package var taxNumbersOfPeople: Int? {
    let valid = count(.taxNumber)
    let others = count(.tenDigits) - valid
    if topics.contains(.taxNumber) {
      let lost = count(.taxNumberWithoutZero)
      let areLost = lost > 0 && lost * 2 >= count(.nineDigits)
      guard valid > 0 && valid >= others || areLost else { return nil }
      return valid + (areLost ? lost : 0)
    }
    // Codes of eight digits beside them are of bodies, and are not asked about.
    let enough = topics.contains(.bodyCode) ? 2 : 5
    let looksLikePhones = count(.mobilePrefix) * 2 >= count(.tenDigits)
    guard distinctTaxNumbers >= enough, valid >= others * 4, !looksLikePhones else { return nil }
    return valid
  }

  /// How many values are numbers of passports, and the look of the first kind of them.
  package var passportNumbers: (count: Int, trait: CellTraits)? {
    guard topics.contains(.passport) else { return nil }
    // The number of a booklet may stand apart from its two letters.
    let traits: [CellTraits] = [.passport, .nineDigits, .sixDigits]
    let matched = traits.reduce(0) { $0 + count($1) }
    guard matched > 0, matched * 2 >= filled, let trait = traits.first(where: { count($0) > 0 }) else {
      return nil
    }
    return (matched, trait)
  }

  /// How many values are numbers of the demographic register (УНЗР).
  package var registerNumbers: Int? {
    let matched = count(.demographicNumber)
    guard matched > 0, isMostly(.demographicNumber) else { return nil }
    // Letters and decisions are numbered by their dates too, but not over half a life.
    return topics.contains(.demographicNumber) || matched >= 5 && yearSpan >= 20 ? matched : nil
  }

  /// How many values are mobile telephones, of people or of offices.
  package var mobilePhones: Int? {
    let matched = count(.mobilePhone)
    let enough = topics.contains(.phone) ? 1 : 5
    let isMeant =
      matched >= enough && isMostly(.mobilePhone, percent: enough == 1 ? 50 : 80)
      && count(.taxNumber) * 2 < matched
    return isMeant ? matched : nil
  }

  /// How many values are mailboxes of services for everybody.
  package var privateMailboxes: Int? {
    let matched = count(.privateMailbox)
    return matched > 0 && isMostly(.privateMailbox) ? matched : nil
  }

  /// Its numbers and mailboxes are shown masked.
  package var holdsPersonalNumbers: Bool {
    taxNumbersOfPeople != nil || passportNumbers != nil || registerNumbers != nil || mobilePhones != nil
      || privateMailboxes != nil
  }
}
