import FileContent

/// What the two passes over a table say must agree.
func claimTablesAgree(_ bytes: [UInt8], named name: String) {
  let examination = examineContent(of: MemorySource(bytes), named: name, digests: [])
  var rows = [Int](repeating: 0, count: examination.tables.count)
  var lastRows = rows
  var isReadable = true
  do throws(ReadFault) {
    try TableReader.read(MemorySource(bytes), as: examination) { row in
      claim(rows.indices.contains(row.table), "a row of table \(row.table) of \(rows.count)")
      claim(row.number > lastRows[row.table], "row \(row.number) after \(lastRows[row.table])")
      lastRows[row.table] = row.number
      // Stray cells far below a sheet's table are no rows of it.
      let table = examination.tables[row.table]
      let isInTable = table.name == nil || row.number < table.firstRow + table.rows
      if row.role == .data, isInTable { rows[row.table] += 1 }
      for column in row.cells.indices { _ = row.place(of: column) }
      return .proceed
    }
  } catch {
    isReadable = false
  }
  for (index, table) in examination.tables.enumerated() where isReadable {
    // Sheet rows without content are counted and not handed out.
    let blank = table.name == nil ? 0 : table.faults.total(.blankRow)
    claim(rows[index] + blank == table.rows, "\(rows[index]) rows read and \(blank) blank of \(table.rows)")
    claim(
      table.header.count <= max(table.columns, 1), "\(table.header.count) names of \(table.columns) columns")
  }
}
