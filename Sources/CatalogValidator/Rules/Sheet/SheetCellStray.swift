import CatalogModel
import FileContent
import Wording

/// A cell outside of the table holds something: far away, below its end or to the right of its columns.
struct SheetCellStray: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "клітинка поза таблицею",
      en: "a cell outside of the table"),
    reason: LocalizedText(
      uk:
        "Примітку під таблицею чи збоку програми читають як ще один запис, а через далеку клітинку вважають таблицю на "
        + "сотні чи мільйони рядків більшою.",
      en:
        "Programs read a remark below a table or beside it as one more record, and because of a far cell take the table "
        + "for hundreds or millions of rows larger."
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
    findings.add(.cellOutside, of: subject) { _ in
      LocalizedText(
        uk: "поза таблицею стоїть окрема клітинка; примітки й підписи вилучіть",
        en: "a cell stands alone outside of the table; remove remarks and signatures")
    }
  }
}
