import CatalogModel
import FileContent
import Wording

/// A sheet with content is hidden.
struct SheetHidden: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "прихований аркуш",
      en: "a hidden sheet"),
    reason: .hiddenIsPublished,
    cure: LocalizedText(
      uk: "Покажіть аркуш, перегляньте його й вилучіть, якщо він зайвий.",
      en: "Show the sheet, look at it, and remove it if it is not needed."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] where sheet.isHidden && sheet.usedRows > 0 {
      findings.add(
        LocalizedText(
          uk: "аркуш приховано, рядків у ньому: \(sheet.usedRows)",
          en: "the sheet is hidden, it has rows: \(sheet.usedRows)"),
        in: subject.path, at: .cell(sheet: sheet.name, row: 1, column: 1))
    }
  }
}
