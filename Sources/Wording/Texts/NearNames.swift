/// Names that someone may have meant.
package enum NearNames {
  /// At most `limit` of the names, the nearest first; those that have little in common with the text are left out.
  package static func of(_ text: String, among names: [String], limit: Int = 3) -> [String] {
    let wanted = Array(text.lowercased().unicodeScalars)
    let ranked = names.compactMap { name -> (distance: Int, name: String)? in
      let other = Array(name.lowercased().unicodeScalars)
      let contains = wanted.count > 2 && name.lowercased().contains(text.lowercased())
      let distance = contains ? 1 : distance(wanted, other)
      return distance <= max(2, wanted.count / 3) ? (distance, name) : nil
    }
    return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
  }

  /// Insertions, removals and replacements that lead from one to the other (Levenshtein).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
