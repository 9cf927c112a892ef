import CByteScan
import Glibc

/// Follows a text file: encoding, lines, and its table or tree.
struct TextPass {
  private let known: KnownContent
  private let limits: ContentLimits
  private let mark: ByteOrderMark?
  private let format: FileFormat

  private var bytesToSkip: Int
  private var utf16: UTF16Decoder?
  private var utf16IsGuess = false
  private var utf8 = UTF8Check()
  private var guess = EncodingGuess()
  /// Nothing but blanks until now.
  private var isBlank = true
  /// The file is only the address of the data.
  private let isPointer: Bool
  /// Two lines with letters beyond ASCII, as written.
  private var preview: [[UInt8]] = []
  private var follower: TextFollower

  /// Nil when the bytes are no text.
  init?(
    head: UnsafeRawBufferPointer, isWhole: Bool, expected: FileFormat?, known: KnownContent,
    limits: ContentLimits, schemas: SchemaFinder?
  ) {
    self.known = known
    self.limits = limits
    mark = ByteOrderMark(head.prefix(4))
    bytesToSkip = known.encoding == nil || known.encoding == mark?.encoding ? mark?.length ?? 0 : 0
    let encoding = known.encoding ?? mark?.encoding ?? Self.utf16WithoutMark(head)
    let dialect: CSVDialect?
    if let encoding, encoding != .utf8, !encoding.isSingleByte {
      utf16IsGuess = mark == nil && known.encoding == nil
      var decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      var text: [UInt8] = []
      decoder.append(head.dropFirst(bytesToSkip), to: &text)
      utf16 = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      (format, dialect) = text.withUnsafeBytes {
        Self.choose($0, isWhole: isWhole, expected: expected, known)
      }
    } else {
      guard Self.isText(head) else { return nil }
      let body = UnsafeRawBufferPointer(rebasing: head[bytesToSkip...])
      (format, dialect) = Self.choose(body, isWhole: isWhole, expected: expected, known)
    }
    isPointer = AbsentData.isPointer(head, isWhole: isWhole)
    let isUTF16 = utf16 != nil
    let isUTF8 = { isUTF16 || Self.beginsAsUTF8(head, isWhole: isWhole) }
    if isPointer {
      follower = .nothing
    } else if let dialect {
      follower = .table(TableFollower(dialect, known: known, isUTF8: isUTF8(), limits: limits))
    } else if TreeReading.reads(format) {
      follower = .tree(
        TreeFollower(format, firstBytes: head.count, isWhole: isWhole, isUTF8: isUTF8, limits: limits))
    } else if TreeReading.isXML(format) {
      follower = .xml(XMLFollower(head, schemas: schemas, limits: limits))
    } else {
      follower = .nothing
    }
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    follower.take(written: piece)
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
    follower.take(text)
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
    findings.format = isPointer ? .txt : format
    if isPointer { findings.faults.add(.pointer, at: .file) }
    findings.lineEnding = utf8.lineEnding
    let encoding = encoding(&findings.faults)
    findings.encoding = encoding
    let text = followed(encoding.encoding)
    if findings.faults.total(.notUTF8) > 0 {
      findings.preview = preview.map { text.handedOver.decode($0) }
    }
    follower.finish(text, &findings)
    if isBlank || findings.hasBlankTable, findings.faults.total(.empty) == 0 {
      findings.faults.add(.empty, at: .file)
      // A file without anything has no rows either.
      findings.faults = findings.faults.without(.blankRow)
      findings.tables = []
    }
    return findings
  }

  private func followed(_ encoding: TextEncoding) -> FollowedText {
    FollowedText(
      format: format, encoding: encoding, handedOver: utf16 == nil ? encoding : .utf8,
      isIntactUTF8: encoding == .utf8 && utf8.isValid,
      isUTF8ByItself: utf16 == nil && utf8.isValid && (mark != nil || utf8.multibyteSequences > 2),
      limits: limits)
  }
}

// MARK: Encoding

extension TextPass {
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
    // What is called so is read as such, and what keeps it from being read is told.
    // A second byte order mark is none any more.
    let isMarkedTwice = head.starts(with: [0xEF, 0xBB, 0xBF])
    if let expected, !isMarkedTwice, TreeReading.isJSON(expected) || TreeReading.isXML(expected) {
      return (expected, nil)
    }
    switch expected {
    case .csv, .tsv:
      let dialect =
        CSVDialect(sample: head, isWhole: isWhole, names: known.names)
        ?? CSVDialect(delimiter: 0x3B, sample: head, isWhole: isWhole)
      return (expected == .tsv && dialect.delimiter == 0x09 ? .tsv : .csv, dialect)
    case .txt, .yaml, .sql, .turtle, .nTriples, .midMif, .arinc:
      return (expected ?? .txt, nil)
    default:
      guard let dialect = CSVDialect(sample: head, isWhole: isWhole, names: known.names) else {
        return (.txt, nil)
      }
      return (.csv, dialect)
    }
  }
}
