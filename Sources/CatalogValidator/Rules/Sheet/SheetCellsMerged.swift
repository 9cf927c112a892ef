import CatalogModel
import FileContent
import Wording

/// Cells of a sheet are merged.
struct SheetCellsMerged: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "об’єднані клітинки",
      en: "merged cells"),
    reason: LocalizedText(
      uk: "Значення лишається тільки в першій з об’єднаних клітинок, решту програми читають як порожні.",
      en: "Only the first of the merged cells keeps the value; programs read the others as empty."),
    cure: LocalizedText(
      uk:
        "Роз’єднайте клітинки й заповніть кожну (в Excel: «Об’єднати та розташувати в центрі» → «Скасувати об’єднання»).",
      en: "Split the cells and fill each of them (in Excel: “Merge & Center” → “Unmerge Cells”)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] {
      // One finding for a sheet: a person selects all and splits them at once.
      guard
        let first = sheet.mergedRanges.items.min(by: {
          ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        })
      else { continue }
      let end = cellAddress(row: first.rows.upperBound, column: first.columns.upperBound)
      let total = sheet.mergedRanges.total
      findings.add(
        total == 1
          ? LocalizedText(
            uk: "об’єднані клітинки до \(end), роз’єднайте їх і заповніть кожну",
            en: "merged cells to \(end), split them and fill each")
          : LocalizedText(
            uk:
              "об’єднаних діапазонів на аркуші: \(total), тут перший, до \(end); роз’єднайте їх і заповніть кожну клітинку",
            en:
              "merged ranges on the sheet: \(total), the first is here, to \(end); split them and fill each cell"
          ),
        in: subject.path,
        at: .cell(sheet: sheet.name, row: first.rows.lowerBound, column: first.columns.lowerBound))
    }
  }
}
