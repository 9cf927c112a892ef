import Wording

/// What single cells of a table tell by themselves: invisible characters, formulas, letters lost or read in a wrong
/// encoding.
struct CellSigns {
  private var disguised = DisguisedText()

  /// Enough text was seen to say whether it is what it looks like.
  var isFull: Bool { disguised.isFull }

  mutating func note(
    _ cellClass: CellClass, _ cell: UnsafeBufferPointer<UInt8>, _ row: TableRow, _ column: Int,
    _ faults: inout ContentFaults
  ) {
    if cellClass.hasInvisible {
      faults.add(
        .controlCharacter, Self.invisible(in: row.cells.text(column)), at: row.place(of: column))
    }
    if cellClass.mayBeFormula, Self.isFormula(row.cells.text(column)) {
      faults.add(.formulaInjection, at: row.place(of: column))
    }
    if cellClass.mayBeError, row.isOfText, FormulaErrors.contains(cell) {
      faults.add(.formulaError, at: row.place(of: column))
    }
    if cellClass.hasLostLetters {
      faults.add(.lostLetters, at: row.place(of: column))
    }
    if cellClass.mayBeMisread, Self.isMisread(row.cells.text(column)) {
      faults.add(.mojibake, at: row.place(of: column))
    } else if cellClass.hasNonASCII, cell.contains(0xE2), MisreadText.hasFrameInWord(row.cells.text(column)) {
      faults.add(.mojibake, at: row.place(of: column))
    } else if cellClass.hasNonASCII {
      disguised.take(cell, at: row.place(of: column))
    }
  }

  private static func isMisread(_ text: String) -> Bool {
    MisreadText.restored(text) != nil || MisreadText.hasFrameInWord(text)
  }

  /// What spreadsheets take for a formula and that is no number, phone or dash.
  private static func isFormula(_ text: String) -> Bool {
    let text = text.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let sign = text.first, let next = text.dropFirst().first else { return false }
    if sign == "=" { return next.isLetter || next.isNumber || "+-@(\"'".contains(next) }
    return text.contains("(") && text.contains(")") && (next.isLetter || next == "(" || sign == "@")
      && !text.dropFirst().prefix(while: { $0 != "(" }).contains(" ")
      || text.contains("|") && text.contains("!")
  }

  private static func invisible(in text: String) -> Unicode.Scalar {
    let scalar = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0xFEFF: true
      default: false
      }
    }
    return scalar ?? "\0"
  }

  func finish(_ faults: inout ContentFaults) {
    for place in disguised.places { faults.add(.mojibake, at: place) }
  }
}

/// What spreadsheets write in place of the value of a formula that has none, in English, Ukrainian and Russian.
enum FormulaErrors {
  static func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: "#"), (4...24).contains(cell.count) else { return false }
    return all.contains(String(decoding: cell, as: UTF8.self).trimmingBlanks)
  }

  private static let all: Set<String> = [
    "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    "#ПОСИЛАННЯ!", "#ДІЛ/0!", "#ЗНАЧ!", "#ІМ’Я?", "#ІМ'Я?", "#НД", "#Н/Д", "#ЧИСЛО!", "#ПУСТО!",
    "#ССЫЛКА!", "#ДЕЛ/0!", "#ИМЯ?",
  ]
}
