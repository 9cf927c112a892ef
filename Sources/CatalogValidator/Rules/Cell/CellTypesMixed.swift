import CatalogModel
import FileContent
import Wording

/// A column of numbers contains words.
struct CellTypesMixed: CellRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "слова у стовпці чисел",
      en: "words in a column of numbers"),
    reason: LocalizedText(
      uk:
        "Через «немає» чи «безкоштовно» серед чисел програма вважає текстом увесь стовпець і не може його порахувати.",
      en:
        "Because of “none” or “free” among numbers a program takes the whole column for text and cannot add it up."
    ),
    cure: LocalizedText(
      uk: "Де числа немає, лишіть клітинку порожньою, а пояснення запишіть в окремий стовпець.",
      en: "Where there is no number leave the cell empty, and write the explanation into a column of its own."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let content = subject.content, content.faults.total(.mixedTypes) > 0 else { return }
    for fault in content.faults.detailed(.mixedTypes) {
      let cells = fault.detail
      // What a structure says of a column is held against its values elsewhere.
      if let name = content.columnName(cells.column, at: fault.place), subject.describes(name) { continue }
      let text =
        cells.isAmongDays
        ? LocalizedText(
          uk: "у стовпці дат є інші значення: клітинок \(cells.count), перша – «\(cells.text)»",
          en: "other values stand in a column of dates: cells \(cells.count), the first is “\(cells.text)”")
        : LocalizedText(
          uk: "у стовпці чисел є слова: клітинок \(cells.count), перша – «\(cells.text)»",
          en: "words stand in a column of numbers: cells \(cells.count), the first is “\(cells.text)”")
      findings.add(text, in: subject.path, at: fault.place)
    }
  }
}

extension ContentExamination {
  /// The name of a column, from 1, of the table in which a place is; nil for a table inside an archive.
  fileprivate func columnName(_ column: Int?, at place: Place) -> String? {
    let table: TableShape? =
      if case .cell(let sheet, _, _) = place { tables.first { $0.name == sheet } } else { tables.first }
    guard let column, let header = table?.header, header.indices.contains(column - 1) else { return nil }
    return header[column - 1]
  }
}
