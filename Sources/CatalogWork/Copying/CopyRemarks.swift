import CatalogModel
import FileContent
import FileConversion
import Wording

/// What the user should know of a copy: what a clean table has no place for, and what was left as it was.
enum CopyRemarks {
  /// Of the file, before anything is written.
  static func on(
    _ examination: ContentExamination, _ tables: [TableConversion.TableIndex]
  ) -> [LocalizedText] {
    var remarks: [LocalizedText] = []
    if let encoding = examination.encoding, encoding.certainty == .uncertain {
      remarks.append(
        LocalizedText(
          uk:
            "кодування \(encoding.encoding.name) визначено не певно: якщо літери не ті, зазначте --encoding",
          en: "the encoding \(encoding.encoding.name) is uncertain: if letters are wrong, state --encoding"))
    }
    for table in tables.map({ examination.tables[$0] }) {
      let sheet = examination.workbook?.sheets.first { $0.name == table.name }
      remarks += [
        counted(
          table.faults.total(.raggedRow), sheet, uk: "рядків не тієї довжини, що заголовок, залишено як є",
          en: "rows of another length than the header, left as they are"),
        counted(table.faults.total(.strayQuote), sheet, uk: "зайвих лапок", en: "stray quotes"),
        counted(
          sheet?.mergedRanges.total ?? 0, sheet, uk: "об’єднаних клітинок, значення лишилося в першій із них",
          en: "merged cells, the value stays in the first of them"),
        counted(
          (sheet?.formulaCells.total ?? 0) - (sheet?.unresolvedCells.total ?? 0), sheet,
          uk: "формул, записано їхні результати", en: "formulas, their results are written"),
        counted(
          sheet?.unresolvedCells.total ?? 0, sheet,
          uk: "формул без збереженого результату, їхні клітинки лишилися порожніми",
          en: "formulas without a stored result, their cells are left blank"),
        counted(
          sheet?.errorCells.total ?? 0, sheet, uk: "клітинок із помилкою формули",
          en: "cells with the error of a formula"),
        counted(
          sheet?.hiddenRows.total ?? 0, sheet, uk: "прихованих рядків, їх теж записано",
          en: "hidden rows, written too"),
        counted(
          sheet?.hiddenColumns.items.reduce(0) { $0 + $1.count } ?? 0, sheet,
          uk: "прихованих стовпців, їх теж записано", en: "hidden columns, written too"),
        sheet?.isHidden == true
          ? LocalizedText(
            uk: "аркуш «\(sheet?.name ?? "")» прихований, його теж записано",
            en: "the sheet “\(sheet?.name ?? "")” is hidden, it is written too") : nil,
      ].compactMap(\.self)
    }
    return remarks
  }

  /// Of one table, once it was written.
  static func on(_ summary: TableConversion.Summary, sheet: String?, dropsTitles: Bool) -> [LocalizedText] {
    let titles =
      dropsTitles
      ? LocalizedText(
        uk: "рядків над таблицею прибрано: \(summary.titles)",
        en: "rows above the table, left out: \(summary.titles)")
      : LocalizedText(
        uk: "рядків над таблицею: \(summary.titles), їх записано; щоб прибрати, додайте --drop-titles",
        en: "rows above the table: \(summary.titles), written; to leave them out add --drop-titles")
    var remarks: [LocalizedText] = summary.titles > 0 ? [titles] : []
    if summary.blankRows > 0 {
      remarks.append(
        LocalizedText(
          uk: "порожніх рядків: \(summary.blankRows), їх записано",
          en: "blank rows: \(summary.blankRows), written"))
    }
    if summary.rewrittenDates > 0 {
      remarks.append(
        LocalizedText(
          uk: "дат записано як РРРР-ММ-ДД: \(summary.rewrittenDates)",
          en: "days rewritten as YYYY-MM-DD: \(summary.rewrittenDates)"))
    }
    for place in summary.mixedDateColumns {
      let spot = place.text ?? .same("")
      remarks.append(
        LocalizedText(
          uk: "у стовпці не лише дати, його залишено як є (\(spot.uk))",
          en: "a column holds more than days and was left as it is (\(spot.en))"))
    }
    guard let sheet else { return remarks }
    return remarks.map { LocalizedText(uk: "аркуш «\(sheet)»: \($0.uk)", en: "sheet “\(sheet)”: \($0.en)") }
  }

  private static func counted(_ number: Int, _ sheet: Sheet?, uk: String, en: String) -> LocalizedText? {
    guard number > 0 else { return nil }
    return LocalizedText(
      uk: (sheet.map { "аркуш «\($0.name)»: " } ?? "") + "\(uk): \(number)",
      en: (sheet.map { "sheet “\($0.name)”: " } ?? "") + "\(en): \(number)")
  }
}
