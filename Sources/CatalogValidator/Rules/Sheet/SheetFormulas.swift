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
      if let missing = sheet.unresolvedCells.items.first {
        findings.add(
          LocalizedText(
            uk:
              "результатів формул у файлі немає, клітинок: \(sheet.unresolvedCells.total), тут перша; відкрийте й збережіть",
            en:
              "results of formulas are missing from the file, cells: \(sheet.unresolvedCells.total), the first is here; "
              + "open and save it"),
          in: subject.path, at: .cell(sheet: sheet.name, row: missing.row, column: missing.column),
          severity: .warning)
      }
      guard let first = sheet.formulaCells.items.first, sheet.formulaCells.total > sheet.unresolvedCells.total
      else { continue }
      findings.add(
        LocalizedText(
          uk: "формул на аркуші: \(sheet.formulaCells.total), тут перша; збережіть значення",
          en: "formulas on the sheet: \(sheet.formulaCells.total), the first is here; store values"),
        in: subject.path, at: .cell(sheet: sheet.name, row: first.row, column: first.column))
    }
  }
}
