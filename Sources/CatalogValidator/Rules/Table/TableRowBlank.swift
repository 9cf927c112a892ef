import CatalogModel
import FileContent
import Wording

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

  func needsValues(of content: ContentExamination) -> Bool { content.faults.total(.blankRow) > 0 }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    let faults = subject.content?.faults
    let behindGaps = Set([.secondTable, .cellOutside].flatMap { faults?.listed($0) ?? [] }.map(\.place))
    for table in subject.tables {
      // One finding for a table: a person removes all of them at once.
      var listed = table.shape.faults.listed(.blankRow)
      var total = table.shape.faults.total(.blankRow)
      for place in behindGaps { Self.dropGap(before: place, table, &listed, &total) }
      guard let first = listed.first else { continue }
      findings.add(
        total == 1
          ? LocalizedText(uk: "порожній рядок", en: "a blank row")
          : LocalizedText(
            uk: "порожніх рядків у таблиці: \(total), тут перший",
            en: "blank rows in the table: \(total), the first is here"),
        in: subject.path, at: table.place(first.place))
    }
  }

  /// The gap before another table of the same sheet, or before a cell below the table, is said with these.
  private static func dropGap(
    before place: Place, _ table: LocatedTable, _ listed: inout [ContentFault], _ total: inout Int
  ) {
    guard var line = place.line else { return }
    while let index = listed.firstIndex(where: {
      let blank = table.place($0.place)
      return blank.line == line - 1 && blank.sheet == place.sheet
    }) {
      listed.remove(at: index)
      total -= 1
      line -= 1
    }
  }
}

extension Place {
  /// The sheet of a cell; nil in a text.
  fileprivate var sheet: String? {
    if case .cell(let sheet, _, _) = self { sheet } else { nil }
  }
}
