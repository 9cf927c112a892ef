import CatalogModel
import FileContent
package import Wording

extension FileInspection {
  /// For people: what the file is, then its tables and their columns.
  package func text(_ language: Language) -> String {
    let lines = head + examination.tables.indices.flatMap(lines(ofTable:))
    return lines.map { $0[language] + "\n" }.joined()
  }

  private var head: [LocalizedText] {
    var lines = [
      LocalizedText(uk: "Файл: \(path)", en: "File: \(path)"), formatLine,
    ]
    if let encoding = examination.encoding { lines.append(Self.line(encoding)) }
    let delimiter = examination.delimiter.map(Self.name(ofDelimiter:))
    if let delimiter {
      lines.append(LocalizedText(uk: "Роздільник: \(delimiter.uk)", en: "Delimiter: \(delimiter.en)"))
    }
    if let ending = examination.lineEnding {
      let name =
        ending == .mixed ? LocalizedText(uk: "різні", en: "mixed") : .same(ending.rawValue.uppercased())
      lines.append(LocalizedText(uk: "Кінці рядків: \(name.uk)", en: "Line ends: \(name.en)"))
    }
    if let pdf = examination.pdf { lines += Self.lines(pdf) }
    if case .notChecked(let reason) = examination.status {
      lines.append(
        LocalizedText(uk: "Вміст не прочитано: \(reason.text.uk)", en: "Content not read: \(reason.text.en)"))
    } else if !isComplete {
      let place = damage?.place.text
      lines.append(
        LocalizedText(
          uk: "Прочитано не все, числа неповні" + (place.map { ": \($0.uk)" } ?? "")
            + ". Докладно: dani check",
          en: "Not all was read, the numbers are partial" + (place.map { ": \($0.en)" } ?? "")
            + ". Details: dani check"))
    } else if examination.tables.isEmpty {
      lines.append(LocalizedText(uk: "Таблиць у файлі немає", en: "There is no table in the file"))
    }
    return lines
  }

  private var formatLine: LocalizedText {
    let bytes = CountedNoun.byte.counted(examination.bytes)
    guard let format = examination.format else {
      return LocalizedText(
        uk: examination.bytes == 0 ? "Файл порожній" : "Формат: не розпізнано, \(bytes.uk)",
        en: examination.bytes == 0 ? "The file is empty" : "Format: not recognised, \(bytes.en)")
    }
    return LocalizedText(
      uk: "Формат: \(format.key) (\(format.mediaType)), \(bytes.uk)",
      en: "Format: \(format.key) (\(format.mediaType)), \(bytes.en)")
  }

  private static func line(_ encoding: EncodingFinding) -> LocalizedText {
    let certainty =
      switch encoding.certainty {
      case .certain: LocalizedText(uk: "визначено напевно", en: "certain")
      case .likely: LocalizedText(uk: "найімовірніше", en: "likely")
      case .uncertain: LocalizedText(uk: "не певно, перевірте літери", en: "uncertain, look at the letters")
      }
    let mark = encoding.hasByteOrderMark ? LocalizedText(uk: ", з міткою BOM", en: ", with a BOM") : .same("")
    return LocalizedText(
      uk: "Кодування: \(encoding.encoding.name) (\(certainty.uk))\(mark.uk)",
      en: "Encoding: \(encoding.encoding.name) (\(certainty.en))\(mark.en)")
  }

  private static func name(ofDelimiter delimiter: UInt8) -> LocalizedText {
    switch delimiter {
    case UInt8(ascii: ","): LocalizedText(uk: "кома", en: "comma")
    case UInt8(ascii: ";"): LocalizedText(uk: "крапка з комою", en: "semicolon")
    case 0x09: LocalizedText(uk: "табуляція", en: "tab")
    default: .same("«\(UnicodeScalar(delimiter))»")
    }
  }

  private static func lines(_ pdf: PDFSummary) -> [LocalizedText] {
    guard let pages = pdf.pages else { return [] }
    let layer =
      switch pdf.textLayer {
      case .text: LocalizedText(uk: "з текстом", en: "with text")
      case .scan: LocalizedText(uk: "без тексту, скановані зображення", en: "without text, scanned pictures")
      case .unknown: LocalizedText(uk: "чи є текст, не визначено", en: "text not determined")
      }
    return [LocalizedText(uk: "Сторінок: \(pages), \(layer.uk)", en: "Pages: \(pages), \(layer.en)")]
  }
}

