import CatalogModel
import FileContent
import Wording

/// A row of a table has more or fewer values than its header.
struct TableRowRagged: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "кількість значень у рядку не збігається із заголовком",
      en: "a row with another number of values than the header"),
    reason: LocalizedText(
      uk: "Значення зсуваються в чужі стовпці, і далі дані читаються неправильно.",
      en: "Values move to the columns of others, and the data are read wrongly."),
    cure: LocalizedText(
      uk: "Додайте порожні значення, яких бракує, або візьміть у лапки текст, у якому є розділювач.",
      en: "Add the empty values that are missing, or put text that holds the delimiter in quotes."),
    basis: .recommendation)

  func needsValues(of content: ContentExamination) -> Bool { content.faults.total(.raggedRow) > 0 }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let content = subject.content else { return }
    findings.add(.narrowHeader, of: subject) { width in
      let (names, values) = (CountedNoun.column.counted(width.names), CountedNoun.value.counted(width.values))
      return width.values > width.names
        ? LocalizedText(
          uk: "у всіх рядках (їх \(width.rows)) \(values.uk), а в заголовку \(names.uk): бракує назв",
          en: "all rows (\(width.rows)) have \(values.en), the header has \(names.en): names are missing")
        : LocalizedText(
          uk: "у всіх рядках (їх \(width.rows)) \(values.uk), а в заголовку \(names.uk): назв забагато",
          en: "all rows (\(width.rows)) have \(values.en), the header has \(names.en): too many names")
    }
    // In a sheet no value moves to another column: this one is merely in a column without a name.
    if content.workbook != nil {
      return findings.add(.raggedRow, of: subject, severity: .warning) { _ in
        LocalizedText(
          uk: "значення стоїть правіше за останній стовпець заголовка",
          en: "the value stands to the right of the last column of the header")
      }
    }
    let hasHeader = content.tables.contains { $0.headerRow != nil }
    let torn = Set(content.faults.detailed(.lateQuote).flatMap { [$0.detail.line, $0.detail.nextLine] })
    let isTorn = { (place: Place) in place.line.map(torn.contains) ?? false }
    findings.add(.raggedRow, of: subject, unless: isTorn) { width in
      let values = CountedNoun.value.counted(width.cells)
      let columns = CountedNoun.column.counted(width.expected)
      return hasHeader
        ? LocalizedText(
          uk: "\(values.uk), у заголовку \(columns.uk)", en: "\(values.en), the header has \(columns.en)")
        : LocalizedText(
          uk: "\(values.uk), у більшості рядків – \(width.expected)",
          en: "\(values.en), most rows have \(width.expected)")
    }
  }
}
