extension StringProtocol {
  /// Without blanks, tabs, line ends and no-break spaces at both ends.
  package var trimmingBlanks: String {
    let scalars = Substring(self).unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return "" }
    if !first.isBlank, !last.isBlank { return String(self) }
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[start...end])
  }
}
