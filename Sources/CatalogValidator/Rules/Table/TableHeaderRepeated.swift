import CatalogModel
import FileContent
import Wording

/// The header is repeated among the rows.
struct TableHeaderRepeated: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "заголовок повторено серед рядків",
      en: "the header once more among the rows"),
    reason: LocalizedText(
      uk: "Так буває, коли таблиці склеюють: назви стовпців потрапляють у дані.",
      en: "It happens when tables are glued together: the names of columns get among the data."),
    cure: LocalizedText(
      uk: "Вилучіть повторні заголовки.",
      en: "Remove the repeated headers."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.repeatedHeader, of: subject) { fault, total in
      total == 1
        ? LocalizedText(
          uk: "заголовок таблиці повторено серед її рядків",
          en: "the header of the table stands among its rows again")
        : LocalizedText(
          uk: "заголовок повторено серед рядків, разів: \(total), тут перший",
          en: "the header stands among the rows again, times: \(total), the first is here")
    }
  }
}
