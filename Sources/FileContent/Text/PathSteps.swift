extension StringProtocol {
  /// The steps between the slashes of a path or an address; nothing for two slashes in a row. By bytes: a slash is one
  /// whatever mark follows it.
  package var pathSteps: [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  /// The last of them; empty when there is none.
  package var lastPathStep: Substring {
    let text = Substring(self)
    let end = text.utf8.lastIndex { $0 != UInt8(ascii: "/") }
    guard let end else { return "" }
    let path = text.utf8[...end]
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    return Substring(slash.map { path[path.index(after: $0)...] } ?? path)
  }
  /// The path without its last step and the slashes before it; empty when there is one step at most.
  package var withoutLastStep: String {
    let text = Substring(self).utf8
    let step = lastPathStep.utf8
    let before = text[..<step.startIndex]
    let end = step.isEmpty ? nil : before.lastIndex { $0 != UInt8(ascii: "/") }
    return end.map { String(Substring(before[...$0])) } ?? ""
  }
}
