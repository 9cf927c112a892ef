import CatalogModel
import DocumentWriting
import FileContent
import Wording

/// A table in a CSV file or a spreadsheet, as texts.
struct TableFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  private var isSpreadsheet: Bool {
    [.xlsx, .ods].contains(PathExtension(path: path)?.format)
  }

  /// CSV with the semicolon and the byte order mark by which Ukrainian Excel finds its columns and letters.
  func write(_ rows: [[String]], sheet: String, replacing: Bool, _ language: Language) throws(Stop) {
    // People edit such a table for days: it is not lost to a command that is repeated.
    guard replacing || (try? FileSource(path: path)) == nil else {
      throw Stop(
        uk: "Файл «\(path)» уже є. Щоб замінити його, додайте --replace.",
        en: "The file \(path) exists. To replace it, add --replace.", language: language)
    }
    guard isSpreadsheet else {
      return try ResultFile(path).write([0xEF, 0xBB, 0xBF] + Array(CSVText.text(rows, delimiter: ";").utf8))
    }
    let cells = rows.map { $0.map { $0.isEmpty ? CellValue.empty : .text($0) } }
    let content = [SheetContent(name: sheet, rows: cells)]
    let bytes: [UInt8]
    do throws(OutputFault) {
      bytes =
        PathExtension(path: path)?.format == .ods
        ? try WorkbookWriter.ods(content) : try WorkbookWriter.xlsx(content)
    } catch {
      throw Stop(
        uk: "Таблиця не вміщається у файл «\(path)». Запишіть її у CSV.",
        en: "The table does not fit into \(path). Write it as CSV.", language: language)
    }
    try ResultFile(path).write(bytes)
  }

  /// CSV of any encoding and delimiter, XLSX and ODS: the first sheet.
  func rows(_ language: Language) throws(Stop) -> [[String]] {
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try readAll(FileSource(path: path))
    } catch {
      throw Stop(error, file: path, language: language)
    }
    guard isSpreadsheet else {
      let examination = examineFile(at: path, digests: [])
      guard examination.faults.total(.unclosedQuote) == 0 else {
        throw Stop(
          uk: "У таблиці «\(path)» лапки відкрито і не закрито: файл, мабуть, обірвано. Нічого не змінено.",
          en: "A quote is opened and never closed in \(path): the file seems to be cut. Nothing was changed.",
          language: language)
      }
      let encoding = examination.encoding?.encoding ?? .utf8
      let text = encoding == .utf8 ? bytes : Array(encoding.decode(bytes).utf8)
      return CSVTable(text).records.map(\.texts)
    }
    var rows: [[String]] = []
    let workbook = SpreadsheetReader.read(.bytes(bytes)) { row in
      guard row.sheet == 0 else { return .stop }
      var cells = [String](repeating: "", count: row.cells.last?.column ?? 0)
      for cell in row.cells { cells[cell.column - 1] = cell.text }
      rows += Array(repeating: [], count: max(0, row.row - 1 - rows.count)) + [cells]
      return .proceed
    }
    guard workbook.format != nil, workbook.faults.isEmpty else {
      throw Stop(
        uk: "Таблицю «\(path)» пошкоджено.", en: "The spreadsheet \(path) is broken.", language: language)
    }
    return rows
  }
}
