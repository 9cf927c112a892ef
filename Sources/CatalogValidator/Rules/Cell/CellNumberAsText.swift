import CatalogModel
import FileContent
import Wording

/// Numbers of a spreadsheet are stored as text.
struct CellNumberAsText: CellRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "числа записано як текст",
      en: "numbers stored as text"),
    reason: LocalizedText(
      uk: "Сума такого стовпця вийде неправильною: програми не рахують тексту.",
      en: "The sum of such a column comes out wrong: programs do not add up text."),
    cure: LocalizedText(
      uk: "Перетворіть стовпець на числа (в Excel: «Дані» → «Текст за стовпцями» → «Готово»).",
      en: "Turn the column into numbers (in Excel: “Data” → “Text to Columns” → “Finish”)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.numberAsText, of: subject) { column in
      LocalizedText(
        uk: "у \(column.label.uk) числа записано як текст, клітинок: \(column.count)",
        en: "in \(column.label.en) numbers are stored as text, cells: \(column.count)")
    }
  }
}

extension CountedCells {
  /// «стовпці «Сума»», or the letter of a column without a name.
  var label: LocalizedText {
    guard text.trimmingBlanks.isEmpty, let column else {
      return LocalizedText(uk: "стовпці «\(text)»", en: "the column “\(text)”")
    }
    let letters = columnLetters(column)
    return LocalizedText(uk: "стовпці \(letters) (без назви)", en: "column \(letters) (without a name)")
  }
}
