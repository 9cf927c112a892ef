import CatalogModel
import FileContent
import Wording

/// Cells of a published table hold formulas.
struct SheetFormulas: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "формули замість значень",
      en: "formulas in place of values"),
    reason: LocalizedText(
      uk: "Інша програма порахує формулу інакше або не порахує зовсім; посилання на чужі файли не працюють.",
      en: "Another program counts a formula otherwise, or not at all; links to other files do not work."),
    cure: LocalizedText(
      uk: "Вставте таблицю ще раз як значення (в Excel: «Спеціальна вставка» → «Значення»).",
      en: "Paste the table once more as values (in Excel: “Paste Special” → “Values”)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] {
      guard let first = sheet.formulaCells.items.first else { continue }
      findings.add(
        LocalizedText(
          uk: "формул на аркуші: \(sheet.formulaCells.total), тут перша; збережіть значення",
          en: "formulas on the sheet: \(sheet.formulaCells.total), the first is here; store values"),
        in: subject.path, at: .cell(sheet: sheet.name, row: first.row, column: first.column))
    }
  }
}
