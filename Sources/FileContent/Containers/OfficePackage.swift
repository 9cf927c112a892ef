import XML

/// The ZIP archive of an office document: XML parts by name.
struct OfficePackage {
  private let source: ArchiveSource
  private let limits: SpreadsheetLimits
  private let partBytes: Int
  /// Bytes of the parts that were read so far: sheets may share a part, and each reads it again.
  private let read = ReadBytes()
  let report: ArchiveReport
  let names: Set<String>
  /// Parts of the usual size, unpacked while the names were read: the archive need not be opened for each.
  private let parts: [String: [UInt8]]

  private static let usualPartBytes = 1 << 20
  private static let keptBytes = 8 << 20

  init(source: ArchiveSource, limits: SpreadsheetLimits) {
    self.source = source
    self.limits = limits
    let swollen = (ForeignNumber(source.size) * ContentLimits.usualExpansion).value
    partBytes = min(limits.partBytes, max(ContentLimits.harmlessBytes, swollen))
    let listing = Listing(source, room: min(Self.keptBytes, partBytes))
    // Of a damaged archive every name counts, and what is wrong with a part is told when the part is read.
    let sound = listing.report.faults.isEmpty ? listing : Listing(source, room: 0)
    (report, names, parts) = (sound.report, sound.names, sound.parts)
  }

  /// What one pass over the archive finds.
  private struct Listing {
    private(set) var names: Set<String> = []
    private(set) var parts: [String: [UInt8]] = [:]
    let report: ArchiveReport

    /// - Parameter room: bytes of the parts that are kept.
    init(_ source: ArchiveSource, room: Int) {
      var (names, parts, room) = (names, parts, room)
      report = ArchiveReader.read(source) { member, content in
        let name = OfficePackage.key(member.name)
        let isFirst = names.insert(name).inserted
        let isText = name.hasSuffix(".xml") || name.hasSuffix(".rels")
        guard isFirst, isText, let size = member.declaredSize, size <= min(usualPartBytes, room), room > 0
        else { return .proceed }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while let piece = content.next(), bytes.count + piece.count <= size { bytes += piece }
        // A part that is not as its header says is left out here.
        if bytes.count == size { parts[name] = bytes }
        room -= bytes.count
        return .proceed
      }
      (self.names, self.parts) = (names, parts)
    }
  }

  /// The name by which a part is found: names of parts know no case (ECMA-376, part 2, 6.2.2), and some programs write `\\`
  /// or a slash in front.
  static func key(_ name: String) -> String {
    let path = name.contains("\\") ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
    return String(path.drop { $0 == "/" }).lowercased()
  }

  func contains(_ part: String) -> Bool { names.contains(Self.key(part)) }

  /// Reads one part; the result is what kept it from being read to its end.
  func read(_ part: String, onEvent: (XMLEvent) -> XMLStep) -> SpreadsheetFault.Kind? {
    guard !limits.deadline.hasPassed else { return timeExceeded }
    var events = 0
    var isLate = false
    let fault = withoutActuallyEscaping(onEvent) { onEvent in
      readPart(part) { event in
        // Much of a part may tell of no row.
        events += 1
        if events & 4095 == 0 { isLate = limits.deadline.hasPassed }
        return isLate ? .stop : onEvent(event)
      }
    }
    return isLate ? timeExceeded : fault
  }

  private var timeExceeded: SpreadsheetFault.Kind { .timeExceeded(seconds: limits.deadline.seconds) }

  private func readPart(_ part: String, onEvent: @escaping (XMLEvent) -> XMLStep) -> SpreadsheetFault.Kind? {
    let key = Self.key(part)
    let room = limits.totalTextBytes - read.count
    let xmlLimits = XMLLimits(textBytes: limits.textBytes, bytes: partBytes)
    if let bytes = parts[key] {
      read.count += bytes.count
      guard bytes.count <= room else { return .archive(.tooLarge(limit: limits.totalTextBytes)) }
      return XMLReader.read(bytes, limits: xmlLimits, onEvent: onEvent).last.map { .xml($0) }
    }
    var xmlFault: XMLFault?
    var isFound = false
    let archiveLimits = ArchiveLimits(memberBytes: partBytes, totalBytes: min(partBytes, max(room, 0)))
    let report = ArchiveReader.read(source, limits: archiveLimits) { member, content in
      guard Self.key(member.name) == key else { return limits.deadline.hasPassed ? .stop : .proceed }
      isFound = true
      let next = { () throws(Never) in
        let piece = content.next()
        read.count += piece?.count ?? 0
        return piece
      }
      xmlFault = XMLReader.read(next: next, limits: xmlLimits, onEvent: onEvent).last
      return .stop
    }
    // A broken archive explains broken XML, not the other way round.
    if let fault = report.faults.first(where: { $0.member.map { Self.key($0) == key } ?? true }) {
      return fault.kind == .encrypted ? .encrypted : .archive(fault.kind)
    }
    guard isFound else { return limits.deadline.hasPassed ? timeExceeded : .missingPart }
    return xmlFault.map { .xml($0) }
  }
}

/// A count that several readings of one package add to.
private final class ReadBytes {
  var count = 0
}
