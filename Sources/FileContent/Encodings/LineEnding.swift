/// How the lines of a text file end.
package enum LineEnding: String, Sendable {
  case lf, crlf, cr, mixed
}

package struct LineEndingCounts: Hashable, Sendable {
  package private(set) var feeds = 0
  package private(set) var returns = 0
  package private(set) var pairs = 0

  package init() {}

  var total: Int { feeds + returns + pairs }

  /// Nil when there is no line end at all.
  package var summary: LineEnding? {
    switch (feeds > 0, pairs > 0, returns > 0) {
    case (false, false, false): nil
    case (true, false, false): .lf
    case (false, true, false): .crlf
    case (false, false, true): .cr
    default: .mixed
    }
  }

  /// For a fault: `lf 3, crlf 2`.
  package var description: String {
    [("lf", feeds), ("crlf", pairs), ("cr", returns)].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      .joined(separator: ", ")
  }

  /// `joined` of the feeds follow returns directly; those returns are counted now or were before.
  mutating func count(feeds: Int, returns: Int, joined: Int = 0) {
    self.feeds += feeds - joined
    self.returns += returns - joined
    pairs += joined
  }

  /// A feed right after a return, both counted, is one end.
  mutating func joinReturnAndFeed() {
    returns -= 1
    feeds -= 1
    pairs += 1
  }
}
