/// The lines in which two states of a file differ.
package struct LineChanges: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let isAdded: Bool
    /// From 1, in the old file for a line that goes, in the new one for a line that comes.
    package let line: Int
    package let text: String
  }

  /// In the order of the file, lines that go before those that come.
  package let changes: [Change]

  package init(from old: [UInt8], to new: [UInt8]) {
    let old = Self.lines(old)
    let new = Self.lines(new)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    let difference = new[head..<new.count - tail].difference(from: old[head..<old.count - tail])
    let removed = Set(difference.removals.map { Self.offset($0) + head })
    let inserted = Set(difference.insertions.map { Self.offset($0) + head })
    var changes: [Change] = []
    var (left, right) = (head, head)
    while left < old.count - tail || right < new.count - tail {
      if removed.contains(left) {
        changes.append(Change(isAdded: false, line: left + 1, text: old[left]))
        left += 1
      } else if inserted.contains(right) {
        changes.append(Change(isAdded: true, line: right + 1, text: new[right]))
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    self.changes = changes
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
    }
  }

  /// Each line with its sign and number: `- 13 data_as_of: "2020-07-01"`.
  package var text: String {
    let width = changes.map { String($0.line).utf8.count }.max() ?? 0
    return changes.map { change in
      let number = String(change.line)
      let padding = String(repeating: " ", count: width - number.utf8.count)
      return "  \(change.isAdded ? "+" : "-") \(padding)\(number)  \(change.text)\n"
    }.joined()
  }
}
