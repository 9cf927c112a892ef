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
    reason: LocalizedText(
      uk:
        "Приховане на екрані все одно оприлюднюється: його прочитає кожна програма, і там бувають зайві або персональні дані.",
      en:
        "What is hidden on the screen is published all the same: every program reads it, and it may hold superfluous or personal data."
    ),
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
