import CatalogModel
import FileContent

/// A cell far away from the table holds something.
struct SheetCellStray: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "клітинка далеко від таблиці",
      en: "a cell far away from the table"),
    reason: LocalizedText(
      uk:
        "Через таку клітинку програми вважають таблицю на сотні чи мільйони рядків більшою, і відкривати її стає важко.",
      en:
        "Because of such a cell programs take the table for hundreds or millions of rows larger, and it becomes hard to open."
    ),
    cure: LocalizedText(
      uk: "Перейдіть до клітинки (в Excel: Ctrl+End) і вилучіть її вміст разом із рядком чи стовпцем.",
      en: "Go to the cell (in Excel: Ctrl+End) and delete it with its row or column."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.strayCell, of: subject) { _ in
      LocalizedText(
        uk: "клітинка далеко від таблиці щось містить, вилучіть її",
        en: "a cell far away from the table holds something, remove it")
    }
  }
}
