import CatalogModel
import FileContent
import Wording

/// Rows of a table are hidden.
struct SheetRowsHidden: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "приховані рядки",
      en: "hidden rows"),
    reason: .hiddenIsPublished,
    cure: LocalizedText(
      uk: "Покажіть рядки, перегляньте їх і вилучіть зайві; зніміть фільтр.",
      en: "Show the rows, look at them and remove those not needed; clear the filter."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] where !sheet.isHidden {
      guard let first = sheet.hiddenRows.items.first else { continue }
      findings.add(
        LocalizedText(
          uk: "прихованих рядків на аркуші: \(sheet.hiddenRows.total), тут перший",
          en: "hidden rows on the sheet: \(sheet.hiddenRows.total), the first is here"),
        in: subject.path, at: .cell(sheet: sheet.name, row: first, column: 1))
    }
  }
}
