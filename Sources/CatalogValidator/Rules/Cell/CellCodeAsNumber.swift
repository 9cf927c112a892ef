import CatalogModel
import FileContent
import Wording

/// Codes of a spreadsheet are stored as numbers.
struct CellCodeAsNumber: CellRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "коди записано як числа",
      en: "codes stored as numbers"),
    reason: LocalizedText(
      uk: "У числа немає нулів на початку, а довгі коди Excel округлює: код може бути вже не той.",
      en: "A number has no zeros in front, and Excel rounds long codes: the code may be another already."),
    cure: LocalizedText(
      uk: "Зробіть стовпець текстовим і впишіть коди з нулями на початку.",
      en: "Make it a column of text, and write the codes with their zeros in front."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.codeAsNumber, of: subject) { column in
      LocalizedText(
        uk: "у \(column.label.uk) коди записано як числа, клітинок: \(column.count)",
        en: "in \(column.label.en) codes are stored as numbers, cells: \(column.count)")
    }
  }
}
