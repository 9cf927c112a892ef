/// Checks JSON, or JSON Lines, that comes piece by piece: strict grammar (RFC 8259) and duplicate keys.
///
/// No tree is made, so memory does not grow with the file: what is kept are the keys of the objects that are open.
/// At the first grammar mistake it stops; `JSONTree` tells of the others. The text is in UTF-8, or in an encoding in
/// which ASCII is ASCII, without a byte order mark; whether its bytes are right is looked at elsewhere.
struct JSONStream {
  /// What may come where no token is open.
  private enum Step { case value, firstItem, firstKey, key, colon, afterValue, end }

  /// The token that the end of a piece may cut.
  private enum Token {
    case none, string, escape, hex, trail, trailMark, trailHex
    case minus, zero, whole, point, fraction, exponent, exponentSign, power
    case word
  }

  private struct Frame {
    let isObject: Bool
    /// The index of the current item of a list, from 0.
    var index = 0
    let keysBefore: Int
  }

  private let isLines: Bool
  private let maxDepth: Int
  private let faultLimit: Int

  private var step = Step.value
  private var token = Token.none
  private var isKey = false
  private var hasEscapes = false
  private var codeUnit: UInt16 = 0
  private var hexDigits = 0
  private var word: StaticString = "null"
  private var wordLength = 0
  private var hasValue = false

  private var frames: [Frame] = []
  private var keys = OpenKeys()
  private var cursor: TextCursor
  private var keyStart = TextPosition(line: 1, column: 1, offset: 0)

  /// In the order in which they were found.
  private(set) var faults: [TreeFault] = []
  private(set) var unlistedFaults = 0
  /// A grammar mistake, the last of `faults`, ended the check.
  private(set) var isBroken = false
  private var root = GeographicRoot()
  /// Where the array begins that is the member `features` of the outermost object.
  private(set) var featuresStart: TextPosition?
  private(set) var outline = JSONOutline()
  /// Before the current piece.
  private(set) var bytesBefore = 0

  /// The whole is an object of one of the types of RFC 7946.
  var isGeographic: Bool { root.isGeographic }
  var isFeatureCollection: Bool { root.typeName == "FeatureCollection" }

  init(isLines: Bool = false, isUTF8: Bool = true, maxDepth: Int = 500, faultLimit: Int = 1000) {
    self.isLines = isLines
    self.maxDepth = maxDepth
    self.faultLimit = faultLimit
    cursor = TextCursor(isUTF8: isUTF8)
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    guard !isBroken, let start = piece.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let bytes = UnsafeBufferPointer(start: start, count: piece.count)
    var index = 0
    while index < bytes.count, !isBroken {
      switch token {
      case .none: index = between(bytes, index)
      case .string: index = string(bytes, index)
      case .escape, .hex, .trail, .trailMark, .trailHex: index = escape(bytes, index)
      case .word: index = word(bytes, index)
      default: index = number(bytes, index)
      }
    }
    if !isBroken { cursor.leave(bytes) }
    bytesBefore += bytes.count
  }

  /// Call once, at the end of the text.
  mutating func finish() {
    guard !isBroken else { return }
    switch token {
    case .zero, .whole, .fraction, .power: endValue()
    case .none: break
    default:
      stop(.unexpectedEnd)
      return
    }
    if frames.isEmpty, step == .end || isLines && hasValue { return }
    stop(hasValue || !frames.isEmpty ? .unexpectedEnd : .empty)
  }

  // MARK: Between tokens

