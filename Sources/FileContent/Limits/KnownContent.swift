/// What a user knows of a file, instead of what its content suggests.
package struct KnownContent: Hashable, Sendable {
  package enum Header: Hashable, Sendable {
    /// Every row is data.
    case absent
    /// Record of the file or row of the sheet, from 1; the rows above it are titles.
    case row(Int)
  }

  package var encoding: TextEncoding?
  /// The delimiter of CSV: with it any text is read as a table.
  package var delimiter: UInt8?
  package var header: Header?
  /// Names of columns as a structure gives them: the delimiter of CSV that makes them is the right one.
  package var names: Set<String> = []

  package init(
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, header: Header? = nil, names: Set<String> = []
  ) {
    self.names = names
    self.encoding = encoding
    self.delimiter = delimiter
    self.header = header
  }
}
