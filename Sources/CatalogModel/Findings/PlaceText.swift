package import FileContent
package import Wording

extension Place {
  /// The place as a person looks for it; nil for the file as a whole.
  package var text: LocalizedText? {
    switch self {
    case .file: return nil
    case .text(let line, let column), .pointer(_, let line, let column):
      return LocalizedText(uk: "рядок \(line), стовпчик \(column)", en: "line \(line), column \(column)")
    case .cell(let sheet, let row, let column):
      let address = "\(sheet)!\(cellAddress(row: row, column: column))"
      return LocalizedText(uk: address, en: address)
    case .member(let name, let inner):
      let rest = inner.text
      return LocalizedText(
        uk: "в архіві «\(name)»" + (rest.map { ", \($0.uk)" } ?? ""),
        en: "in the archive “\(name)”" + (rest.map { ", \($0.en)" } ?? ""))
    }
  }
}

extension Place {
  /// Where editors and code reviews put a remark, both from 1; nil in a workbook, in an archive and for a file as a whole.
  package var linePosition: (line: Int, column: Int)? {
    switch self {
    case .text(let line, let column), .pointer(_, let line, let column): (line, column)
    case .file, .cell, .member: nil
    }
  }

  /// JSON Pointer of the value; nil where values have none.
  package var key: String? {
    if case .pointer(let pointer, _, _) = self { pointer } else { nil }
  }

  /// What stands for the place where there are no lines: `Лист1!F6`, the name of a member, the pointer of a value.
  package var address: String? {
    switch self {
    case .file, .text: nil
    case .cell(let sheet, let row, let column): "\(sheet)!\(cellAddress(row: row, column: column))"
    case .pointer(let pointer, _, _): pointer
    case .member(let name, let inner): inner.address.map { "\(name)!\($0)" } ?? name
    }
  }
}