  private mutating func between(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while true {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09: break
      case 0x0A, 0x0D:
        cursor.endLine(byte, at: index)
        if isLines {
          guard frames.isEmpty else { return stop(.unexpectedEnd, bytes, index) }
          if step == .end { step = .value }
        }
      default: return sign(byte, bytes, index)
      }
      index += 1
      if index == bytes.count { return index }
    }
  }

  private mutating func sign(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch (step, byte) {
    case (.key, UInt8(ascii: "\"")), (.firstKey, UInt8(ascii: "\"")):
      keyStart = cursor.position(of: index, in: bytes)
      keys.begin()
      (isKey, hasEscapes) = (true, false)
      token = .string
    case (.colon, UInt8(ascii: ":")): step = .value
    case (.afterValue, UInt8(ascii: ",")):
      if frames[frames.count - 1].isObject {
        step = .key
      } else {
        frames[frames.count - 1].index += 1
        step = .value
      }
    case (.afterValue, UInt8(ascii: "}")) where frames[frames.count - 1].isObject,
      (.firstKey, UInt8(ascii: "}")),
      (.afterValue, UInt8(ascii: "]")) where !frames[frames.count - 1].isObject,
      (.firstItem, UInt8(ascii: "]")):
      let frame = frames.removeLast()
      if frames.count <= outline.itemDepth {
        outline.ends(depth: frames.count, at: bytesBefore + index, keys, from: frame.keysBefore)
      }
      keys.removeAll(after: frame.keysBefore)
      endValue()
    case (.value, _), (.firstItem, _): return value(byte, bytes, index)
    default: return stop(.syntax(.other, found: ""), bytes, index)
    }
    return index + 1
  }

  private mutating func value(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if frames.count <= outline.itemDepth {
      outline.begins(byte, depth: frames.count, at: bytesBefore + index)
    }
    switch byte {
    case UInt8(ascii: "\""):
      isKey = false
      root.beginsText(depth: frames.count)
      token = .string
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard frames.count < maxDepth else { return stop(.tooDeep(limit: maxDepth), bytes, index) }
      let isObject = byte == UInt8(ascii: "{")
      if frames.count == 1, !isObject, root.awaitsFeatures, featuresStart == nil {
        featuresStart = cursor.position(of: index, in: bytes)
      }
      frames.append(Frame(isObject: isObject, keysBefore: keys.count))
      step = isObject ? .firstKey : .firstItem
    case UInt8(ascii: "-"): token = .minus
    case UInt8(ascii: "0"): token = .zero
    case UInt8(ascii: "1")...UInt8(ascii: "9"): token = .whole
    case UInt8(ascii: "t"): begin("true")
    case UInt8(ascii: "f"): begin("false")
    case UInt8(ascii: "n"): begin("null")
    default: return stop(.syntax(.other, found: ""), bytes, index)
    }
    return index + 1
  }

  private mutating func begin(_ text: StaticString) {
    token = .word
    word = text
    wordLength = 1
  }

  private mutating func endValue() {
    token = .none
    hasValue = true
    step = frames.isEmpty ? .end : .afterValue
  }

  // MARK: Tokens

  private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let end = Self.endOfText(bytes, start)
    if isKey {
      keys.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    } else {
      root.append(bytes[start..<end])
    }
    guard end < bytes.count else { return end }
    switch bytes[end] {
    case UInt8(ascii: "\""):
      if isKey { endKey(bytes, end + 1) } else { endValue() }
      token = .none
    case UInt8(ascii: "\\"):
      if isKey { keys.append(UnsafeBufferPointer(rebasing: bytes[end...end])) }
      hasEscapes = true
      token = .escape
    default: return stop(.syntax(.controlCharacter, found: ""), bytes, end)
    }
    return end + 1
  }

  /// The next quote, backslash or control character, eight bytes at a time.
  static func endOfText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let text = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let quote = text ^ (0x22 &* ones)
      let slash = text ^ (0x5C &* ones)
      // Below 0x20, or equal: the lowest marked byte is always right (Mycroft's test).
      let marked =
        ((text &- 0x20 &* ones) & ~text | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & highs
      if marked != 0 { return index + marked.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      index += 1
    }
    return index
  }

  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    var isRight = true
    switch (token, byte) {
    case (.escape, UInt8(ascii: "u")):
      (token, hexDigits, codeUnit) = (.hex, 0, 0)
    case (.escape, _):
      isRight = #""\/bfnrt"#.utf8.contains(byte)
      token = .string
    // The first half of a pair of surrogates must be followed by the second one.
    case (.trail, UInt8(ascii: "\\")): token = .trailMark
    case (.trailMark, UInt8(ascii: "u")):
      (token, hexDigits, codeUnit) = (.trailHex, 0, 0)
    case (.hex, _), (.trailHex, _):
      let digit = Self.hexDigit(byte)
      codeUnit = codeUnit << 4 | UInt16(digit ?? 0)
      hexDigits += 1
      isRight = digit != nil
      guard hexDigits == 4 else { break }
      let isSecond = codeUnit & 0xFC00 == 0xDC00
      isRight = isRight && isSecond == (token == .trailHex)
      token = codeUnit & 0xFC00 == 0xD800 ? .trail : .string
    default: isRight = false
    }
    guard isRight else { return stop(.syntax(.badEscape, found: ""), bytes, index) }
    if isKey { keys.append(UnsafeBufferPointer(rebasing: bytes[index...index])) }
    return index + 1
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      (byte | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard bytes[start] == word.utf8Start[wordLength] else {
      return stop(.syntax(.badWord, found: ""), bytes, start)
    }
    wordLength += 1
    if wordLength == word.utf8CodeUnitCount { endValue() }
    return start + 1
  }

  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch (token, byte) {
      case (.minus, UInt8(ascii: "0")): token = .zero
      case (.minus, UInt8(ascii: "1")...UInt8(ascii: "9")): token = .whole
      case (.whole, UInt8(ascii: "0")...UInt8(ascii: "9")): break
      case (.zero, UInt8(ascii: ".")), (.whole, UInt8(ascii: ".")): token = .point
      case (.point, UInt8(ascii: "0")...UInt8(ascii: "9")): token = .fraction
      case (.fraction, UInt8(ascii: "0")...UInt8(ascii: "9")): break
      case (.zero, UInt8(ascii: "e")), (.whole, UInt8(ascii: "e")), (.fraction, UInt8(ascii: "e")),
        (.zero, UInt8(ascii: "E")), (.whole, UInt8(ascii: "E")), (.fraction, UInt8(ascii: "E")):
        token = .exponent
      case (.exponent, UInt8(ascii: "+")), (.exponent, UInt8(ascii: "-")): token = .exponentSign
      case (.exponent, UInt8(ascii: "0")...UInt8(ascii: "9")),
        (.exponentSign, UInt8(ascii: "0")...UInt8(ascii: "9")):
        token = .power
      case (.power, UInt8(ascii: "0")...UInt8(ascii: "9")): break
      case (.zero, _), (.whole, _), (.fraction, _), (.power, _):
        endValue()
        return index
      default: return stop(.syntax(.badNumber, found: ""), bytes, index)
      }
      index += 1
      // Most bytes of numbers are digits that change nothing.
      if token == .whole || token == .fraction {
        while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
      }
    }
    return index
  }

  // MARK: Keys and mistakes

  private mutating func endKey(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) {
    if hasEscapes { keys.decodeLast() }
    step = .colon
    if frames.count == 1 {
      root.take(key: keys.last)
      outline.take(member: keys.last)
    }
    let first = keys.end(at: keyStart, after: frames[frames.count - 1].keysBefore)
    guard let first else { return }
    guard faults.count < faultLimit else {
      unlistedFaults += 1
      return
    }
    let key = String(decoding: keys.last, as: UTF8.self)
    let range = TextRange(start: keyStart, end: cursor.position(of: end, in: bytes))
    faults.append(
      TreeFault(
        kind: .duplicateKey(key, first: first), range: range, pointer: pointer, losesContent: false))
  }

  /// The pointer of the innermost value that is open.
  private var pointer: String {
    var pointer = JSONPointer()
    for (depth, frame) in frames.enumerated() {
      if frame.isObject {
        // The last key of an object precedes the keys of the objects inside it.
        let end = frames[(depth + 1)...].first?.keysBefore ?? keys.count
        guard end > frame.keysBefore else { break }
        pointer.append(.key(String(decoding: keys[end - 1], as: UTF8.self)))
      } else {
        pointer.append(.index(frame.index))
      }
    }
    return pointer.description
  }

  @discardableResult
  private mutating func stop(
    _ kind: TreeFault.Kind, _ bytes: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0),
    _ index: Int = 0
  ) -> Int {
    let place = cursor.position(of: index, in: bytes)
    faults.append(
      TreeFault(kind: kind, range: TextRange(start: place, end: place), pointer: pointer, losesContent: true))
    isBroken = true
    return bytes.count
  }
}
