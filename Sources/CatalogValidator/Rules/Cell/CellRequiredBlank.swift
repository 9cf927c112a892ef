import CatalogModel
import FileContent
import TableValues
import Wording

/// Cells are empty where the structure wants a value.
struct CellRequiredBlank: CellRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "порожні клітинки в обов’язковому стовпці", en: "empty cells in a required column"),
    reason: LocalizedText(
      uk:
        "Структура обіцяє значення в кожному рядку. Помилка – для Table Schema і для первинного ключа, попередження – "
        + "для позначки required у structure.csv.",
      en:
        "The structure promises a value in every row. An error for a Table Schema and a primary key, a warning for the "
        + "mark required of structure.csv."),
    cure: LocalizedText(
      uk: "Заповніть клітинки або зніміть позначку required, якщо значення може не бути.",
      en: "Fill in the cells, or take off the mark required if there may be no value."),
    basis: .passportElement(.structure))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.conformances {
      for column in table.columns {
        for problem in column.problems where problem.kind == .missing {
          guard let first = problem.samples.first else { continue }
          let rows = problem.count + column.values
          findings.add(
            LocalizedText(
              uk: "\(column.label.uk) обов’язковий, порожніх клітинок \(problem.count) із \(rows)",
              en: "\(column.label.en) is required, empty cells \(problem.count) of \(rows)"),
            in: subject.path, at: first.place, severity: table.isOfSchema ? nil : .warning)
        }
      }
    }
  }
}
