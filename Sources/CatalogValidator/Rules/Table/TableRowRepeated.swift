import CatalogModel
import FileContent
import Wording

/// Rows of a table are equal in every cell.
struct TableRowRepeated: CellRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "однакові рядки в таблиці",
      en: "equal rows in a table"),
    reason: LocalizedText(
      uk: "Той самий запис двічі спотворює кожен підрахунок. Порівнюємо з першими 786 432 різними рядками.",
      en:
        "The same record twice falsifies every count. Rows are compared with the first 786,432 different ones."
    ),
    cure: LocalizedText(
      uk: "Вилучіть повтори; якщо це різні записи, додайте стовпець, який їх розрізняє.",
      en: "Remove the repetitions; if these are different records, add a column that tells them apart."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.duplicateRow, of: subject) { repeated, total in
      total == 1
        ? LocalizedText(
          uk: "рядок \(repeated.row) повторює рядок \(repeated.first)",
          en: "row \(repeated.row) repeats row \(repeated.first)")
        : LocalizedText(
          uk: "рядків-повторів: \(total), перший: рядок \(repeated.row) повторює рядок \(repeated.first)",
          en: "repeated rows: \(total), the first: row \(repeated.row) repeats row \(repeated.first)")
    }
  }
}
