/// A path of the system, absolute or from the current folder, taken apart by its text alone: no link is followed, and
/// `..` is a name like others. Slashes in a row count as one, and slashes at the end say nothing.
package struct SystemPath: Hashable, Sendable {
  /// As it was given, without slashes at its end.
  package let text: String

  package init(_ text: String) {
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    self.text = end.map { String(text[...$0]) } ?? (text.isEmpty ? "" : "/")
  }

  /// The last step; empty for `/`.
  package var name: String { String(text.lastPathStep) }

  /// The folder that holds it: `/` and `.` for a single name, and for `/` and `.` themselves.
  package var folder: SystemPath {
    let above = text.withoutLastStep
    if !above.isEmpty { return SystemPath(above) }
    return SystemPath(text.utf8.first == UInt8(ascii: "/") ? "/" : ".")
  }

  /// `/`, `.` or nothing: no folder is told above it.
  package var isTop: Bool { ["/", ".", ""].contains(text) }

  /// The folders that lead to it, the outermost first, and it as the last one; none of them is `/` or `.`.
  package var leading: [SystemPath] {
    isTop ? [] : folder.leading + [self]
  }

  /// The path of something inside it.
  package func appending(_ inside: String) -> String {
    if text.isEmpty || inside.isEmpty { return text + inside }
    return text == "/" ? "/" + inside : text + "/" + inside
  }
}
