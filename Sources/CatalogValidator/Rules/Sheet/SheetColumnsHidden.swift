import CatalogModel
import FileContent
import Wording

/// Columns of a table are hidden.
struct SheetColumnsHidden: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "приховані стовпці",
      en: "hidden columns"),
    reason: .hiddenIsPublished,
    cure: LocalizedText(
      uk: "Покажіть стовпці, перегляньте їх і вилучіть зайві.",
      en: "Show the columns, look at them and remove those not needed."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] where !sheet.isHidden {
      // Behind the table people hide the blank rest of the sheet.
      let hidden = sheet.hiddenColumns.items.flatMap {
        $0.lowerBound <= sheet.usedColumns ? Array($0.lowerBound...min($0.upperBound, sheet.usedColumns)) : []
      }
      guard let first = hidden.min(), sheet.usedRows > 0 else { continue }
      let total = Set(hidden).count
      findings.add(
        LocalizedText(
          uk: "прихованих стовпців на аркуші: \(total), тут перший",
          en: "hidden columns on the sheet: \(total), the first is here"),
        in: subject.path, at: .cell(sheet: sheet.name, row: 1, column: first))
    }
  }
}
