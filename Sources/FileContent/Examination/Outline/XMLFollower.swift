import XML

/// Follows XML: its grammar, and the schema that it names.
struct XMLFollower {
  private let check: XMLCheck
  /// The encoding that the first line names, in small letters.
  private let declaredEncoding: String?
  /// What the document is held against; nil when it names nothing.
  private let schema: NamedSchema?
  /// The document while it is small: a large one says something.
  private var text: [UInt8]? = []

  private static let smallBytes = 64 << 10

  init(_ head: UnsafeRawBufferPointer, schemas: SchemaFinder?, limits: ContentLimits) {
    declaredEncoding = Self.declaredEncoding(head)
    schema = schemas.flatMap { NamedSchema(head, limits: limits.ofXML, finder: $0) }
    let deadline = limits.deadline
    check = XMLCheck(limits: limits.ofXML, schema: schema?.usable, isLate: { deadline.hasPassed })
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    check.take(piece)
    guard let size = text?.count else { return }
    if size + piece.count <= Self.smallBytes { text?.append(contentsOf: piece) } else { text = nil }
  }

  func finish(_ text: FollowedText, _ findings: inout ContentFindings) {
    let isForeign = isOtherThanDeclared(text)
    for fault in check.finish() {
      // Signs without sense are what a wrong encoding makes of the text.
      if isForeign, case .notWellFormed = fault.kind { continue }
      XMLFaults.note(fault, in: { $0 }, into: &findings)
    }
    if isForeign { findings.faults.add(.notWellFormed, .badEncoding, at: .text(line: 1, column: 1)) }
    findings.faults.addUnlisted(.schemaViolated, count: check.unlistedViolations)
    if let document = self.text, findings.faults.total(.empty) == 0,
      let kind = AbsentData.kind(ofXML: document, text.format)
    {
      findings.faults.add(kind, at: .file)
    }
    if check.isCut { findings.exceed(.timeExceeded, text.limits.seconds, at: .file) }
    if let schema, let problem = schema.problem {
      findings.faults.add(
        .schemaUnusable, UnusableSchema(problem: problem, location: schema.location), at: .file)
    }
  }

  /// The name in `<?xml version="1.0" encoding="windows-1251"?>`, in small letters.
  private static func declaredEncoding(_ head: UnsafeRawBufferPointer) -> String? {
    let line = String(decoding: head.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    guard line.contains("<?xml"), let name = line.split(separator: "encoding").dropFirst().first else {
      return nil
    }
    let parts = name.split(whereSeparator: { "=\"' ?".contains($0) })
    return parts.first.map { $0.lowercased() }
  }

  /// UTF-8 under the name of a code page: programs believe the name and read signs without sense. Hardly a word of a
  /// code page is UTF-8 by chance. And a code page without a name: XML that names none is UTF-8.
  private func isOtherThanDeclared(_ text: FollowedText) -> Bool {
    guard let declaredEncoding else { return text.encoding.isSingleByte }
    return text.isUTF8ByItself && !["utf-8", "utf8", "us-ascii"].contains(declaredEncoding)
  }
}
