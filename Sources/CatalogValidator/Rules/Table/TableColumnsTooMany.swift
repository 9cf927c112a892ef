import CatalogModel
import FileContent
import Wording

/// A record of a text file has more cells than any table has columns.
struct TableColumnsTooMany: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у рядку забагато значень",
      en: "too many values in one row"),
    reason: LocalizedText(
      uk:
        "Таких таблиць не буває: файл, мабуть, пошкоджено або рядки злилися в один. Далі його не читаємо, щоб він не забрав усю пам’ять.",
      en:
        "There are no such tables: the file seems to be damaged, or its rows ran together into one. It is read no further, so that it cannot take all memory."
    ),
    cure: LocalizedText(
      uk:
        "Перевірте, чи кожен запис таблиці починається з нового рядка. Якщо таблиця справді така широка, запишіть її інакше: рядок на кожне значення.",
      en:
        "See whether each record of the table begins on a line of its own. If the table is really that wide, write it otherwise: one row for each value."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.tooManyColumns, of: subject) { exceeded in
      LocalizedText(
        uk: "у рядку понад \(exceeded.limit) значень: таблицю не перевірено",
        en: "there are more than \(exceeded.limit) values in the row: the table is not checked")
    }
  }
}
