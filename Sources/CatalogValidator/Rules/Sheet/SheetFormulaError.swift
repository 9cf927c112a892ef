import CatalogModel
import FileContent
import Wording

/// A formula left an error in place of a value.
struct SheetFormulaError: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "помилка формули замість значення",
      en: "an error of a formula in place of a value"),
    reason: LocalizedText(
      uk: "Замість даних у клітинці лишилося #REF!, #DIV/0! чи подібне: самого значення у файлі немає.",
      en: "In place of data the cell holds #REF!, #DIV/0! or the like: the value itself is not in the file."),
    cure: LocalizedText(
      uk:
        "Виправте формулу й збережіть її результат як значення; де значення немає, лишіть клітинку порожньою.",
      en: "Correct the formula and store its result as a value; where there is no value leave the cell empty."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.formulaError, of: subject) { _ in
      LocalizedText(
        uk: "у клітинці помилка формули, значення немає",
        en: "the cell holds an error of a formula and no value")
    }
    for sheet in subject.content?.workbook?.sheets ?? [] {
      let cells = sheet.errorCells
      for (index, cell) in cells.items.enumerated() {
        findings.add(
          LocalizedText(
            uk: "у клітинці помилка формули, значення немає",
            en: "the cell holds an error of a formula and no value"),
          in: subject.path, at: .cell(sheet: sheet.name, row: cell.row, column: cell.column),
          andMore: index == cells.items.count - 1 ? cells.total - cells.items.count : 0)
      }
    }
  }
}
