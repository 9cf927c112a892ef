internal import CLibXML2

/// One run of libxml2's push parser. Stays inside the function that made it.
final class XMLParser {
  private static let library: Void = dani_initialize()

  private let limits: XMLLimits
  /// Nil when only the grammar is asked for.
  private let onEvent: ((XMLEvent) -> XMLStep)?
  private let parser: xmlParserCtxtPtr
  private let target: UnsafeMutablePointer<dani_error_target>
  private var validation: XMLSchema.Validation?

  private(set) var wantsMore = true
  private var faults: [XMLFault] = []
  /// Departures from the schema that are not among the faults.
  private(set) var unlistedViolations = 0
  private(set) var schemaHints: [XMLSchemaHint] = []
  var isLate: () -> Bool = { false }
  private(set) var isCut = false
  private var tags = 0
  private var text: [UInt8] = []
  /// Bytes of the text since the last tag, where the text itself is not wanted.
  private var textBytes = 0
  /// Of the last start tag; their storage serves the next one.
  private var attributes: [XMLAttribute] = []
  private var bytes = 0
  private var bytesWithoutEvent = 0
  private var isEnding = false
  private(set) var hasRoot = false
  /// For each open element the number of namespaces that it declares.
  private var declarations: [Int] = []
  private var namespacesInForce = 0
  /// Names met lately. libxml2 keeps each name once, so its address stands for it and gives its slot.
  private var names = [KnownName?](repeating: nil, count: 64)

  private struct KnownName {
    let local: UnsafePointer<xmlChar>
    let uri: UnsafePointer<xmlChar>?
    let name: XMLName
  }

  init?(limits: XMLLimits, schema: XMLSchema?, onEvent: ((XMLEvent) -> XMLStep)?) {
    _ = Self.library
    self.limits = limits
    self.onEvent = onEvent
    var handler = Self.eventHandler()
    guard let parser = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return nil }
    self.parser = parser
    target = .allocate(capacity: 1)
    let session = Unmanaged.passUnretained(self).toOpaque()
    target.initialize(to: dani_error_target(handler: { XMLParser.of($0)?.report($1) }, session: session))
    parser.pointee.userData = session
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    if let schema {
      validation = schema.validation(of: parser) { [unowned self] in note($0) }
      if validation == nil { return nil }
    }
    dani_parser_reports_to(parser, target)
  }

  deinit {
    // The plug of the schema holds on to the parser: it goes first.
    validation = nil
    xmlFreeParserCtxt(parser)
    target.deinitialize(count: 1)
    target.deallocate()
  }

  func feed(_ chunk: UnsafeRawBufferPointer) {
    // Small pieces, so that a tag of any size is noticed before it is parsed.
    let pieceSize = 1 << 15
    var start = 0
    while wantsMore, start < chunk.count {
      let piece = UnsafeRawBufferPointer(rebasing: chunk[start..<min(start + pieceSize, chunk.count)])
      start += piece.count
      parse(piece)
    }
  }

  private func note(_ violation: XMLFault) {
    // A value outside of a list or of bounds is told of twice: once more as no value of its type.
    if case .schemaViolation(.type, let element) = violation.kind, let last = faults.last,
      last.line == violation.line, last.isOfFacet, case .schemaViolation(_, element) = last.kind
    {
      return
    }
    if faults.count < limits.violations { faults.append(violation) } else { unlistedViolations += 1 }
  }

  private func parse(_ piece: UnsafeRawBufferPointer) {
    bytes += piece.count
    bytesWithoutEvent += piece.count
    guard bytes <= limits.bytes else { return stop(.tooLarge(limit: limits.bytes)) }
    let isInsideRoot = !hasRoot || !declarations.isEmpty
    guard bytesWithoutEvent <= limits.tagBytes || !isInsideRoot else {
      return stop(.tooLarge(limit: limits.tagBytes))
    }
    xmlParseChunk(parser, piece.assumingMemoryBound(to: CChar.self).baseAddress, Int32(piece.count), 0)
  }

  /// Every fault of the file.
  func finish() -> [XMLFault] {
    if wantsMore {
      isEnding = true
      xmlParseChunk(parser, nil, 0, 1)
    }
    wantsMore = false
    return faults
  }

  private func stop(_ kind: XMLFault.Kind) {
    guard wantsMore else { return }
    faults.append(XMLFault(kind, line: Int(dani_line(parser)), column: Int(dani_column(parser))))
    halt()
  }

  private func halt() {
    wantsMore = false
    xmlStopParser(parser)
  }

  private func report(_ error: dani_error) {
    guard wantsMore else { return }
    let reason = error.message.map { Self.sentence($0) } ?? ""
    let isCutOff = isEnding && dani_is_at_end(parser) != 0 && (!hasRoot || !declarations.isEmpty)
    let kind: XMLFault.Kind =
      switch true {
      case bytes == 0: .empty
      case isCutOff: .truncated
      // libxml2's codes do not tell these apart from a forbidden character and a bad name.
      case reason.hasPrefix("xmlParseEntityRef"): .notWellFormed(.badEntity)
      case reason.hasPrefix("Input is not proper UTF-8"): .notWellFormed(.badEncoding)
      default: .notWellFormed(XMLFault.Grammar(code: Int(error.code)))
      }
    faults.append(XMLFault(kind, line: Int(error.line), column: Int(error.column), reason: reason))
    halt()
  }

  /// libxml2 ends its sentences with a line end.
  static func sentence(_ message: UnsafePointer<CChar>) -> String {
    var text = String(cString: message)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}

// MARK: - Events

