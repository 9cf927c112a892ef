/// Why a schema is of no use.
package enum SchemaProblem: String, Error, Sendable {
  /// It is on the network, which is never used.
  case remote
  /// There is no such file.
  case missing
  /// It is larger than any schema is, or becomes so by groups inside groups.
  case tooLarge = "too_large"
  /// It is no XML Schema 1.0, or it needs another file: others that it names are not opened.
  case broken
}
