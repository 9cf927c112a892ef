import FileContent

func fuzzPDF(_ bytes: [UInt8]) {
  let limits = PDFLimits(pages: 50, contentBytes: 1 << 20, totalBytes: 4 << 20)
  let summary = PDFReader.read(bytes, limits: limits)
  claim((summary.pages == nil) == (summary.fault != nil), "pages and fault: \(summary)")
  claim(summary.pagesLookedAt <= limits.pages, "\(summary.pagesLookedAt) pages looked at")
  claim(
    summary.pagesWithText + summary.pagesOfPictures <= summary.pagesLookedAt, "too many pages: \(summary)")
  claim(summary.textLayer != .scan || summary.pagesWithText == 0, "a scan with text")
}

func fuzzArchives(_ bytes: [UInt8]) {
  let limits = ArchiveLimits(members: 200, memberBytes: 1 << 20, totalBytes: 2 << 20)
  var members = 0
  var unpacked = 0
  let report = ArchiveReader.read(.bytes(bytes), limits: limits) { member, content in
    members += 1
    claim(String(validating: Array(member.name.utf8), as: UTF8.self) != nil, "a name that is no text")
    while let piece = content.next() { unpacked += piece.count }
    return .proceed
  }
  claim(members <= limits.members, "\(members) members")
  // One block may reach over the limit before it is noticed.
  claim(unpacked <= 2 * limits.totalBytes, "\(unpacked) bytes")
  claim(report.isComplete || !report.faults.isEmpty, "incomplete without a fault")
  if let listing = ZIPListing(end: bytes, fileSize: bytes.count) { _ = listing.format }
  _ = OLE2Listing(bytes).format
}
