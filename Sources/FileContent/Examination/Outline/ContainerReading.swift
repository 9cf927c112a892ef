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
    _ bytes: [UInt8], as format: FileFormat, header: KnownContent.Header?, limits: ContentLimits,
    into findings: inout ContentFindings
  ) {
    findings.status = .examined
    switch format {
    case .xlsx, .ods: readSheets(bytes, header, limits, into: &findings)
    case .docx, .odt, .pptx: readParts(bytes, limits, into: &findings)
    case .pdf: readPages(bytes, limits, into: &findings)
    default: readMembers(bytes, as: format, limits, into: &findings)
    }
  }

  private static func readSheets(
    _ bytes: [UInt8], _ header: KnownContent.Header?, _ limits: ContentLimits,
    into findings: inout ContentFindings
  ) {
    var builders: [Int: SheetShapeBuilder] = [:]
    var keeper = RowKeeper()
    let bounds = limits.ofSpreadsheet(bytes: bytes.count)
    let workbook = SpreadsheetReader.read(.bytes(bytes), limits: bounds) { row in
      builders[row.sheet, default: SheetShapeBuilder(header: header, faultLimit: limits.faultsOfKind)].take(
        row)
      keeper.take(row)
      return .proceed
    }
    findings.workbook = workbook
    findings.rows = keeper.kept
    for (index, sheet) in workbook.sheets.enumerated() {
      guard
        let table = builders.removeValue(forKey: index)?.shape(
          named: sheet.name, merged: sheet.mergedRanges.items)
      else { continue }
      findings.tables.append(table)
      findings.faults.merge(table.faults)
    }
    for fault in workbook.faults { note(fault, into: &findings) }
    if findings.tables.isEmpty, workbook.faults.isEmpty { findings.faults.add(.empty, at: .file) }
  }

  /// Every part is unpacked to its end; those in XML must be well-formed.
  private static func readParts(
    _ bytes: [UInt8], _ limits: ContentLimits, into findings: inout ContentFindings
  ) {
    var xmlFaults: [(part: String, fault: XMLFault)] = []
    let report = ArchiveReader.read(.bytes(bytes), limits: limits.ofArchive(bytes: bytes.count)) {
      member, content in
      if member.name.hasSuffix(".xml") || member.name.hasSuffix(".rels") {
        let faults = XMLReader.check(next: { () throws(Never) in content.next() }, limits: limits.ofXML)
        xmlFaults += faults.map { (member.name, $0) }
      }
      while content.next() != nil {}
      return limits.deadline.hasPassed ? .stop : .proceed
    }
    note(report.faults, into: &findings)
    for (part, fault) in xmlFaults { XMLFaults.note(fault, in: { .member(part, $0) }, into: &findings) }
    if limits.deadline.hasPassed { findings.exceed(.timeExceeded, limits.seconds, at: .file) }
  }

  /// The members of an archive are looked at as files are; those that are archives themselves are not opened.
  private static func readMembers(
    _ bytes: [UInt8], as format: FileFormat, _ limits: ContentLimits, into findings: inout ContentFindings
  ) {
    guard limits.archiveDepth > 0 else {
      findings.faults.add(.nestedArchive, at: .file)
      findings.status = .notChecked(.limit)
      return
    }
    var parts: [ContentPart] = []
    var leavings: [String] = []
    /// Indices of those whose rows are read in a second pass.
    var unread: Set<Int> = []
    let report = ArchiveReader.read(.bytes(bytes), limits: limits.ofArchive(bytes: bytes.count)) {
      member, content in
      guard member.kind == .file, !member.isEncrypted else { return .proceed }
      if MemberName.isLeaving(member.name) {
        while content.next() != nil {}
        leavings.append(member.name)
      } else {
        var examination = examineContent(
          of: MemberSource(content), named: member.name,
          // The files of a feed are tables whatever their extension.
          declared: format == .gtfs && TransitFeed.isTable(member.name) ? .csv : nil, digests: [],
          limits: limits.ofPart)
        // Here and now, so that the rows of one member are in memory at a time.
        if examination.keptRows != nil {
          examination = examination.scrutinised(limits: limits.ofPart)
        } else if !examination.tables.isEmpty {
          unread.insert(parts.count)
        }
        parts.append(ContentPart(name: member.name, content: examination))
      }
      return limits.deadline.hasPassed ? .stop : .proceed
    }
    note(report.faults, into: &findings)
    for name in leavings { findings.faults.add(.leaving, at: .member(name, .file)) }
    if format == .gzip, report.faults.isEmpty,
      !bytes.withUnsafeBytes({
        Inflate.isIntactGzip($0, limit: limits.ofArchive(bytes: bytes.count).totalBytes)
      })
    {
      findings.faults.add(.damaged, at: .file)
    }
    if parts.isEmpty, report.faults.isEmpty { findings.faults.add(.empty, at: .file) }
    if limits.deadline.hasPassed { findings.exceed(.timeExceeded, limits.seconds, at: .file) }
    let last = parts.last?.name
    let isWhole = { (part: ContentPart) in !report.isCut(part.name, isLast: part.name == last) }
    unread = unread.filter { isWhole(parts[$0]) }
    findings.take(scrutinised(parts, unread, bytes, limits).filter(isWhole), of: format)
  }

  /// The rows of the members' tables that were not read yet, in a second pass over the archive.
  private static func scrutinised(
    _ parts: [ContentPart], _ unread: Set<Int>, _ bytes: [UInt8], _ limits: ContentLimits
  ) -> [ContentPart] {
    guard let last = unread.max() else { return parts }
    var parts = parts
    // Several members may have one name: they are told by their order.
    var index = -1
    _ = ArchiveReader.read(.bytes(bytes), limits: limits.ofArchive(bytes: bytes.count)) { member, content in
      guard member.kind == .file, !member.isEncrypted, !MemberName.isLeaving(member.name) else {
        return .proceed
      }
      index += 1
      if unread.contains(index), parts.indices.contains(index) {
        let part = parts[index]
        let read = try? part.content.scrutinised(MemberSource(content), limits: limits.ofPart)
        if let read { parts[index] = ContentPart(name: part.name, content: read) }
      }
      return index >= last || limits.deadline.hasPassed ? .stop : .proceed
    }
    return parts
  }

  /// Reads the structure of a PDF only: whether it opens, and whether its pages have text.
  private static func readPages(
    _ bytes: [UInt8], _ limits: ContentLimits, into findings: inout ContentFindings
  ) {
    let pages = limits.ofPDF
    let summary = PDFReader.read(bytes, limits: pages)
    findings.pdf = summary
    if summary.isCut { findings.exceed(.unpackedTooLarge, pages.contentBytes, at: .file) }
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
    case .notAnArchive, .unreadable, .damaged, .badChecksum: findings.faults.add(.damaged, at: place)
    case .truncated: findings.faults.add(.truncated, at: place)
    case .encrypted:
      findings.faults.add(.encrypted, at: place)
      findings.status = .notChecked(.encrypted)
    case .escapingName: findings.faults.add(.escapingName, at: place)
    case .link: findings.faults.add(.linkMember, at: place)
    case .tooManyMembers(let limit): findings.exceed(.tooManyMembers, limit, at: place)
    case .memberTooLarge(let limit): findings.exceed(.memberTooLarge, limit, at: place)
    case .tooLarge(let limit): findings.exceed(.unpackedTooLarge, limit, at: place)
    }
  }

  private static func note(_ fault: SpreadsheetFault, into findings: inout ContentFindings) {
    switch fault.kind {
    case .notASpreadsheet: findings.faults.add(.damaged, at: fault.place)
    case .encrypted: note(.encrypted, at: fault.place, into: &findings)
    case .archive(let kind): note(kind, at: fault.place, into: &findings)
    case .xml(let xml): XMLFaults.note(xml, in: fault.place.inside, into: &findings)
    case .missingPart: findings.faults.add(.missingPart, at: fault.place)
    case .badAddress(let found): findings.faults.add(.badCellAddress, found, at: fault.place)
    case .badSharedText(let index): findings.faults.add(.badSharedText, index, at: fault.place)
    case .tooManyCells(let limit): findings.exceed(.tooManyCells, limit, at: fault.place)
    case .tooManySheets(let limit): findings.exceed(.tooManySheets, limit, at: fault.place)
    case .tooMuchSharedText(let limit), .tooMuchText(let limit):
      findings.exceed(.unpackedTooLarge, limit, at: fault.place)
    case .textTooLong(let limit): findings.exceed(.textTooLong, limit, at: fault.place)
    case .timeExceeded(let seconds): findings.exceed(.timeExceeded, seconds, at: .file)
    }
  }
}

