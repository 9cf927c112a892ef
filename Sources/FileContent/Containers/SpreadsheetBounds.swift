/// How large a sheet can be in the programs that people use (Excel 2007 and later, LibreOffice).
package enum SpreadsheetBounds {
  package static let maximumRows = 1_048_576
  package static let maximumColumns = 16_384
}
