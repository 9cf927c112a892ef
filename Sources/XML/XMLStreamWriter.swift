internal import CLibXML2

/// Why an XML file was not written.
package enum XMLWriteFault: Error, Hashable, Sendable {
  case badName(String)
  /// The same attribute twice in one element.
  case duplicateAttribute(String)
  /// An end without a start, text or a second element outside the root.
  case outsideRoot
  case unclosed(count: Int)
  /// The library gave up: no memory.
  case libraryFailed
}

/// Writes XML 1.0 in UTF-8 with an indentation of two blanks, through libxml2's writer.
/// The result is always well-formed: characters that XML cannot hold become U+FFFD.
package struct XMLStreamWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var depth = 0
  private var hasRoot = false

  package init() throws(XMLWriteFault) {
    guard let buffer = xmlBufferCreate() else { throw .libraryFailed }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      throw .libraryFailed
    }
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterSetIndentString(writer, "  ")
    guard xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil) >= 0 else {
      xmlFreeTextWriter(writer)
      xmlBufferFree(buffer)
      throw .libraryFailed
    }
    self.buffer = buffer
    self.writer = writer
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Opens an element; attributes are written in the given order, those without a value left out.
  package mutating func start(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:]
  ) throws(XMLWriteFault) {
    try start(name, attributes.map { ($0.key, $0.value) })
  }

  package mutating func start(
    _ name: String, _ attributes: [(String, String?)]
  ) throws(XMLWriteFault) {
    guard depth > 0 || !hasRoot else { throw .outsideRoot }
    guard xmlValidateName(name, 0) == 0 else { throw .badName(name) }
    try Self.check(xmlTextWriterStartElement(writer, name))
    depth += 1
    hasRoot = true
    var written: Set<String> = []
    for (key, value) in attributes {
      guard let value else { continue }
      guard xmlValidateName(key, 0) == 0 else { throw .badName(key) }
      guard written.insert(key).inserted else { throw .duplicateAttribute(key) }
      try Self.check(xmlTextWriterWriteAttribute(writer, key, Self.writable(value)))
    }
  }

  package mutating func text(_ text: String) throws(XMLWriteFault) {
    guard depth > 0 else { throw .outsideRoot }
    try Self.check(xmlTextWriterWriteString(writer, Self.writable(text)))
  }

  /// Closes the element that was opened last.
  package mutating func end() throws(XMLWriteFault) {
    guard depth > 0 else { throw .outsideRoot }
    depth -= 1
    try Self.check(xmlTextWriterEndElement(writer))
  }

  /// An element with text only; without text it is an empty tag.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil
  ) throws(XMLWriteFault) {
    try start(name, attributes)
    if let text { try self.text(text) }
    try end()
  }

  package mutating func element(
    _ name: String, _ attributes: [(String, String?)], text: String?
  ) throws(XMLWriteFault) {
    try start(name, attributes)
    if let text { try self.text(text) }
    try end()
  }

  /// The whole file, with a line end at its end.
  package consuming func finish() throws(XMLWriteFault) -> [UInt8] {
    guard depth == 0 else { throw .unclosed(count: depth) }
    guard hasRoot else { throw .outsideRoot }
    try Self.check(xmlTextWriterEndDocument(writer))
    try Self.check(xmlTextWriterFlush(writer))
    return Array(UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
  }

  private static func check(_ status: Int32) throws(XMLWriteFault) {
    guard status >= 0 else { throw .libraryFailed }
  }

  /// XML 1.0, production 2, `Char`.
  private static func writable(_ text: String) -> String {
    func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isForbidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}
