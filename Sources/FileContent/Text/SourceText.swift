/// The bytes of a text file in UTF-8 and the way from a byte to its line and column.
///
/// Lines end with LF, CRLF or CR. Columns count Unicode scalars; a byte order mark has no column.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// 3 with a byte order mark, else 0.
  let contentStart: Int
  private let lineStarts: [Int]
  /// Scalars that begin before each line.
  private let lineScalars: [Int]
  /// Scalars that begin before byte `index * stride`.
  private let checkpoints: [Int]
  private static let stride = 32

  /// What makes a file unreadable before its grammar is looked at.
  struct Unreadable: Error {
    let fault: TreeFault
  }

  init(_ bytes: [UInt8], limits: TreeLimits) throws(Unreadable) {
    guard bytes.count <= limits.maxBytes else {
      let start = TextPosition(line: 1, column: 1, offset: 0)
      throw Unreadable(
        fault: TreeFault(
          kind: .tooLarge(limit: limits.maxBytes), range: TextRange(start: start, end: start), pointer: "",
          losesContent: true))
    }
    self.bytes = bytes
    contentStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (lineStarts, lineScalars, checkpoints) = bytes.withUnsafeBufferPointer { [contentStart] in
      Self.index($0, contentStart: contentStart)
    }
    if let wrong = Self.invalidUTF8(bytes) {
      throw Unreadable(
        fault: TreeFault(kind: .notUTF8, range: range(wrong), pointer: "", losesContent: true))
    }
  }

  /// The first bytes that are not UTF-8.
  private static func invalidUTF8(_ bytes: [UInt8]) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  private static func index(
    _ bytes: UnsafeBufferPointer<UInt8>, contentStart: Int
  ) -> (lineStarts: [Int], lineScalars: [Int], checkpoints: [Int]) {
    var lineStarts = [contentStart]
    var lineScalars = [contentStart == 0 ? 0 : 1]
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / stride + 1)
    var scalars = 0
    for index in 0..<bytes.count {
      if index % stride == 0 { checkpoints.append(scalars) }
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let isBreak = byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isBreak {
        lineStarts.append(index + 1)
        lineScalars.append(scalars)
      }
    }
    return (lineStarts, lineScalars, checkpoints)
  }

  /// Scalars that begin before that byte, a byte order mark included.
  func scalars(before offset: Int) -> Int {
    let block = min(offset / Self.stride, checkpoints.count - 1)
    guard block >= 0 else { return 0 }
    var count = checkpoints[block]
    var index = block * Self.stride
    bytes.withUnsafeBytes { bytes in
      while index + 8 <= offset {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // A byte that continues a scalar has its first bit and not its second.
        count += 8 - (eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
        index += 8
      }
      while index < offset {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        index += 1
      }
    }
    return count
  }

  func position(_ offset: Int) -> TextPosition { position(offset, line: lineIndex(clamped(offset))) }

  /// - Parameter line: from 0, of a place that was asked for shortly before, and then of this one.
  func position(_ offset: Int, near line: inout Int) -> TextPosition {
    if !isOnLine(line, clamped(offset)) {
      line = isOnLine(line + 1, clamped(offset)) ? line + 1 : lineIndex(clamped(offset))
    }
    return position(offset, line: line)
  }

  private func isOnLine(_ line: Int, _ offset: Int) -> Bool {
    line < lineStarts.count && lineStarts[line] <= offset
      && (line + 1 == lineStarts.count || offset < lineStarts[line + 1])
  }

  private func clamped(_ offset: Int) -> Int { min(max(offset, contentStart), bytes.count) }

  private func position(_ offset: Int, line: Int) -> TextPosition {
    let offset = clamped(offset)
    let column = scalars(before: offset) - lineScalars[line] + 1
    return TextPosition(line: line + 1, column: column, offset: offset)
  }

  func range(_ offsets: Range<Int>) -> TextRange {
    TextRange(start: position(offsets.lowerBound), end: position(offsets.upperBound))
  }

  private func lineIndex(_ offset: Int) -> Int {
    Self.lastIndex(in: lineStarts, notAbove: offset)
  }

  /// Where the line of that byte begins.
  func lineStart(_ offset: Int) -> Int { lineStarts[lineIndex(offset)] }

  /// Where the next line begins; the end of the file after the last one.
  func nextLineStart(_ offset: Int) -> Int {
    let next = lineIndex(offset) + 1
    return next < lineStarts.count ? lineStarts[next] : bytes.count
  }

  /// The byte at which the scalar begins that has `wanted` scalars before it.
  ///
  /// - Parameter known: another scalar and where it begins, perhaps shortly before.
  func offset(ofScalar wanted: Int, from known: (scalar: Int, offset: Int)) -> Int {
    guard (0..<Self.stride).contains(wanted - known.scalar), known.offset < bytes.count else {
      return offset(ofScalar: wanted)
    }
    var count = known.scalar
    var index = known.offset
    while count < wanted {
      index += 1
      guard index < bytes.count else { break }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    return index
  }

  private func offset(ofScalar wanted: Int) -> Int {
    let block = Self.lastIndex(in: checkpoints, notAbove: wanted)
    guard block >= 0 else { return bytes.count }
    var count = checkpoints[block]
    for index in block * Self.stride..<bytes.count where bytes[index] & 0xC0 != 0x80 {
      if count == wanted { return index }
      count += 1
    }
    return bytes.count
  }

  /// The last element that is not greater than `value`; -1 when there is none.
  private static func lastIndex(in sorted: [Int], notAbove value: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The text of these bytes up to the end of the line, at most 40 scalars.
  func excerpt(_ offsets: Range<Int>) -> String {
    var end = offsets.lowerBound
    var scalars = 0
    while end < offsets.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] & 0xC0 != 0x80 { scalars += 1 }
      if scalars > 40 { break }
      end += 1
    }
    return String(decoding: bytes[offsets.lowerBound..<max(end, offsets.lowerBound)], as: UTF8.self)
  }
}

/// Collects the faults of one file, each with its place, up to the limit.
struct FaultList {
  let text: SourceText
  let limit: Int
  private(set) var faults: [TreeFault] = []
  private(set) var dropped = 0

  init(text: SourceText, limit: Int) {
    self.text = text
    self.limit = limit
  }

  mutating func add(
    _ kind: TreeFault.Kind, at offsets: Range<Int>, in pointer: JSONPointer,
    losesContent: Bool
  ) {
    guard faults.count < limit else {
      dropped += 1
      return
    }
    faults.append(
      TreeFault(
        kind: kind, range: text.range(offsets), pointer: pointer.description, losesContent: losesContent))
  }

  /// The tree and the faults in the order of the file.
  func tree(_ root: Node?) -> TextTree {
    let order = faults.indices.sorted {
      (faults[$0].range.start.offset, $0) < (faults[$1].range.start.offset, $1)
    }
    return TextTree(root: root, faults: order.map { faults[$0] }, unlistedFaults: dropped)
  }
}
