import CatalogModel
import FileContent

/// Rows of a table hold nothing.
struct TableRowBlank: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "порожні рядки в таблиці", en: "blank rows in a table"),
    reason: LocalizedText(
      uk:
        "Таблиця має бути суцільною: порожній рядок програми вважають кінцем даних або записом без значень.",
      en:
        "A table should be unbroken: programs take a blank row for the end of the data, or for a record without values."
    ),
    cure: LocalizedText(uk: "Вилучіть порожні рядки.", en: "Remove the blank rows."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.content?.tables ?? [] {
      // One finding for a table: a person removes all of them at once.
      guard let first = table.faults.listed(.blankRow).first else { continue }
      let total = table.faults.total(.blankRow)
      findings.add(
        total == 1
          ? LocalizedText(uk: "порожній рядок", en: "a blank row")
          : LocalizedText(
            uk: "порожніх рядків у таблиці: \(total), тут перший",
            en: "blank rows in the table: \(total), the first is here"),
        in: subject.path, at: first.place)
    }
  }
}
