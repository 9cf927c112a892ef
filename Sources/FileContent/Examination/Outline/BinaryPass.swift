/// Follows a file that is not text: keeps what its directory needs, and looks whether it ends as it should.
struct BinaryPass {
  private let signature: ContentSignature?
  private let header: KnownContent.Header?
  private let limits: ContentLimits
  private var head: [UInt8]
  /// The whole file while it is small enough, afterwards its end.
  private var kept: [UInt8] = []
  private var keepsAll = true

  /// Bytes of the end that are kept of a large file: enough for the directory of an archive of 10,000 members.
  private static let endSize = 2 << 20

  init(
    _ signature: ContentSignature?, head: UnsafeRawBufferPointer, header: KnownContent.Header?,
    limits: ContentLimits
  ) {
    self.header = header
    self.signature = signature
    self.limits = limits
    self.head = Array(head.prefix(64))
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    kept.append(contentsOf: piece)
    if kept.count > limits.containerBytes { keepsAll = false }
    if !keepsAll, kept.count > 2 * Self.endSize { kept.removeFirst(kept.count - Self.endSize) }
  }

  consuming func finish(bytes: Int) -> ContentFindings {
    var findings = ContentFindings()
    findings.faults = ContentFaults(limit: limits.faultsOfKind)
    findings.status = .notChecked(.noDecoder)
    switch signature {
    case .ole2: finishOLE2(&findings)
    case .zip:
      let listing = ZIPListing(end: kept, fileSize: bytes)
      let format = zipFormat(listing)
      guard listing?.isContradictory != true else { return .contradictory(format) }
      finishContainer(format, &findings)
    case .format(let format):
      findings.format = format
      // The outlines of a Shapefile are an archive only when packed with their companions.
      if ContainerReading.reads(format), format != .shapefile { finishContainer(format, &findings) }
      if !endsWell(format, bytes) { findings.faults.add(.truncated, at: .file) }
    case nil: break
    }
    return findings
  }

  /// By the names of the members, and where they are those of OpenDocument by its list of parts.
  private func zipFormat(_ listing: ZIPListing?) -> FileFormat {
    let format = listing?.format ?? .zip
    return format == .zip && keepsAll ? OpenDocumentManifest.format(of: kept) ?? .zip : format
  }

  private func finishContainer(_ format: FileFormat, _ findings: inout ContentFindings) {
    findings.format = format
    if keepsAll {
      ContainerReading.read(kept, as: format, header: header, limits: limits, into: &findings)
    } else {
      findings.exceed(.fileTooLarge, limits.containerBytes, at: .file)
    }
  }

  private func finishOLE2(_ findings: inout ContentFindings) {
    let listing = OLE2Listing(kept)
    findings.format = listing.format
    guard listing.isEncrypted else { return }
    findings.faults.add(.encrypted, at: .file)
    findings.status = .notChecked(.encrypted)
  }

  /// Whether the closing mark or the size that the format promises is there; true for formats without either.
  private func endsWell(_ format: FileFormat, _ bytes: Int) -> Bool {
    func ends(with mark: [UInt8], within count: Int) -> Bool {
      let end = kept.suffix(count)
      return end.indices.contains { end[$0...].starts(with: mark) }
    }
    let header = LittleEndian(head)
    return switch format {
    case .pdf: ends(with: Array("%%EOF".utf8), within: 1024)
    // Cameras and editors add a few bytes after the closing mark.
    case .jpeg: ends(with: [0xFF, 0xD9], within: 64 << 10)
    case .png: ends(with: Array("IEND".utf8), within: 64)
    case .gif: ends(with: [0x3B], within: 16)
    case .wav, .avi, .webp: header.uint32(4) + 8 <= bytes
    case .bmp: header.uint32(2) <= bytes
    case .rtf: ends(with: [0x7D], within: 64)
    default: true
    }
  }
}
