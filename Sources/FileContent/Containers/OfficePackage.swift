import XML

/// The ZIP archive of an office document: XML parts by name.
struct OfficePackage {
  private let source: ArchiveSource
  private let partBytes: Int
  private let textBytes: Int
  let report: ArchiveReport
  let names: Set<String>

  init(source: ArchiveSource, limits: SpreadsheetLimits) {
    self.source = source
    textBytes = limits.textBytes
    partBytes = min(
      limits.partBytes, max(ContentLimits.harmlessBytes, source.size * ContentLimits.usualExpansion))
    var names: Set<String> = []
    report = ArchiveReader.read(source) { member, _ in
      names.insert(member.name)
      return .proceed
    }
    self.names = names
  }

  /// Reads one part; the result is what kept it from being read to its end.
  func read(_ part: String, onEvent: (XMLEvent) -> XMLStep) -> SpreadsheetFault.Kind? {
    var xmlFault: XMLFault?
    var isFound = false
    let archiveLimits = ArchiveLimits(memberBytes: partBytes, totalBytes: partBytes)
    let report = ArchiveReader.read(source, limits: archiveLimits) { member, content in
      guard member.name == part else { return .proceed }
      isFound = true
      let xmlLimits = XMLLimits(textBytes: textBytes, bytes: partBytes)
      xmlFault =
        XMLReader.read(next: { () throws(Never) in content.next() }, limits: xmlLimits, onEvent: onEvent)
        .last
      return .stop
    }
    // A broken archive explains broken XML, not the other way round.
    if let fault = report.faults.first(where: { $0.member == part || $0.member == nil }) {
      return fault.kind == .encrypted ? .encrypted : .archive(fault.kind)
    }
    guard isFound else { return .missingPart }
    return xmlFault.map { .xml($0) }
  }
}
