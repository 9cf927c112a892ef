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