// MARK: Tables

extension FileInspection {
  private func lines(ofTable index: Int) -> [LocalizedText] {
    let table = examination.tables[index]
    let size = LocalizedText(
      uk: "\(Counted.columns(table.columns).uk), \(Counted.rows(table.rows).uk)",
      en: "\(Counted.columns(table.columns).en), \(Counted.rows(table.rows).en)")
    let title =
      table.name.map { LocalizedText(uk: "Аркуш «\($0)»", en: "Sheet “\($0)”") }
      ?? LocalizedText(uk: "Таблиця", en: "Table")
    let remarks = remarks(on: table)
    var lines = [
      LocalizedText(uk: "", en: ""),
      LocalizedText(
        uk: (["\(title.uk): \(size.uk)"] + remarks.map(\.uk)).joined(separator: "; "),
        en: (["\(title.en): \(size.en)"] + remarks.map(\.en)).joined(separator: "; ")),
    ]
    lines += columns[index].enumerated().map {
      Self.line($0.element, number: $0.offset + 1, rows: table.rows)
    }
    for row in cells?[index] ?? [] {
      let text = CSVText.line(row)
      lines.append(.same(String(text.dropLast())))
    }
    return lines
  }

  private func remarks(on table: TableShape) -> [LocalizedText] {
    func counted(_ number: Int, _ uk: String, _ en: String) -> LocalizedText? {
      number > 0 ? LocalizedText(uk: "\(uk): \(number)", en: "\(en): \(number)") : nil
    }
    let header =
      table.headerRow.map { LocalizedText(uk: "заголовок у рядку \($0)", en: "header in row \($0)") }
      ?? (table.header.isEmpty ? LocalizedText(uk: "без заголовка", en: "no header") : nil)
    let sheet = examination.workbook?.sheets.first { $0.name == table.name }
    let remarks: [LocalizedText?] = [
      header, counted(table.faults.total(.titleRow), "рядків над таблицею", "rows above the table"),
      counted(table.faults.total(.blankRow), "порожніх рядків", "blank rows"),
      sheet?.isHidden == true ? LocalizedText(uk: "аркуш прихований", en: "the sheet is hidden") : nil,
      counted(sheet?.mergedRanges.total ?? 0, "об’єднаних клітинок", "merged cells"),
      counted(sheet?.hiddenRows.total ?? 0, "прихованих рядків", "hidden rows"),
      counted(
        sheet?.hiddenColumns.items.reduce(0) { $0 + $1.count } ?? 0, "прихованих стовпців", "hidden columns"),
      counted(sheet?.formulaCells.total ?? 0, "формул", "formulas"),
    ]
    return remarks.compactMap { $0 }
  }

  private static func line(_ column: ColumnSummary, number: Int, rows: Int) -> LocalizedText {
    let name = column.name.isEmpty ? "" : "\(column.name) "
    let kind = column.kind.words
    let filled = LocalizedText(
      uk: ", заповнено \(column.filled) із \(rows)", en: ", \(column.filled) of \(rows) filled")
    var range = LocalizedText.same("")
    if let smallest = column.smallest, let largest = column.largest {
      range = LocalizedText(uk: ", від \(smallest) до \(largest)", en: ", from \(smallest) to \(largest)")
    }
    return LocalizedText(
      uk: "  \(number). \(name)– \(kind.uk)" + (column.kind == .empty ? "" : filled.uk + range.uk),
      en: "  \(number). \(name)– \(kind.en)" + (column.kind == .empty ? "" : filled.en + range.en))
  }
}

extension ColumnSummary.Kind {
  fileprivate var words: LocalizedText {
    switch self {
    case .empty: LocalizedText(uk: "порожній", en: "empty")
    case .integer: LocalizedText(uk: "цілі числа", en: "whole numbers")
    case .decimal: LocalizedText(uk: "числа", en: "numbers")
    case .date: LocalizedText(uk: "дати", en: "dates")
    case .boolean: LocalizedText(uk: "так чи ні", en: "yes or no")
    case .code: LocalizedText(uk: "коди з цифр", en: "codes of digits")
    case .text: LocalizedText(uk: "текст", en: "text")
    }
  }
}
