/// What one pass over a file found; the parts of `ContentExamination` that depend on its format.
struct ContentFindings {
  var format: FileFormat?
  var encoding: EncodingFinding?
  var lineEnding: LineEnding?
  var delimiter: UInt8?
  var tables: [TableShape] = []
  var workbook: Workbook?
  var pdf: PDFSummary?
  var parts: [ContentPart] = []
  var preview: [String] = []
  var treeFaults: [TreeFault] = []
  var unlistedTreeFaults = 0
  var faults = ContentFaults()
  var status = ContentExamination.Status.examined
  var rows: KeptRows?
  var objects: JSONOutline.Place?

  /// What is found in an archive whose members are not what its directory says: nobody knows what it holds.
  static func contradictory(_ format: FileFormat) -> ContentFindings {
    var findings = ContentFindings()
    findings.format = format
    findings.faults.add(.damaged, at: .file)
    return findings
  }

  /// A table without names and without a value.
  var hasBlankTable: Bool {
    guard tables.count == 1, let table = tables.first else { return false }
    return table.headerRow == nil && table.rows == 0 && faults.total(.titleRow) == 0
      && faults.total(.blankRow) > 0
  }
}

/// Looks at the beginning of a file, chooses how to read it, and follows it to the end.
enum ContentPass {
  case empty
  case text(TextPass)
  case binary(BinaryPass)

  init(
    head: UnsafeRawBufferPointer, isWhole: Bool, expected: FileFormat?, known: KnownContent,
    limits: ContentLimits, schemas: SchemaFinder?
  ) {
    if head.isEmpty {
      self = .empty
    } else if let signature = ContentSignature(head) {
      self = .binary(BinaryPass(signature, head: head, header: known.header, limits: limits))
    } else if let text = TextPass(
      head: head, isWhole: isWhole, expected: expected, known: known, limits: limits, schemas: schemas)
    {
      self = .text(text)
    } else {
      self = .binary(BinaryPass(nil, head: head, header: nil, limits: limits))
    }
  }

  /// Every piece in turn, the head included.
  mutating func take(_ piece: UnsafeRawBufferPointer) {
    switch self {
    case .empty: break
    case .text(var pass):
      // Taken out while it changes: two owners would mean a copy of everything collected.
      self = .empty
      pass.take(piece)
      self = .text(pass)
    case .binary(var pass):
      self = .empty
      pass.take(piece)
      self = .binary(pass)
    }
  }

  consuming func finish(bytes: Int) -> ContentFindings {
    switch self {
    case .text(let pass): return pass.finish()
    case .binary(let pass): return pass.finish(bytes: bytes)
    case .empty:
      var findings = ContentFindings()
      findings.faults.add(.empty, at: .file)
      return findings
    }
  }
}
