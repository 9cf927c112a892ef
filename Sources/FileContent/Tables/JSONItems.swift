/// Reads the objects of one array of a JSON text that comes piece by piece, each as a tree of its own. The grammar has been
/// looked at before.
struct JSONItems {
  private let place: JSONOutline.Place
  private var cursor: TextCursor
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  /// Members of the outermost object so far.
  private var members = 0
  private var isInArray = false
  /// The bytes of the current object, and where it begins.
  private var item: [UInt8] = []
  private var itemStart: TextPosition?

  /// The text is in UTF-8, without a byte order mark.
  init(_ place: JSONOutline.Place) {
    self.place = place
    cursor = TextCursor(isUTF8: true)
  }

  /// The text begins with the array, that of a member of the outermost object.
  init(arrayAt start: TextPosition) {
    place = JSONOutline.Place(member: 1, pointer: "")
    cursor = TextCursor(isUTF8: true, at: start)
    (depth, members) = (1, 1)
  }

  /// Containers around an object of the table.
  private var itemDepth: Int { place.member == 0 ? 1 : 2 }

  /// Stops at the end of the array, and at an object that is too large to be read by itself.
  ///
  /// - Parameter onItem: takes the object and where it begins in the text.
  mutating func take(
    _ piece: UnsafeRawBufferPointer, onItem: (Node, TextPosition) -> ReadingStep
  ) -> ReadingStep {
    guard let start = piece.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return .proceed }
    let bytes = UnsafeBufferPointer(start: start, count: piece.count)
    // Where the bytes of the current object begin that are not kept yet.
    var unkept = 0
    var index = 0
    while index < bytes.count {
      if isInText {
        index = passText(bytes, index)
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isInArray, depth == itemDepth {
          itemStart = cursor.position(of: index, in: bytes)
          unkept = index
        }
        if !isInArray, bytes[index] == UInt8(ascii: "["), depth == itemDepth - 1, members == place.member {
          isInArray = true
        }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if isInArray, depth == itemDepth, let begin = itemStart {
          item.append(contentsOf: bytes[unkept...index])
          itemStart = nil
          let root = Self.tree(of: item)
          item.removeAll(keepingCapacity: true)
          if let root, onItem(root, begin) == .stop { return .stop }
        } else if isInArray, depth < itemDepth {
          return .stop
        }
      case UInt8(ascii: ":"): if depth == 1, place.member > 0 { members += 1 }
      case 0x0A, 0x0D: cursor.endLine(bytes[index], at: index)
      default: break
      }
      index += 1
    }
    if itemStart != nil { item.append(contentsOf: bytes[unkept...]) }
    cursor.leave(bytes)
    return item.count > JSONOutline.mostItemBytes ? .stop : .proceed
  }

  /// Bytes that are no text are a fault that was found before; the object is read as if they were repaired.
  private static func tree(of item: [UInt8]) -> Node? {
    let limits = TreeLimits(maxDepth: 500, maxBytes: .max)
    return JSONTree.read(item, limits: limits).root
      ?? JSONTree.read(Array(String(decoding: item, as: UTF8.self).utf8), limits: limits).root
  }

  /// Inside quotes: to the quote that ends the text, or to the end of the piece.
  private mutating func passText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    if isEscaped {
      isEscaped = false
      return start + 1
    }
    let end = JSONStream.endOfText(bytes, start)
    guard end < bytes.count else { return end }
    if bytes[end] == UInt8(ascii: "\"") { isInText = false }
    if bytes[end] == UInt8(ascii: "\\") { isEscaped = true }
    return end + 1
  }
}
