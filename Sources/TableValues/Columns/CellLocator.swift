import FileContent

/// Where the cells of a row are. Handed down instead of a place for each cell, which nearly nobody asks for.
struct CellLocator {
  private enum Source {
    case row(TableRow)
    case run(RowBatch)
  }

  private let source: Source
  /// Which one of rows that came together.
  var index = 0
  /// Of the archive in which the table is; nil, and empty, for a table that is a file of its own.
  private let member: String?

  init(row: TableRow, member: String?) {
    source = .row(row)
    self.member = member
  }

  init(_ run: PlainRun, member: String?) {
    source = .run(run.rows)
    self.member = member
  }

  func callAsFunction(_ column: Int) -> Place {
    let place =
      switch source {
      case .row(let row): row.place(of: column)
      case .run(let rows): rows.row(index).place(of: column)
      }
    guard let member, !member.isEmpty else { return place }
    return .member(member, place)
  }
}
