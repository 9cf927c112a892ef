import CatalogModel
import FileContent
import Wording

/// What every data set of the sample shares: the publisher, its addresses, places in the town.
enum City {
  static let administration =
    "Військово-цивільна адміністрація міста Лисичанськ Луганської області"
  static let council = "Лисичанська міська рада"
  /// The administration took over from the council at the end of July 2020.
  static let administrationStart =
    CalendarDate(year: 2020, month: 7, day: 27) ?? CalendarDate(daysSinceEpoch: 0)
  static let administrationCode = NotionalCode.edrpou(serial: 1)
  static let councilCode = NotionalCode.edrpou(serial: 2)
  static let katottg = "UA44120050010021900"
  static let koatuu = "4411800000"
  static let site = "https://lysychansk.example"
  static let mailDomain = "lysychansk.example"

  static func authority(on day: CalendarDate) -> (name: String, code: String) {
    day < administrationStart ? (council, councilCode) : (administration, administrationCode)
  }
}

/// Codes that pass the check of ЄДРПОУ but begin with 9, where no code was ever given out.
enum NotionalCode {
  static func edrpou(serial: Int) -> String {
    let stem = String(9_000_000 + serial)
    let valid = (0...9).lazy.compactMap { EDRPOU(stem + String($0)) }.first
    return valid?.code ?? stem
  }
}

/// A point inside the town with an address.
struct TownPlace {
  let street: String
  let house: Int
  let postCode: Int
  /// In units of 0.0001 degrees.
  let latitude: Int
  let longitude: Int

  init(key: String, streets: [String]) {
    street = streets[SeededChoice("street", key).index(below: streets.count)]
    house = SeededChoice("house", key).number(in: 1...120)
    postCode = 93100 + SeededChoice("post", key).number(in: 0...20)
    latitude = SeededChoice("lat", key).number(in: 488_700...489_400)
    longitude = SeededChoice("lon", key).number(in: 383_900...384_800)
  }
}

/// An invented legal entity.
struct Organization {
  let group: String
  let name: String
  let type: String
  let code: String

  /// `{n}` in a name is the number of the entity; the codes follow the order of the table.
  static func read(_ table: PlanTable) throws -> [Organization] {
    var organizations: [Organization] = []
    for row in table.rows {
      let (group, name, type) = (try row.text("group"), try row.text("name"), try row.text("type"))
      for number in 1...(try row.number("count")) {
        let parts = name.split(separator: "{n}", omittingEmptySubsequences: false)
        organizations.append(
          Organization(
            group: group, name: parts.joined(separator: String(number)), type: type,
            code: NotionalCode.edrpou(serial: 100 + organizations.count)))
      }
    }
    return organizations
  }
}

/// Numbers with a fixed count of decimals, always with a point.
enum Decimal {
  /// `value` in units of the last decimal: `text(12345, decimals: 2)` is `123.45`.
  static func text(_ value: Int, decimals: Int) -> String {
    guard decimals > 0 else { return String(value) }
    let digits = String(abs(value)).padded(decimals + 1)
    return "\(value < 0 ? "-" : "")\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }

  /// A decimal text in units of `decimals` places; further places are cut.
  static func units(_ text: String, decimals: Int) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1].prefix(decimals)) : ""
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    guard let value = Int(parts[0] + fraction + zeros) else {
      throw GenerationFailure("«\(text)» is not a decimal number")
    }
    return value
  }
}
