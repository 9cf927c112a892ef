import Wording

/// How the columns of a table store their numbers: as numbers, as text, as what a spreadsheet made of a long code.
struct SheetValues {
  private struct Column {
    var numbers = 0
    var numericTexts = 0
    var decimalTexts = 0
    var otherTexts = 0
    var firstNumericText: Place?
    var firstNumber: Place?
    var days = 0
    /// Among days: other values, and those of them that speak of a day as well.
    var others = 0
    var dayLike = 0
    var firstOther: (place: Place, text: String)?
  }

  private let header: [String]
  /// What is known of each column of the sheet, from column 1 on.
  private var columns: [Column] = []

  init(header: [String]) {
    self.header = header
  }

  mutating func take(_ row: TableRow, _ faults: inout ContentFaults) {
    for cell in row.sheetCells { take(cell, row) }
    row.cells.forEachCell { index, cell, cellClass in
      guard cellClass.mayBeShortened, Self.isShortened(cell) else { return }
      faults.add(.scientificNumber, row.cells.text(index), at: row.place(of: index))
    }
  }

  private mutating func take(_ cell: SheetCell, _ row: TableRow) {
    let index = cell.column - 1
    // Stray cells far away say nothing about a column.
    guard index < Self.followed else { return }
    while columns.count <= index { columns.append(Column()) }
    if case .date = cell.value { columns[index].days += 1 } else { takeOther(cell, index, row) }
    switch cell.value {
    case .number:
      columns[index].numbers += 1
      if columns[index].firstNumber == nil { columns[index].firstNumber = row.place(of: index) }
    case .text(let text):
      let kind = NumericText(text)
      if kind.isNumber {
        columns[index].numericTexts += 1
        if kind == .decimal { columns[index].decimalTexts += 1 }
        if columns[index].firstNumericText == nil { columns[index].firstNumericText = row.place(of: index) }
      } else {
        columns[index].otherTexts += 1
      }
    default: break
    }
  }

  /// What may be another value in a column of days.
  private mutating func takeOther(_ cell: SheetCell, _ index: Int, _ row: TableRow) {
    switch cell.value {
    case .number(let text):
      if Int(text).map(Self.serials.contains) == true { columns[index].dayLike += 1 }
    case .text(let text):
      guard !text.trimmingBlanks.isEmpty else { return }
      if text.utf8.count <= 40, Self.hasYear(text) { columns[index].dayLike += 1 }
    case .boolean: break
    case .date, .error, .empty: return
    }
    columns[index].others += 1
    if columns[index].firstOther == nil { columns[index].firstOther = (row.place(of: index), cell.text) }
  }

  /// Days from 1990 to 2050 as a spreadsheet counts them.
  private static let serials = 32_874...54_788

  private static func hasYear(_ text: String) -> Bool {
    text.split { !$0.isASCII || !$0.isNumber }.contains {
      $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
  }

  /// Other values in columns of days; returns these columns.
  func addMixedDays(_ faults: inout ContentFaults) -> Set<Int> {
    var found: Set<Int> = []
    for (index, column) in columns.enumerated() where column.days > 1 && column.others > 0 {
      let all = column.days + column.others
      let isOfDays = column.days * 10 >= all * 8 || (column.days + column.dayLike) * 10 >= all * 9
      guard isOfDays, let other = column.firstOther else { continue }
      found.insert(index)
      faults.add(
        .mixedTypes,
        CountedCells(text: other.text, count: column.others, column: index + 1, isAmongDays: true),
        at: other.place)
    }
    return found
  }

  private static let followed = 1000

  func finish(_ faults: inout ContentFaults) {
    for (index, column) in columns.enumerated() {
      let name = header.indices.contains(index) ? header[index] : ""
      let all = column.numbers + column.numericTexts + column.otherTexts
      let isMixed = column.numbers > 0 && column.otherTexts * 10 <= all
      // The words of a name are looked at last: most columns hold no numbers as text.
      let isMeasured = {
        column.numericTexts * 10 >= all * 9
          && (column.decimalTexts * 2 > column.numericTexts || ColumnWords.isQuantity(name))
      }
      if column.numericTexts > 0, isMixed || isMeasured(), !ColumnWords.isCode(name),
        let place = column.firstNumericText
      {
        faults.add(
          .numberAsText, CountedCells(text: name, count: column.numericTexts, column: index + 1), at: place)
      }
      if column.numbers > 0, ColumnWords.isCode(name), let place = column.firstNumber {
        faults.add(
          .codeAsNumber, CountedCells(text: name, count: column.numbers, column: index + 1), at: place)
      }
    }
  }

  /// `1,23E+10`: what Excel shows of a long number and saves as it is shown.
  private static func isShortened(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (5...14).contains(cell.count) else { return false }
    let text = String(decoding: cell, as: UTF8.self)
    let parts = text.split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].first == "+", let exponent = Int(parts[1].dropFirst()), exponent >= 8
    else { return false }
    let digits = parts[0].split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return (1...2).contains(digits.count) && digits[0].count == 1
      && digits.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

/// A text of a spreadsheet's cell that is a number.
private enum NumericText {
  case none
  case whole
  /// A number with a decimal comma or point, or blanks between thousands.
  case decimal
  /// Digits that are no quantity: with a zero in front, or too many.
  case code

  init(_ text: String) {
    var digits = 0
    var separators = 0
    var isDecimal = false
    // Most texts begin with a letter.
    if let first = text.utf8.first, (0x41...0x7A).contains(first) || (0xD0...0xD3).contains(first) {
      self = .none
      return
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9": digits += 1
      case "-" where offset == 0: break
      case ",", ".":
        separators += 1
        isDecimal = true
      case " ", "\u{A0}", "\u{202F}": isDecimal = true
      default:
        self = .none
        return
      }
    }
    guard digits > 0, separators <= 1 else {
      self = .none
      return
    }
    let isCode = digits > 11 || text.hasPrefix("0") && digits > 1 && !isDecimal
    self = isCode ? .code : isDecimal ? .decimal : .whole
  }

  var isNumber: Bool { self == .whole || self == .decimal }
}

/// What the name of a column says about its values.
enum ColumnWords {
  /// Codes with a fixed number of digits, which are no quantities.
  static func isCode(_ name: String) -> Bool {
    contains(
      name,
      [
        "єдрпоу", "едрпоу", "edrpou", "рнокпп", "rnokpp", "іпн", "коатуу", "koatuu", "мфо", "mfo", "індекс",
        "postcode", "postal_code", "телефон", "phone",
      ])
  }

  static func isQuantity(_ name: String) -> Bool {
    contains(
      name,
      [
        "кількість", "к-сть", "сума", "площа", "вартість", "ціна", "обсяг", "kilkist", "suma", "ploshcha",
        "vartist", "tsina", "amount", "quantity", "price", "area", "total",
      ])
  }

  private static func contains(_ name: String, _ words: [String]) -> Bool {
    let name = Array(name.inSmallLetters.utf8)
    var isInWord = false
    for (index, byte) in name.enumerated() {
      // «вінница» holds no «іпн»: a word begins where a letter does not precede it.
      if !isInWord, words.contains(where: { name[index...].starts(with: $0.utf8) }) { return true }
      isInWord = byte >= 0x80 || (0x61...0x7A).contains(byte)
    }
    return false
  }
}
