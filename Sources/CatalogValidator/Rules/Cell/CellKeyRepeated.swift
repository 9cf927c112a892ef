import CatalogModel
import FileContent
import TableValues
import Wording

/// More than one row has the same value in a key column, or in a key of several columns.
struct CellKeyRepeated: CellRule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "значення, що мають бути унікальними, повторюються", en: "values that must be unique are repeated"),
    reason: LocalizedText(
      uk:
        "За ключем (unique, primaryKey) поєднують таблиці: через повтор рядки множаться або губляться. Порівнюємо "
        + "значення, доки їх не більше за 1\u{A0}048\u{A0}576 і 32\u{A0}МБ разом; про решту так і кажемо.",
      en:
        "Tables are joined by keys (unique, primaryKey): a repetition multiplies rows or loses them. Values are compared "
        + "up to 1,048,576 of them and 32 MB together; the rest is named as not compared."),
    cure: LocalizedText(
      uk: "Виправте або вилучіть повтори; якщо це різні записи, доповніть ключ.",
      en: "Correct or remove the repetitions; if these are different records, add a column to the key."),
    basis: .passportElement(.structure))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for (column, problem) in subject.columnProblems {
      switch problem.kind {
      case .repeated:
        findings.add(
          problem,
          LocalizedText(
            uk: "\(column.label.uk): значень, що повторюються, \(column.share(problem).uk)",
            en: "\(column.label.en): repeated values \(column.share(problem).en)"),
          of: subject)
      case .notCompared:
        findings.add(
          problem,
          LocalizedText(
            uk: "\(column.label.uk): чи повторюються значення далі, не перевірено, значень "
              + column.share(problem).uk,
            en: "\(column.label.en): whether values from here on are repeated was not checked, values "
              + column.share(problem).en),
          of: subject, severity: .note)
      default: break
      }
    }
    for key in subject.conformances.flatMap(\.keys) {
      let names = key.names.joined(separator: ", ")
      for problem in key.problems {
        let isRepeated = problem.kind == .repeated
        findings.add(
          problem,
          isRepeated
            ? LocalizedText(
              uk: "ключ (\(names)) повторюється, рядків \(problem.count)",
              en: "the key (\(names)) is repeated, rows \(problem.count)")
            : LocalizedText(
              uk: "чи повторюється ключ (\(names)) далі, не перевірено, рядків \(problem.count)",
              en: "whether the key (\(names)) is repeated from here on was not checked, rows \(problem.count)"
            ),
          of: subject, severity: isRepeated ? nil : .note)
      }
    }
  }
}
