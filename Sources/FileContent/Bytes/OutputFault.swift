/// Why a file could not be made: the content does not fit the format.
package enum OutputFault: Error, Hashable, Sendable {
  /// ZIP without its 64-bit extension: 65,535 members, names of 65,535 bytes, 4 GiB in all.
  case tooManyMembers(Int)
  case memberNameTooLong(String)
  case archiveTooLarge
  /// A spreadsheet has at most 1,048,576 rows and 16,384 columns.
  case tooManyRows(sheet: String, count: Int)
  case tooManyColumns(sheet: String, row: Int)
  /// A cell of XLSX holds at most 32,767 UTF-16 units; `row` and `column` from 1.
  case cellTextTooLong(sheet: String, row: Int, column: Int)
  /// The system's library gave up; its own code.
  case libraryFailed(code: Int)
}
