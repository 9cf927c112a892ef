import CatalogModel
import FileContent
import Wording

/// Columns of a table are hidden.
struct SheetColumnsHidden: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "приховані стовпці",
      en: "hidden columns"),
    reason: .hiddenIsPublished,
    cure: LocalizedText(
      uk: "Покажіть стовпці, перегляньте їх і вилучіть зайві.",
      en: "Show the columns, look at them and remove those not needed."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for sheet in subject.content?.workbook?.sheets ?? [] where !sheet.isHidden {
      // Behind the table people hide the blank rest of the sheet.
      let hidden = sheet.hiddenColumns.items.filter { $0.lowerBound <= sheet.usedColumns }
      guard let first = hidden.map(\.lowerBound).min(), sheet.usedRows > 0 else { continue }
      let total = Self.columns(in: hidden, upTo: sheet.usedColumns)
      findings.add(
        LocalizedText(
          uk: "прихованих стовпців на аркуші: \(total), тут перший",
          en: "hidden columns on the sheet: \(total), the first is here"),
        in: subject.path, at: .cell(sheet: sheet.name, row: 1, column: first))
    }
  }

  /// How many columns are in at least one of the ranges.
  private static func columns(in ranges: [ClosedRange<Int>], upTo last: Int) -> Int {
    var (count, end) = (0, 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let upper = min(range.upperBound, last)
      count += max(0, upper - max(end, range.lowerBound - 1))
      end = max(end, upper)
    }
    return count
  }
}
