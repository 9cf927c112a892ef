import FileContent

/// Where the cells of a row stand. Handed down instead of a place for each cell, which nearly nobody asks for.
struct RowPlaces {
  let row: TableRow
  /// Of the archive in which the table is; nil, and empty, for a table that is a file of its own.
  let member: String?

  func callAsFunction(_ column: Int) -> Place {
    let place = row.place(of: column)
    guard let member, !member.isEmpty else { return place }
    return .member(member, place)
  }
}
