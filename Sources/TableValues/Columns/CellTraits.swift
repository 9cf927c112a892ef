import FileContent
import Privacy
import Wording

/// What the text of one cell could be. Several answers may hold at once: which one is meant, only the column tells.
package struct CellTraits: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Ten digits.
  package static let tenDigits = CellTraits(rawValue: 1 << 0)
  /// A РНОКПП by its check digit, of somebody who may be alive.
  package static let taxNumber = CellTraits(rawValue: 1 << 1)
  package static let nineDigits = CellTraits(rawValue: 1 << 2)
  /// Nine digits that are a РНОКПП with a zero before it.
  package static let taxNumberWithoutZero = CellTraits(rawValue: 1 << 3)
  package static let sixDigits = CellTraits(rawValue: 1 << 4)
  /// Digits that begin as numbers of mobile telephones do, with nothing that shows a telephone.
  package static let mobilePrefix = CellTraits(rawValue: 1 << 5)
  /// A number of a mobile telephone, with or without blanks and brackets.
  package static let mobilePhone = CellTraits(rawValue: 1 << 6)
  /// Letters and digits as in a passport: a booklet or one for travelling.
  package static let passport = CellTraits(rawValue: 1 << 7)
  package static let demographicNumber = CellTraits(rawValue: 1 << 8)
  package static let privateMailbox = CellTraits(rawValue: 1 << 9)
  /// Name and patronymic of a person, mostly with the surname.
  package static let personName = CellTraits(rawValue: 1 << 10)
  package static let date = CellTraits(rawValue: 1 << 11)

  /// How many there are; the last one is the one above.
  static let count = 12
  /// Of a single one, from 0.
  var number: Int { rawValue.trailingZeroBitCount }
}

/// One cell, looked at once.
struct CellLookup {
  private(set) var traits: CellTraits = []
  /// Of digits only, five to thirteen of them.
  private(set) var number: UInt64 = 0
  /// How many digits the number was written with; 0 for all other texts.
  private(set) var digits = 0
  /// Of a date, and of the date in a УНЗР.
  private(set) var year: Int?

  /// Longer texts are no values that are looked for here.
  private static let longest = 120
  /// Three between four words, and some more at the ends or by mistake.
  private static let mostBlanksInName = 8

  /// False for most cells that have no traits, by what they look like: whatever `init` looks at must be true here.
  @inline(__always) static func mayHaveTraits(_ cellClass: CellClass, count: Int) -> Bool {
    guard count <= longest else { return false }
    let digits = Int(cellClass.digits)
    if cellClass.ats == 1 { return true }
    if digits == 0 {
      return cellClass.blanks > 0 && cellClass.blanks <= mostBlanksInName && cellClass.beyondASCII >= 12
    }
    let others = count - digits - Int(cellClass.blanks)
    if others == 0 { return digits < 14 && lengthsWithTraits & 1 << digits != 0 }
    guard digits >= 6 else { return false }
    // A decimal fraction: six digits with a zero behind the point may be a number that a program took for one.
    if others == 1, cellClass.separators == 1 { return digits == 7 || digits >= 10 }
    return cellClass.separators > 1 || cellClass.letters > 0 || cellClass.beyondASCII > 0 || digits >= 10
      || count == 10
      || count == 12
  }

  /// Numbers of 6, 9, 10, 12 and 13 digits, as bits.
  private static let lengthsWithTraits = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 12 | 1 << 13

  /// Most cells have no traits: what costs more is asked only of those that may have some.
  ///
  /// - Parameter look: of the same cell.
  init(_ whole: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass) {
    guard !whole.isEmpty, whole.count <= Self.longest else { return }
    // Programs that take a code for a decimal fraction write it so.
    let endsInZero =
      whole.count > 6 && whole[whole.count - 2] == UInt8(ascii: ".")
      && whole[whole.count - 1] == UInt8(ascii: "0")
    let cell = UnsafeBufferPointer(rebasing: whole[..<(whole.count - (endsInZero ? 2 : 0))])
    let digits = Int(cellClass.digits) - (endsInZero ? 1 : 0)
    let separators = Int(cellClass.separators) - (endsInZero ? 1 : 0)
    let letters = Int(cellClass.letters) + Int(cellClass.beyondASCII)
    if digits == cell.count - Int(cellClass.blanks) {
      lookAtDigits(cell, digits)
    } else if cellClass.ats == 1 {
      lookAtAddress(cell)
    } else if digits == 0 {
      if (1...Self.mostBlanksInName).contains(Int(cellClass.blanks)), cellClass.beyondASCII >= 12 {
        lookAtName(cell)
      }
    } else if digits >= 6, cell.count <= 32, separators > 0 || letters > 0 || digits > 8 {
      lookAtMixture(cell, cellClass, digits: digits, separators: separators, letters: letters)
    }
  }

  private mutating func lookAtDigits(_ cell: UnsafeBufferPointer<UInt8>, _ digits: Int) {
    guard (5...13).contains(digits) else { return }
    self.digits = digits
    for byte in cell where byte > 0x20 { number = number &* 10 &+ UInt64(byte &- 0x30) }
    switch digits {
    case 6: traits = .sixDigits
    case 9:
      traits = .nineDigits
      if RNOKPP.isPlausible(number) { traits.insert(.taxNumberWithoutZero) }
      if Self.mobileCodes.contains(number / 10_000_000) { traits.insert(.mobilePrefix) }
    case 10:
      traits = .tenDigits
      if RNOKPP.isPlausible(number) { traits.insert(.taxNumber) }
      if number < 1_000_000_000, Self.mobileCodes.contains(number / 10_000_000) {
        traits.formUnion([.mobilePrefix, .mobilePhone])
      }
    case 12:
      if number / 10_000_000_000 == 38, Self.mobileCodes.contains(number / 10_000_000 % 1000) {
        traits.insert(.mobilePhone)
      }
    case 13:
      if let year = Self.year(ofDigits: number / 100_000) {
        traits = .demographicNumber
        self.year = year
      }
    default: break
    }
  }

