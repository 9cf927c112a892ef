import CByteScan
import Glibc
import XML

/// Follows a text file: encoding, lines, and its table or tree.
struct TextPass {
  private let expected: FileFormat?
  private let known: KnownContent
  private let limits: ContentLimits
  private let mark: ByteOrderMark?
  private let format: FileFormat
  private let dialect: CSVDialect?

  private var bytesToSkip: Int
  private var utf16: UTF16Decoder?
  private var utf16IsGuess = false
  private var utf8 = UTF8Check()
  private var guess = EncodingGuess()
  private var scanner: CSVScanner?
  private var shape: TableShapeBuilder?
  /// Two lines with letters beyond ASCII, as written.
  private var preview: [[UInt8]] = []
  /// The bytes of JSON or YAML; nil for other formats, and once they are more than the limit.
  private var collected: [UInt8]?
  /// Looks at the grammar of JSON as it comes, for files of which perhaps no tree is made.
  /// Nothing but blanks until now.
  private var isBlank = true
  private var json: JSONStream?
  /// Those of GeoJSON of which no tree is made.
  private var features: GeoJSONFeatures?
  private var xml: XMLCheck?
  /// The encoding that the first line of XML names, in small letters.
  private var declaredEncoding: String?
  /// What the XML is held against; nil when it names nothing.
  private var schema: NamedSchema?

  /// Nil when the bytes are no text.
  init?(
    head: UnsafeRawBufferPointer, isWhole: Bool, expected: FileFormat?, known: KnownContent,
    limits: ContentLimits, schemas: SchemaFinder?
  ) {
    self.known = known
    self.expected = expected
    self.limits = limits
    mark = ByteOrderMark(head.prefix(4))
    bytesToSkip = known.encoding == nil || known.encoding == mark?.encoding ? mark?.length ?? 0 : 0
    let encoding = known.encoding ?? mark?.encoding ?? Self.utf16WithoutMark(head)
    if let encoding, encoding != .utf8, !encoding.isSingleByte {
      utf16 = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      utf16IsGuess = mark == nil && known.encoding == nil
      var text: [UInt8] = []
      utf16?.append(head.dropFirst(bytesToSkip), to: &text)
      utf16 = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      (format, dialect) = text.withUnsafeBytes {
        Self.choose($0, isWhole: isWhole, expected: expected, known)
      }
    } else {
      guard Self.isText(head) else { return nil }
      let body = UnsafeRawBufferPointer(rebasing: head[bytesToSkip...])
      (format, dialect) = Self.choose(body, isWhole: isWhole, expected: expected, known)
    }
    if let dialect {
      let isUTF8 = utf16 != nil || Self.beginsAsUTF8(head, isWhole: isWhole)
      scanner = CSVScanner(delimiter: dialect.delimiter, isUTF8: isUTF8, faultLimit: limits.faultsOfKind)
      shape = TableShapeBuilder(dialect, header: known.header, faultLimit: limits.faultsOfKind)
    }
    if TreeReading.reads(format), limits.fileBytes <= limits.treeBytes { collected = [] }
    if TreeReading.isXML(format) {
      declaredEncoding = Self.declaredEncoding(head)
      schema = schemas.flatMap { NamedSchema(head, limits: limits.ofXML, finder: $0) }
      let deadline = limits.deadline
      xml = XMLCheck(limits: limits.ofXML, schema: schema?.usable, isLate: { deadline.hasPassed })
    }
    if TreeReading.isJSON(format), !isWhole || head.count > limits.treeBytes {
      json = JSONStream(
        isLines: format == .jsonLines, isUTF8: utf16 != nil || Self.beginsAsUTF8(head, isWhole: isWhole),
        maxDepth: limits.nesting, faultLimit: limits.faultsOfKind)
    }
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    collect(piece)
    // XML says itself how it is encoded.
    xml?.take(piece)
    let skipped = min(bytesToSkip, piece.count)
    bytesToSkip -= skipped
    let body = UnsafeRawBufferPointer(rebasing: piece[skipped...])
    guard utf16 != nil else { return takeText(body) }
    var text: [UInt8] = []
    utf16?.append(body, to: &text)
    text.withUnsafeBytes { takeText($0) }
  }

  /// Text in UTF-8 or in an encoding with one byte for each character.
  private mutating func takeText(_ text: UnsafeRawBufferPointer) {
    if isBlank { isBlank = !text.contains { $0 > 0x20 } }
    let faultsBefore = utf8.faults
    utf8.update(text)
    if utf8.faults > 0, !guess.isFull {
      // Until the first wrong byte everything is UTF-8 and tells nothing about another encoding.
      let start = faultsBefore == 0 ? text.firstIndex { $0 >= 0x80 } ?? 0 : 0
      guess.add(text[start...])
    }
    if utf8.faults > 0 || utf16 != nil, preview.isEmpty { preview = Self.linesBeyondASCII(text) }
    takeJSON(text)
    if var shape {
      scanner?.scan(text, into: &shape)
      self.shape = shape
    }
  }

