import CatalogModel
import FileContent
import Wording

/// The range that a sheet declares as its own is smaller than its content.
struct SheetRangeWrong: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "аркуш оголошує менше клітинок, ніж має",
      en: "a sheet declares fewer cells than it has"),
    reason: LocalizedText(
      uk:
        "Програми, що вірять оголошеному діапазону, прочитають лише частину таблиці й нічого про це не скажуть.",
      en: "Programs that trust the declared range read only a part of the table and do not tell."),
    cure: LocalizedText(
      uk: "Відкрийте файл в Excel або LibreOffice і збережіть його ще раз.",
      en: "Open the file in Excel or LibreOffice and save it once more."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] {
      guard let declared = sheet.declaredEnd else { continue }
      let used = CellAddress(row: sheet.usedRows, column: sheet.usedColumns)
      guard declared.row < used.row || declared.column < used.column else { continue }
      findings.add(
        LocalizedText(
          uk:
            "аркуш оголошує клітинки лише до \(cellAddress(row: declared.row, column: declared.column)), а має далі",
          en:
            "the sheet declares cells only to \(cellAddress(row: declared.row, column: declared.column)) and has more"
        ),
        in: subject.path, at: .cell(sheet: sheet.name, row: 1, column: 1),
        expected: cellAddress(row: used.row, column: used.column),
        found: cellAddress(row: declared.row, column: declared.column))
    }
  }
}