  private static let mobileCodes = Set(PhoneNumber.mobile.compactMap { UInt64($0) })

  /// - Parameters:
  ///   - separators: points, hyphens and slashes.
  ///   - letters: bytes of letters and of signs beyond ASCII.
  private mutating func lookAtMixture(
    _ cell: UnsafeBufferPointer<UInt8>, _ cellClass: CellClass, digits: Int, separators: Int, letters: Int
  ) {
    if let day = Self.day(cell) { return take(day) }
    let mayBeDay = separators > 1
    let mayBePassport = digits == 6 && letters > 0
    let mayBePhone = (10...12).contains(digits) && cellClass.letters == 0
    guard mayBeDay || mayBePassport || mayBePhone || digits == 13 else { return }
    let text = String(decoding: cell, as: UTF8.self)
    if mayBePassport, PassportNumber(text) != nil { traits = .passport }
    if mayBePhone, PhoneNumber(text)?.isMobile == true { traits = .mobilePhone }
    if digits == 13 {
      guard let number = UNZR(text) else { return }
      traits = .demographicNumber
      year = number.birthDate.year
    } else if mayBeDay {
      let day = DateText(text)?.day ?? (digits <= 8 ? CalendarDate(writtenOtherwise: text) : nil)
      if let day { take(day) }
    }
  }

  private mutating func take(_ day: CalendarDate) {
    traits.insert(.date)
    year = day.year
  }

  /// `2020-10-01` or `01.10.2020` and nothing else; nil for all that is written otherwise.
  private static func day(_ cell: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    if let (year, month, day) = WrittenDay.isoNumbers(cell) {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard cell.count == 10 else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      var value = 0
      for byte in cell[places] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    let point = UInt8(ascii: ".")
    if cell[2] == point, cell[5] == point {
      guard let day = number(0..<2), let month = number(3..<5), let year = number(6..<10) else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  private static func year(ofDigits number: UInt64) -> Int? {
    let (year, month, day) = (Int(number / 10_000), Int(number / 100 % 100), Int(number % 100))
    return (1900...2100).contains(year) && CalendarDate(year: year, month: month, day: day) != nil
      ? year : nil
  }

  // MARK: Mailboxes and names

  private mutating func lookAtAddress(_ cell: UnsafeBufferPointer<UInt8>) {
    guard EmailAddress.mayBePrivateMailbox(cell) else { return }
    let text = String(decoding: cell, as: UTF8.self).trimmingBlanks
    if let address = EmailAddress(text), address.isPrivateMailbox { traits = .privateMailbox }
  }

  /// «Прізвище Ім’я По батькові»: two to four words, one of them a patronymic.
  private mutating func lookAtName(_ cell: UnsafeBufferPointer<UInt8>) {
    var words = 0
    var hasPatronymic = false
    var start = 0
    while start < cell.count, words < 5 {
      let end = cell.wordEnd(from: start)
      if end > start {
        words += 1
        if words > 1, !hasPatronymic { hasPatronymic = Self.isPatronymic(cell[start..<end]) }
      }
      start = end + 1
    }
    if hasPatronymic, (2...4).contains(words) { traits = .personName }
  }

  private static func isPatronymic(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count >= 10 else { return false }
    // Other words are not compared.
    let end = word.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard endsLikePatronymic(end) else { return false }
    return patronymicEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// «ич», «іч», «на», in small and in capital letters.
  private static func endsLikePatronymic(_ letters: UInt32) -> Bool {
    switch letters {
    case 0xD0B8_D187, 0xD196_D187, 0xD0BD_D0B0, 0xD098_D0A7, 0xD086_D0A7, 0xD09D_D090: true
    default: false
    }
  }

  private static let patronymicEndings: [[UInt8]] = {
    let endings = ["ович", "йович", "евич", "івна", "ївна", "овна", "евна", "лліч", "узьмич"]
    return (endings + endings.map { $0.uppercased() }).map { Array($0.utf8) }
  }()
}

extension EmailAddress {
  /// A mailbox of a service for everybody; offices have them too.
  package var isPrivateMailbox: Bool { Self.services.contains(domain) }

  /// False for most addresses of offices, by the two letters before the first point after the sign.
  fileprivate static func mayBePrivateMailbox(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")),
      let point = text[at...].firstIndex(of: UInt8(ascii: ".")), point - at > 1
    else { return false }
    return serviceEndings.contains(ending(text[at + 1..<point]))
  }

  private static func ending(_ name: some BidirectionalCollection<UInt8>) -> UInt16 {
    name.suffix(2).reduce(0) { $0 << 8 | UInt16($1 | 0x20) }
  }

  private static let serviceEndings = Set(services.map { ending($0.utf8.prefix { $0 != UInt8(ascii: ".") }) })

  private static let services: Set<String> = [
    "gmail.com", "ukr.net", "i.ua", "meta.ua", "bigmir.net", "email.ua", "online.ua", "ua.fm", "mail.ru",
    "yandex.ru", "yandex.ua", "ya.ru", "rambler.ru", "icloud.com", "outlook.com", "hotmail.com", "yahoo.com",
    "proton.me", "protonmail.com",
  ]
}