  private mutating func takeJSON(_ text: UnsafeRawBufferPointer) {
    guard let before = json?.bytesBefore else { return }
    json?.take(text)
    if features != nil {
      features?.take(text)
    } else if collected == nil, let start = json?.featuresStart, start.offset >= before {
      features = GeoJSONFeatures(at: start, limit: limits.faultsOfKind)
      features?.take(UnsafeRawBufferPointer(rebasing: text[(start.offset - before)...]))
    }
  }

  private mutating func collect(_ piece: UnsafeRawBufferPointer) {
    guard let size = collected?.count else { return }
    if size + piece.count <= limits.treeBytes {
      collected?.append(contentsOf: piece)
    } else {
      collected = nil
    }
  }

  consuming func finish() -> ContentFindings {
    if var decoder = utf16 {
      var text: [UInt8] = []
      decoder.finish(&text)
      text.withUnsafeBytes { takeText($0) }
      utf16 = decoder
    }
    utf8.finish()
    var findings = ContentFindings()
    findings.faults = ContentFaults(limit: limits.faultsOfKind)
    findings.format = format
    findings.lineEnding = utf8.lineEnding
    let encoding = encoding(&findings.faults)
    findings.encoding = encoding
    if findings.faults.total(.notUTF8) > 0 {
      let written = utf16 == nil ? encoding.encoding : .utf8
      findings.preview = preview.map { written.decode($0) }
    }
    finishTable(encoding.encoding, &findings)
    finishTree(encoding.encoding, &findings)
    if isBlank || findings.hasBlankTable, findings.faults.total(.empty) == 0 {
      findings.faults.add(.empty, at: .file)
    }
    return findings
  }

  private mutating func finishTable(_ encoding: TextEncoding, _ findings: inout ContentFindings) {
    guard var scanner, var shape, let dialect else { return }
    scanner.finish(into: &shape)
    let table = shape.shape(from: scanner, encoding: utf16 == nil ? encoding : .utf8)
    findings.faults.merge(table.faults)
    findings.tables = [table]
    findings.lineEnding = scanner.lineEndings.summary
    findings.delimiter = dialect.columns > 1 || known.delimiter != nil ? dialect.delimiter : nil
  }

  private mutating func finishTree(_ encoding: TextEncoding, _ findings: inout ContentFindings) {
    if let collected {
      // Broken UTF-8 is one fault, found already: the grammar is looked at as if it were repaired.
      let isReadable = encoding == .utf8 && utf8.isValid
      let text = isReadable ? collected : Array(encoding.decode(collected).utf8)
      TreeReading.read(text, as: format, limits: limits, into: &findings)
    } else if let xml {
      for fault in xml.finish() { XMLFaults.note(fault, in: { $0 }, into: &findings) }
      noteForeignDeclaration(&findings)
      findings.faults.addUnlisted(.schemaViolated, count: xml.unlistedViolations)
      if xml.isCut { findings.exceed(.timeExceeded, limits.seconds, at: .file) }
      if let schema, let problem = schema.problem {
        findings.faults.add(
          .schemaUnusable, UnusableSchema(problem: problem, location: schema.location), at: .file)
      }
    } else if var json {
      json.finish()
      findings.note(json, features, of: format, utf16 == nil ? encoding : .utf8, limits)
    } else if TreeReading.reads(format) {
      findings.exceed(.fileTooLarge, limits.treeBytes, at: .file)
    } else if !Self.isReadWhole(format) {
      findings.status = .notChecked(.noDecoder)
    }
  }
}

// MARK: Encoding

