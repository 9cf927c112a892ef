/// What a file is and what was found in it by looking at every byte.
package struct ContentExamination: Sendable {
  package enum Status: Hashable, Sendable {
    /// Looked at as deeply as its format allows.
    case examined
    case notChecked(Reason)
  }

  /// Why a file was not looked into.
  package enum Reason: String, Sendable {
    /// An address on the network.
    case link
    /// No reader for the format, or content without a known format.
    case noDecoder = "no_decoder"
    /// Larger or deeper than the limits allow.
    case limit
    case encrypted
    case unreadable
  }

  /// Size of the file; what was read of it when reading stopped.
  package let bytes: Int
  /// The checksums asked for; none of a file that could not be read to its end.
  package let digests: [DigestText]
  /// The format by content; nil when the content fits no known one.
  package let format: FileFormat?
  /// The encoding of a text; nil for everything else.
  package let encoding: EncodingFinding?
  /// How the records of a table end, or the lines of another text.
  package let lineEnding: LineEnding?
  /// The delimiter of CSV and TSV with more than one column.
  package let delimiter: UInt8?
  /// The table of a CSV file, or one for each sheet.
  package let tables: [TableShape]
  /// What XLSX and ODS hold beside their tables: merged and hidden cells, formulas.
  package let workbook: Workbook?
  /// What is known of a PDF file: pages, and whether they have text.
  package let pdf: PDFSummary?
  /// The members of an archive; their faults are among `faults` as well.
  package let parts: [ContentPart]
  /// The first two lines with letters beyond ASCII of a text that is not UTF-8, decoded.
  package let preview: [String]
  /// Mistakes of JSON and YAML, in the order of the file.
  package let treeFaults: [TreeFault]
  /// Mistakes of JSON and YAML beyond the limit.
  package let unlistedTreeFaults: Int
  /// Everything else that was found, the faults of `tables` included.
  package private(set) var faults: ContentFaults
  package private(set) var status: Status
  /// The rows of XLSX, ODS and JSON that are in memory, until they were asked for.
  private(set) var keptRows: KeptRows?
  /// Where the rows of JSON are of which no tree was made.
  private(set) var objects: JSONOutline.Place?

  /// Lower-case hex; nil when it was not asked for or could not be computed.
  package func hex(_ algorithm: DigestText.Algorithm) -> String? {
    digests.first { $0.algorithm == algorithm }?.hex
  }

  package var sha256: String? { hex(.sha256) }
  package var md5: String? { hex(.md5) }
}

/// Looks at a file in one pass over its bytes.
///
/// - Parameters:
///   - path: only its extension is used, as a hint where the content is silent: YAML, a CSV file of one column.
///   - declared: the format that the passport gives; a stronger hint than the extension.
///   - known: what is not to be guessed.
///   - schemas: finds the schema that an XML document names; without it the grammar alone is looked at.
package func examineContent(
  of source: any ByteSource, named path: String, declared: FileFormat? = nil,
  knowing known: KnownContent = KnownContent(), digests: [DigestText.Algorithm] = [.sha256],
  limits: ContentLimits = ContentLimits(), schemas: SchemaFinder? = nil
) -> ContentExamination {
  let digests = digests.map { Digest($0) }
  var limits = limits.ofOnePass
  limits.fileBytes = (source as? FileSource)?.size ?? 0
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 64)
  defer { buffer.deallocate() }
  var pass: ContentPass?
  var isLate = false
  var bytes = 0
  do throws(ReadFault) {
    while true {
      // The first piece is as large as it can be: much is decided by it.
      let room = pass == nil ? buffer : UnsafeMutableRawBufferPointer(rebasing: buffer[..<pieceSize])
      let count = try fill(room, from: source)
      let piece = UnsafeRawBufferPointer(rebasing: room[..<count])
      bytes += count
      for digest in digests { digest.update(piece) }
      let isLast = count < room.count
      if pass == nil {
        let expected = declared ?? PathExtension(path: path)?.format
        pass = ContentPass(
          head: piece, isWhole: isLast, expected: expected, known: known, limits: limits,
          schemas: schemas)
      }
      // The rest of a file that takes too long is read for its checksum only.
      isLate = isLate || limits.deadline.hasPassed
      if !isLate { pass?.take(piece) }
      if isLast { break }
    }
  } catch {
    return .unreadable(bytes: bytes, fault: error)
  }
  var findings = ContentFindings()
  if isLate {
    findings.exceed(.timeExceeded, limits.seconds, at: .file)
  } else if let pass {
    findings = pass.finish(bytes: bytes)
  }
  return ContentExamination(
    bytes: bytes, digests: digests.compactMap { $0.finish() }, format: findings.format,
    encoding: findings.encoding, lineEnding: findings.lineEnding, delimiter: findings.delimiter,
    tables: findings.tables, workbook: findings.workbook, pdf: findings.pdf, parts: findings.parts,
    preview: findings.preview, treeFaults: findings.treeFaults,
    unlistedTreeFaults: findings.unlistedTreeFaults, faults: findings.faults, status: findings.status,
    keptRows: findings.rows, objects: findings.objects)
}

/// Opens a file and looks at it. A file that cannot be opened is `notChecked(.unreadable)`.
package func examineFile(
  at path: String, declared: FileFormat? = nil, knowing known: KnownContent = KnownContent(),
  digests: [DigestText.Algorithm] = [.sha256], limits: ContentLimits = ContentLimits()
) -> ContentExamination {
  do throws(ReadFault) {
    let source = try FileSource(path: path)
    return examineContent(
      of: source, named: path, declared: declared, knowing: known, digests: digests, limits: limits)
  } catch {
    return .unreadable(bytes: 0, fault: error)
  }
}

extension ContentExamination {
  /// A part of the content was not read after all.
  mutating func limitReached() {
    if status == .examined { status = .notChecked(.limit) }
  }

  /// This examination of a file of which a part was not read, because it took too long.
  package func outOfTime(seconds: Int) -> ContentExamination {
    var faults = ContentFaults()
    faults.add(.timeExceeded, ExceededLimit(seconds), at: .file)
    var copy = adding(faults)
    copy.limitReached()
    return copy
  }

  /// This examination with more faults and without the rows, when all who need them have seen them.
  func adding(_ more: ContentFaults) -> ContentExamination {
    var copy = withoutRows()
    copy.faults.merge(more)
    return copy
  }

  /// This examination without the rows that are in memory, for a caller that needs none.
  package func withoutRows() -> ContentExamination {
    var copy = self
    copy.keptRows = nil
    return copy
  }

  /// The answer for a file that cannot be read.
  package static func unreadable(bytes: Int, fault: ReadFault) -> ContentExamination {
    var faults = ContentFaults()
    faults.add(.unreadable, fault, at: .file)
    return ContentExamination(
      bytes: bytes, digests: [], format: nil, encoding: nil, lineEnding: nil, delimiter: nil, tables: [],
      workbook: nil, pdf: nil, parts: [], preview: [],
      treeFaults: [], unlistedTreeFaults: 0, faults: faults,
      status: .notChecked(.unreadable))
  }
}
