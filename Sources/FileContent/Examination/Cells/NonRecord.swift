extension TableRow {
  /// What a row of data is when it is no record.
  package enum NonRecord: Hashable, Sendable {
    /// «Усього», «Разом за розділом 2».
    case totals
    /// The header once more, as on every page of a printed table.
    case repeatedHeader
    /// `1; 2; 3; 4` below the names, as in forms on paper.
    case numbering
  }

  /// Nil for a record and for a blank row.
  ///
  /// - Parameter isFirst: there is no record above the row.
  package func nonRecord(in shape: TableShape, isFirst: Bool) -> NonRecord? {
    guard let first = cells.indices.first(where: { !cells.isBlank($0) }) else { return nil }
    if repeatsHeader(of: shape) { return .repeatedHeader }
    let mayBeTotals = TotalsWords.match(cells[first]) != nil
    let mayBeNumbering = isFirst && cells[first].elementsEqual("1".utf8)
    guard mayBeTotals || mayBeNumbering else { return nil }
    let filled = filledCells
    let hasNumbers = cells.indices.contains { cells.cellClass($0).kind == .number }
    if isTotals(first, filled: filled, hasNumbers: hasNumbers, in: shape) { return .totals }
    return isFirst && isNumbering(filled: filled) ? .numbering : nil
  }

  /// Cells that hold something.
  package var filledCells: Int { cells.filledCells }

  private func repeatsHeader(of shape: TableShape) -> Bool {
    guard shape.headerRow != nil, cells.count == shape.header.count else { return false }
    return zip(cells, shape.header).allSatisfy { $0.elementsEqual($1.utf8) }
  }

  /// - Parameter first: the first cell that holds something.
  func isTotals(_ first: Int, filled: Int, hasNumbers: Bool, in shape: TableShape) -> Bool {
    guard cells[first].count < 200, shape.columns > 1 else { return false }
    return switch TotalsWords.match(cells[first]) {
    case .whole: filled == 1 || hasNumbers && !saysMore(than: first)
    case .beginning: hasNumbers && !saysMore(than: first)
    case nil: false
    }
  }

  /// Beside its first cell it holds what a sum has not: words that are no unit, or a day. A film «Total Recall» has its
  /// director, an association «Разом» its address.
  private func saysMore(than first: Int) -> Bool {
    cells.indices.contains { index in
      guard index != first, !cells.isBlank(index) else { return false }
      if cells.cellClass(index).kind == .number { return Period(cells[index]) == .day }
      return !TotalsWords.mayStandBesideSum(cells.text(index))
    }
  }

  /// A row of short words, some of them with digits: «Кандидат 1».
  func areNames(_ filled: Int) -> Bool {
    cells.count { !$0.isEmpty } >= filled
      && cells.indices.allSatisfy { index in
        let cellClass = cells.cellClass(index)
        return cellClass.isBlank
          || cellClass.kind == .text && cellClass.digits <= 4 && cells[index].count <= 48
            && Int(cellClass.letters) + Int(cellClass.beyondASCII) > Int(cellClass.digits)
      }
  }

  func isNumbering(filled: Int) -> Bool {
    filled > 2 && filled == cells.count
      && cells.indices.allSatisfy { Self.number(in: cells.text($0)) == String($0 + 1) }
  }

  /// «1», «1.», « 1 ».
  private static func number(in text: String) -> Substring {
    text.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" && $0 != "." }
  }
}