extension XMLParser {
  private static func of(_ session: UnsafeMutableRawPointer?) -> XMLParser? {
    session.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The same for what is called at every tag: the parser lives as long as libxml2 works for it.
  private static func tell(_ session: UnsafeMutableRawPointer?, _ what: (XMLParser) -> Void) {
    guard let session else { return }
    Unmanaged<XMLParser>.fromOpaque(session)._withUnsafeGuaranteedRef(what)
  }

  private static func eventHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { session, _, _, _ in XMLParser.of(session)?.stop(.doctype) }
    handler.startElementNs = {
      session, local, _, uri, namespaceCount, _, attributeCount, _, attributes in
      guard let local else { return }
      XMLParser.tell(session) {
        $0.start(
          local, uri: uri, namespaceCount: Int(namespaceCount), attributeCount: Int(attributeCount),
          attributes)
      }
    }
    handler.endElementNs = { session, local, _, uri in
      guard let local else { return }
      XMLParser.tell(session) { $0.end(local, uri: uri) }
    }
    handler.characters = { session, text, count in XMLParser.tell(session) { $0.append(text, count) } }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { session, _ in XMLParser.of(session)?.bytesWithoutEvent = 0 }
    handler.processingInstruction = { session, _, _ in XMLParser.of(session)?.bytesWithoutEvent = 0 }
    return handler
  }

  private func start(
    _ local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, namespaceCount: Int, attributeCount: Int,
    _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard wantsMore else { return }
    sendText()
    guard declarations.count < limits.depth else { return stop(.tooDeep(limit: limits.depth)) }
    namespacesInForce += namespaceCount
    guard max(attributeCount, namespacesInForce) <= limits.attributes else {
      return stop(.tooManyAttributes(limit: limits.attributes))
    }
    tags += 1
    if validation != nil, tags & 15 == 0, isLate() {
      isCut = true
      return halt()
    }
    declarations.append(namespaceCount)
    if !hasRoot { takeHints(uri, attributeCount, raw) }
    hasRoot = true
    bytesWithoutEvent = 0
    guard onEvent != nil else { return }
    while attributes.popLast() != nil {}
    if let raw, attributeCount > 0 {
      for index in 0..<attributeCount {
        // Five pointers for each: local name, prefix, URI, start and end of the value.
        guard let name = raw[index * 5], let start = raw[index * 5 + 3], let end = raw[index * 5 + 4] else {
          continue
        }
        attributes.append(
          XMLAttribute(name: self.name(name, raw[index * 5 + 2]), value: Self.attributeValue(start, end)))
      }
    }
    send(.start(XMLStartTag(name: name(local, uri), attributes: attributes, line: Int(dani_line(parser)))))
  }

  /// What the outermost element says of schemas (XML Schema, 4.3.2).
  private func takeHints(
    _ uri: UnsafePointer<xmlChar>?, _ attributeCount: Int,
    _ raw: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let raw else { return }
    for index in 0..<attributeCount {
      guard let local = raw[index * 5], let namespace = raw[index * 5 + 2], let start = raw[index * 5 + 3],
        let end = raw[index * 5 + 4],
        String(cString: namespace) == "http://www.w3.org/2001/XMLSchema-instance"
      else { continue }
      let words = Self.attributeValue(start, end).split(whereSeparator: \.isWhitespace).map(String.init)
      switch String(cString: local) {
      case "noNamespaceSchemaLocation": schemaHints += words.prefix(1).map { XMLSchemaHint("", $0) }
      case "schemaLocation":
        schemaHints += stride(from: 0, to: words.count - 1, by: 2).map {
          XMLSchemaHint(words[$0], words[$0 + 1])
        }
      default: break
      }
    }
    let own = uri.map { String(cString: $0) } ?? ""
    // The one for the element itself is the one to begin with.
    if let first = schemaHints.firstIndex(where: { $0.namespace == own }) { schemaHints.swapAt(0, first) }
  }

  private func end(_ local: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?) {
    guard wantsMore else { return }
    sendText()
    namespacesInForce -= declarations.popLast() ?? 0
    bytesWithoutEvent = 0
    guard onEvent != nil else { return }
    send(.end(name(local, uri)))
  }

  private func append(_ start: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard wantsMore else { return }
    bytesWithoutEvent = 0
    textBytes += Int(count)
    guard textBytes <= limits.textBytes else { return stop(.tooLarge(limit: limits.textBytes)) }
    if onEvent != nil { text.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count))) }
  }

  private func sendText() {
    textBytes = 0
    guard !text.isEmpty else { return }
    let sent = String(decoding: text, as: UTF8.self)
    if text.count < 1 << 16 { text.removeLast(text.count) } else { text = [] }
    send(.text(sent))
  }

  private func send(_ event: XMLEvent) {
    bytesWithoutEvent = 0
    guard wantsMore else { return }
    if onEvent?(event) == .stop { halt() }
  }

  private func name(_ local: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) -> XMLName {
    let both = UInt(bitPattern: local) ^ UInt(bitPattern: uri) << 1
    let slot = Int((both &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if let known = names[slot], known.local == local, known.uri == uri { return known.name }
    let name = XMLName(String(cString: local), namespace: uri.map { String(cString: $0) })
    names[slot] = KnownName(local: local, uri: uri, name: name)
    return name
  }

  /// Unless told to expand entities, which we never do, libxml2 leaves every `&` of a value as `&#38;`.
  private static func attributeValue(_ start: UnsafePointer<xmlChar>, _ end: UnsafePointer<xmlChar>) -> String
  {
    let raw = UnsafeBufferPointer(start: start, count: max(0, end - start))
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = raw[...]
    while let byte = rest.first {
      bytes.append(byte)
      let escaped: StaticString = "&#38;"
      let isEscaped =
        byte == UInt8(ascii: "&")
        && rest.starts(with: UnsafeBufferPointer(start: escaped.utf8Start, count: 5))
      rest = rest.dropFirst(isEscaped ? 5 : 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
