internal import CQPDF

/// Looks whether a page shows text or pictures, its form XObjects included.
struct PDFPageInspector {
  struct Content {
    var hasText = false
    var hasPicture = false
  }

  private let file: qpdf_data
  private let handle: PDFHandle
  private let limits: PDFLimits
  private var totalBytes = 0
  /// Something was not unpacked to its end.
  private(set) var isCut = false
  /// Forms that were met on this page, by object number: they may show one another in a circle.
  private var visited: Set<Int32> = []

  init(handle: PDFHandle, limits: PDFLimits) {
    self.handle = handle
    file = handle.file
    self.limits = limits
  }

  mutating func content(ofPage page: qpdf_oh) -> Content {
    visited = []
    var content = Content()
    let contents = qpdf_oh_get_key(file, page, "/Contents")
    let resources = qpdf_oh_get_key(file, page, "/Resources")
    var bytes: [UInt8] = []
    if qpdf_oh_is_array(file, contents) != 0 {
      for index in 0..<qpdf_oh_get_array_n_items(file, contents) {
        guard bytes.count < limits.contentBytes else {
          isCut = true
          break
        }
        bytes += unpacked(qpdf_oh_get_array_item(file, contents, index))
        bytes.append(0x20)
      }
    } else {
      bytes = unpacked(contents)
    }
    inspect(bytes, resources: resources, depth: 0, &content)
    return content
  }

  private mutating func inspect(_ bytes: [UInt8], resources: qpdf_oh, depth: Int, _ content: inout Content) {
    var scanner = PDFContentScanner(bytes)
    while !content.hasText, let operation = scanner.next() {
      switch operation {
      case .showText: content.hasText = true
      case .inlineImage: content.hasPicture = true
      case .showObject(let name): show(name, resources: resources, depth: depth, &content)
      }
    }
  }

  private mutating func show(_ name: String, resources: qpdf_oh, depth: Int, _ content: inout Content) {
    guard qpdf_oh_is_dictionary(file, resources) != 0 else { return }
    let objects = qpdf_oh_get_key(file, resources, "/XObject")
    guard qpdf_oh_is_dictionary(file, objects) != 0 else { return }
    let object = qpdf_oh_get_key(file, objects, name)
    guard qpdf_oh_is_stream(file, object) != 0 else { return }
    let dictionary = qpdf_oh_get_dict(file, object)
    switch self.name(qpdf_oh_get_key(file, dictionary, "/Subtype")) {
    case "/Image": content.hasPicture = true
    case "/Form":
      guard depth < 8, visited.insert(qpdf_oh_get_object_id(file, object)).inserted else { return }
      let own = qpdf_oh_get_key(file, dictionary, "/Resources")
      // A form without resources of its own uses those of the page.
      let inner = qpdf_oh_is_dictionary(file, own) != 0 ? own : resources
      inspect(unpacked(object), resources: inner, depth: depth + 1, &content)
    default: break
    }
  }

  /// The content of a stream when it is plain or deflated, once or several times; empty for every other filter.
  private mutating func unpacked(_ stream: qpdf_oh) -> [UInt8] {
    guard qpdf_oh_is_stream(file, stream) != 0 else { return [] }
    guard totalBytes < limits.totalBytes else {
      isCut = true
      return []
    }
    let filters = filters(of: stream)
    guard filters.count <= 4, filters.allSatisfy({ ["/FlateDecode", "/Fl"].contains($0) }) else { return [] }
    var filtered: QPDF_BOOL = QPDF_FALSE
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = qpdf_oh_get_stream_data(file, stream, qpdf_dl_none, &filtered, &start, &count)
    defer { dani_free_pdf_buffer(start) }
    guard status & Int32(QPDF_ERRORS) == 0, let start else { return [] }
    let raw = UnsafeRawBufferPointer(start: start, count: count)
    var bytes = filters.isEmpty ? Array(raw.prefix(limits.contentBytes)) : []
    for index in filters.indices {
      bytes =
        index == 0
        ? Inflate.zlib(raw, limit: limits.contentBytes)
        : bytes.withUnsafeBytes { Inflate.zlib($0, limit: limits.contentBytes) }
      if bytes.count == limits.contentBytes { isCut = true }
    }
    totalBytes += bytes.count
    return bytes
  }

  /// Names with their slashes, in the order in which they are undone.
  private func filters(of stream: qpdf_oh) -> [String] {
    let filter = qpdf_oh_get_key(file, qpdf_oh_get_dict(file, stream), "/Filter")
    guard qpdf_oh_is_array(file, filter) != 0 else { return [name(filter)].filter { !$0.isEmpty } }
    return (0..<qpdf_oh_get_array_n_items(file, filter)).map {
      name(qpdf_oh_get_array_item(file, filter, $0))
    }
  }

  private func name(_ object: qpdf_oh) -> String {
    guard qpdf_oh_is_name(file, object) != 0, let text = qpdf_oh_get_name(file, object) else { return "" }
    return String(cString: text)
  }
}

/// The operators of a content stream that show something (ISO 32000-1, 7.8.2 and annex A).
struct PDFContentScanner {
  enum Operation: Hashable {
    case showText
    case inlineImage
    /// `Do` with the name of an object, its slash included.
    case showObject(String)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var lastName = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Operation? {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "%"): skip { $0 != 0x0A && $0 != 0x0D }
      case UInt8(ascii: "/"):
        let start = index
        index += 1
        skip(while: Self.isRegular)
        lastName = String(decoding: bytes[start..<index], as: UTF8.self)
      case let byte where Self.isRegular(byte):
        let start = index
        skip(while: Self.isRegular)
        if let operation = operation(bytes[start..<index]) { return operation }
      // Brackets; a hexadecimal string inside reads as a word that is no operator.
      default: index += 1
      }
    }
    return nil
  }

  private mutating func operation(_ word: ArraySlice<UInt8>) -> Operation? {
    switch Array(word) {
    case [UInt8(ascii: "T"), UInt8(ascii: "j")], [UInt8(ascii: "T"), UInt8(ascii: "J")], [UInt8(ascii: "'")],
      [UInt8(ascii: "\"")]:
      return .showText
    case [UInt8(ascii: "D"), UInt8(ascii: "o")]: return .showObject(lastName)
    case [UInt8(ascii: "I"), UInt8(ascii: "D")]:
      skipImage()
      return .inlineImage
    default: return nil
    }
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  /// Brackets may nest; a backslash takes the next byte with it.
  private mutating func skipString() {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
  }

  /// Passes over the bytes of a picture up to `EI` between blanks.
  private mutating func skipImage() {
    while index + 3 < bytes.count {
      let isEnd =
        Self.isBlank(bytes[index]) && bytes[index + 1] == UInt8(ascii: "E")
        && bytes[index + 2] == UInt8(ascii: "I")
        && Self.isBlank(bytes[index + 3])
      index += 1
      if isEnd {
        index += 2
        return
      }
    }
    index = bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    !isBlank(byte) && !"()<>[]{}/%".utf8.contains(byte)
  }
}
