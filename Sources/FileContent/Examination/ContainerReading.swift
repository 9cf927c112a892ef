import XML

/// Looks into spreadsheets, office documents, archives and PDF files.
enum ContainerReading {
  static func reads(_ format: FileFormat) -> Bool {
    switch format {
    case .xlsx, .ods, .docx, .odt, .pptx, .zip, .gtfs, .shapefile, .kmz, .sevenZip, .tar, .gzip, .bzip2, .pdf:
      true
    default: false
    }
  }

  static func read(
    _ bytes: [UInt8], as format: FileFormat, limits: ContentLimits, into findings: inout ContentFindings
  ) {
    findings.status = .examined
    switch format {
    case .xlsx, .ods: readSheets(bytes, limits, into: &findings)
    case .docx, .odt, .pptx: readParts(bytes, into: &findings)
    case .pdf: readPages(bytes, into: &findings)
    default: note(ArchiveReader.verify(.bytes(bytes)).faults, into: &findings)
    }
  }

  private static func readSheets(
    _ bytes: [UInt8], _ limits: ContentLimits, into findings: inout ContentFindings
  ) {
    var builders: [Int: SheetShapeBuilder] = [:]
    let workbook = SpreadsheetReader.read(.bytes(bytes)) { row in
      builders[row.sheet, default: SheetShapeBuilder(faultLimit: limits.faultsOfKind)].take(row)
      return .proceed
    }
    findings.workbook = workbook
    for (index, sheet) in workbook.sheets.enumerated() {
      guard let table = builders.removeValue(forKey: index)?.shape(named: sheet.name) else { continue }
      findings.tables.append(table)
      findings.faults.merge(table.faults)
    }
    for fault in workbook.faults { note(fault, into: &findings) }
  }

  /// Every part is unpacked to its end; those in XML must be well-formed.
  private static func readParts(_ bytes: [UInt8], into findings: inout ContentFindings) {
    var xmlFaults: [(part: String, fault: XMLFault)] = []
    let report = ArchiveReader.read(.bytes(bytes)) { member, content in
      if member.name.hasSuffix(".xml") || member.name.hasSuffix(".rels") {
        let faults = XMLReader.read(next: { () throws(Never) in content.next() }, onEvent: { _ in .proceed })
        xmlFaults += faults.map { (member.name, $0) }
      }
      while content.next() != nil {}
      return .proceed
    }
    note(report.faults, into: &findings)
    for (part, fault) in xmlFaults { XMLFaults.note(fault, in: { .member(part, $0) }, into: &findings) }
  }

  /// Of a PDF only the structure is read: whether it opens, and whether its pages have text.
  private static func readPages(_ bytes: [UInt8], into findings: inout ContentFindings) {
    let summary = PDFReader.read(bytes)
    findings.pdf = summary
    switch summary.fault {
    case .encrypted: note(.encrypted, at: .file, into: &findings)
    case .damaged, .notAPDF: findings.faults.add(.damaged, at: .file)
    case nil: break
    }
  }

  // MARK: Faults

  private static func note(_ faults: [ArchiveFault], into findings: inout ContentFindings) {
    for fault in faults {
      note(fault.kind, at: fault.member.map { .member($0, .file) } ?? .file, into: &findings)
    }
  }

  private static func note(_ kind: ArchiveFault.Kind, at place: Place, into findings: inout ContentFindings) {
    switch kind {
    case .notAnArchive, .unreadable: findings.faults.add(.damaged, at: place)
    case .truncated: findings.faults.add(.truncated, at: place)
    case .damaged(let reason): findings.faults.add(.damaged, at: place, found: reason)
    case .badChecksum: findings.faults.add(.damaged, at: place, found: "checksum")
    case .encrypted:
      findings.faults.add(.encrypted, at: place)
      findings.status = .notChecked(.encrypted)
    case .escapingName: findings.faults.add(.escapingName, at: place)
    case .link: findings.faults.add(.linkMember, at: place)
    case .tooManyMembers(let limit), .memberTooLarge(let limit), .tooLarge(let limit):
      findings.exceed(limit, at: place)
    }
  }

  private static func note(_ fault: SpreadsheetFault, into findings: inout ContentFindings) {
    switch fault.kind {
    case .notASpreadsheet: findings.faults.add(.damaged, at: fault.place)
    case .encrypted: note(.encrypted, at: fault.place, into: &findings)
    case .archive(let kind): note(kind, at: fault.place, into: &findings)
    case .xml(let xml): XMLFaults.note(xml, in: fault.place.inside, into: &findings)
    case .missingPart: findings.faults.add(.missingPart, at: fault.place)
    case .badAddress(let found): findings.faults.add(.badCellAddress, at: fault.place, found: found)
    case .badSharedText(let index): findings.faults.add(.badSharedText, at: fault.place, found: index)
    case .tooManyCells(let limit), .tooManySheets(let limit), .tooMuchSharedText(let limit):
      findings.exceed(limit, at: fault.place)
    }
  }
}

extension Place {
  /// A place in the text of a member, when this is the member.
  fileprivate func inside(_ place: Place) -> Place {
    if case .member(let name, .file) = self { .member(name, place) } else { place }
  }
}
