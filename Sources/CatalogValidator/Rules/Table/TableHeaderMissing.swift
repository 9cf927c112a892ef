import CatalogModel
import FileContent
import Wording

/// The first row of a table looks like data.
struct TableHeaderMissing: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "у таблиці немає заголовка", en: "a table without a header"),
    reason: LocalizedText(
      uk: "Без рядка з назвами стовпців дані не зрозуміти, а перший рядок програми візьмуть за назви.",
      en: "Without names of columns the data cannot be understood, and programs take the first row for them."),
    cure: LocalizedText(
      uk: "Додайте першим рядком назви стовпців, такі самі, як у структурі набору.",
      en: "Add the names of columns as the first row, the same as in the structure of the set."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.content?.tables ?? [] where table.header.isEmpty && table.rows > 0 {
      findings.add(
        LocalizedText(
          uk: "перший рядок схожий на дані: назв стовпців немає",
          en: "the first row looks like data: there are no names of columns"),
        in: subject.path)
    }
  }
}