extension TextPass {
  /// Of `<?xml version="1.0" encoding="windows-1251"?>`.
  private static func declaredEncoding(_ head: UnsafeRawBufferPointer) -> String? {
    let line = String(decoding: head.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard line.contains("<?xml"), let name = line.split(separator: "encoding").dropFirst().first else {
      return nil
    }
    let parts = name.split(whereSeparator: { "=\"' ?".contains($0) })
    return parts.first.map { $0.lowercased() }
  }

  /// UTF-8 under the name of a code page: programs believe the name and read signs without sense. Hardly a word of a
  /// code page is UTF-8 by chance.
  private func noteForeignDeclaration(_ findings: inout ContentFindings) {
    guard let declaredEncoding, utf16 == nil, mark == nil, utf8.isValid, utf8.multibyteSequences > 2,
      !["utf-8", "utf8", "us-ascii"].contains(declaredEncoding), findings.faults.total(.notWellFormed) == 0
    else { return }
    findings.faults.add(.notWellFormed, .badEncoding, at: .text(line: 1, column: 1))
  }

  /// What the encoding turned out to be, with its faults.
  private func encoding(_ faults: inout ContentFaults) -> EncodingFinding {
    if let utf16 {
      let encoding: TextEncoding = utf16.isBigEndian ? .utf16BigEndian : .utf16LittleEndian
      faults.add(.notUTF8, encoding, at: .file)
      return EncodingFinding(
        encoding, utf16IsGuess ? .likely : .certain, hasByteOrderMark: mark?.encoding == encoding)
    }
    if let encoding = known.encoding, encoding.isSingleByte {
      faults.add(.notUTF8, encoding, at: .file)
      return EncodingFinding(encoding, .certain)
    }
    guard !utf8.isValid, let place = utf8.firstFault.map({ Place($0) }) else {
      return EncodingFinding(.utf8, .certain, hasByteOrderMark: mark != nil)
    }
    // Many right sequences and few wrong ones: UTF-8 with damage or pieces of another encoding in it.
    // Bytes of other encodings form right sequences only by chance.
    let isDamagedUTF8 = mark != nil || known.encoding == .utf8 || utf8.multibyteSequences > 4 * utf8.faults
    if isDamagedUTF8 {
      faults.add(.mixedEncodings, utf8.faults, at: place)
      return EncodingFinding(.utf8, .likely, hasByteOrderMark: mark != nil)
    }
    let finding = guess.finding() ?? EncodingFinding(.windows1251, .uncertain)
    faults.add(.notUTF8, finding.encoding, at: place)
    return finding
  }

  /// UTF-16 of mostly Cyrillic and Latin text has 0 or 4 in every other byte.
  private static func utf16WithoutMark(_ head: UnsafeRawBufferPointer) -> TextEncoding? {
    let pairs = min(head.count, 4096) / 2
    // Nearly all texts have no zeros at all.
    guard pairs >= 2, let start = head.baseAddress, memchr(start, 0, 2 * pairs) != nil else { return nil }
    var highs = (even: 0, odd: 0)
    var zeros = 0
    for pair in 0..<pairs {
      let (first, second) = (head[2 * pair], head[2 * pair + 1])
      if first == 0 || first == 4 { highs.even += 1 }
      if second == 0 || second == 4 { highs.odd += 1 }
      if first == 0 || second == 0 { zeros += 1 }
    }
    guard zeros > 0 else { return nil }
    if highs.odd * 10 >= pairs * 9, highs.even * 2 < pairs { return .utf16LittleEndian }
    if highs.even * 10 >= pairs * 9, highs.odd * 2 < pairs { return .utf16BigEndian }
    return nil
  }

  /// Text has next to no control characters; a NUL here and there is a fault of text, many are not text.
  private static func isText(_ head: UnsafeRawBufferPointer) -> Bool {
    let sample = UnsafeRawBufferPointer(rebasing: head.prefix(64 << 10))
    let start = sample.assumingMemoryBound(to: UInt8.self).baseAddress
    let controls = dani_count_controls(start, sample.count)
    return controls * 50 <= sample.count
  }

  private static func beginsAsUTF8(_ head: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    var check = UTF8Check()
    check.update(head)
    if isWhole { check.finish() }
    return check.isValid || check.multibyteSequences > 4 * check.faults
  }
}

// MARK: Format

extension TextPass {
  /// The first two lines with letters beyond ASCII in a piece of text, 200 bytes of each at most.
  private static func linesBeyondASCII(_ text: UnsafeRawBufferPointer) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var rest = text[...]
    while lines.count < 2, let letter = rest.firstIndex(where: { $0 >= 0x80 }) {
      let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
      let start = rest[..<letter].lastIndex(where: isEnd).map { $0 + 1 } ?? rest.startIndex
      let end = rest[letter...].firstIndex(where: isEnd) ?? rest.endIndex
      lines.append(Array(text[max(start, letter - 100)..<min(end, letter + 100)]))
      rest = text[end...]
    }
    return lines
  }

  private static func choose(
    _ head: UnsafeRawBufferPointer, isWhole: Bool, expected: FileFormat?, _ known: KnownContent
  ) -> (FileFormat, CSVDialect?) {
    if let delimiter = known.delimiter {
      let dialect = CSVDialect(delimiter: delimiter, sample: head, isWhole: isWhole)
      return (expected == .tsv && delimiter == 0x09 ? .tsv : .csv, dialect)
    }
    if let format = TextSignature.format(of: head, expected: expected) { return (format, nil) }
    switch expected {
    case .csv, .tsv:
      let dialect =
        CSVDialect(sample: head, isWhole: isWhole)
        ?? CSVDialect(delimiter: 0x3B, sample: head, isWhole: isWhole)
      return (expected == .tsv && dialect.delimiter == 0x09 ? .tsv : .csv, dialect)
    case .txt, .yaml, .sql, .turtle, .nTriples, .midMif, .arinc:
      return (expected ?? .txt, nil)
    default:
      guard let dialect = CSVDialect(sample: head, isWhole: isWhole) else { return (.txt, nil) }
      return (.csv, dialect)
    }
  }

  /// Formats of which nothing is left to look at when encoding and table are known.
  private static func isReadWhole(_ format: FileFormat) -> Bool {
    [.csv, .tsv, .txt, .html, .xhtml].contains(format)
  }
}