extension Place {
  /// A place in the text of a member, when this is the member.
  fileprivate func inside(_ place: Place) -> Place {
    if case .member(let name, .file) = self { .member(name, place) } else { place }
  }
}

extension ContentExamination {
  /// Rows of the tables in the members of an archive that was examined, each with its member.
  ///
  /// - Parameter source: the same archive from its beginning.
  package func readMemberRows(
    _ source: any ByteSource, limits: ContentLimits = ContentLimits(),
    onRow: (ContentPart, TableRow) -> ReadingStep
  ) throws(ReadFault) {
    var waiting = parts.filter { !$0.content.tables.isEmpty && $0.content.status == .examined }
    guard !waiting.isEmpty else { return }
    let limits = limits.ofOnePass
    let bytes = try readAll(source, limit: limits.containerBytes)
    var fault: ReadFault?
    _ = ArchiveReader.read(.bytes(bytes), limits: limits.ofArchive(bytes: bytes.count)) { member, content in
      if let index = waiting.firstIndex(where: { $0.name == member.name }) {
        let part = waiting.remove(at: index)
        do throws(ReadFault) {
          try TableReader.read(MemberSource(content), as: part.content, limits: limits) { onRow(part, $0) }
        } catch {
          fault = error
        }
      }
      return waiting.isEmpty || fault != nil ? .stop : .proceed
    }
    if let fault { throw fault }
  }
}
