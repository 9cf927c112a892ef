internal import CLibArchive

/// Reads ZIP, 7z, tar, gzip and bzip2, member by member in the order of the archive.
package enum ArchiveReader {
  /// Hands each member with its content to `onMember`. What `onMember` does not read is skipped and not verified.
  package static func read(
    _ source: ArchiveSource, limits: ArchiveLimits = ArchiveLimits(),
    onMember: (ArchiveMember, ArchiveContent) -> ReadingStep
  ) -> ArchiveReport {
    let previous = dani_enter_utf8_locale()
    defer { dani_leave_utf8_locale(previous) }

    guard let handle = archive_read_new() else {
      return ArchiveReport(format: nil, faults: [ArchiveFault(.unreadable)], isComplete: false)
    }
    defer { archive_read_free(handle) }
    archive_read_support_filter_gzip(handle)
    archive_read_support_filter_bzip2(handle)
    // By its directory only: without one a ZIP file was cut short, and no office program opens it.
    archive_read_support_format_zip_seekable(handle)
    archive_read_support_format_7zip(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_raw(handle)
    let session = ArchiveSession(handle: handle, limits: limits)
    switch source {
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { buffer in
        let status = archive_read_open_memory(handle, buffer.baseAddress, buffer.count)
        return session.run(opened: status, onMember)
      }
    case .file(let path):
      return session.run(opened: archive_read_open_filename(handle, path, 1 << 16), onMember)
    }
  }

  /// Reads every member to its end, so that check sums and sizes are verified.
  package static func verify(
    _ source: ArchiveSource, limits: ArchiveLimits = ArchiveLimits(),
    onMember: (ArchiveMember) -> Void = { _ in }
  ) -> ArchiveReport {
    read(source, limits: limits) { member, content in
      onMember(member)
      while content.next() != nil {}
      return .proceed
    }
  }
}

/// The unpacked bytes of the member at hand; of no use after `onMember` has returned.
package final class ArchiveContent {
  private let session: ArchiveSession
  private let name: String
  private var count = 0
  private var isAtEnd = false

  init(session: ArchiveSession, name: String, isReadable: Bool) {
    self.session = session
    self.name = name
    isAtEnd = !isReadable
  }

  /// The next piece; nil at the end, and when a fault or a limit ended the reading.
  package func next() -> [UInt8]? {
    guard !isAtEnd else { return nil }
    guard let block = session.nextBlock(of: name, alreadyRead: count) else {
      isAtEnd = true
      return nil
    }
    count += block.count
    return block
  }

  /// Everything that is left.
  package func rest() -> [UInt8] {
    var bytes: [UInt8] = []
    while let block = next() { bytes += block }
    return bytes
  }

  func close() { isAtEnd = true }
}

/// One pass of libarchive. Stays inside `ArchiveReader.read`.
final class ArchiveSession {
  private let handle: OpaquePointer
  private let limits: ArchiveLimits
  private var faults: [ArchiveFault] = []
  private var totalBytes = 0
  private var isStopped = false

  init(handle: OpaquePointer, limits: ArchiveLimits) {
    self.handle = handle
    self.limits = limits
  }

  func run(opened: Int32, _ onMember: (ArchiveMember, ArchiveContent) -> ReadingStep) -> ArchiveReport {
    guard opened == ARCHIVE_OK else {
      // An empty file is no archive; every other failure to open comes from the system.
      let isFormat = archive_errno(handle) == dani_file_format_error
      let fault = ArchiveFault(isFormat ? .notAnArchive : .unreadable)
      return ArchiveReport(format: nil, faults: [fault], isComplete: false)
    }
    var format: ArchiveReport.Format?
    var count = 0
    var isComplete = false
    while !isStopped {
      var entry: OpaquePointer?
      let status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_EOF {
        isComplete = true
        break
      }
      guard status >= ARCHIVE_WARN, let entry else {
        reportBrokenHeader(isFirst: format == nil)
        break
      }
      format = format ?? currentFormat()
      guard format != nil else {
        faults.append(ArchiveFault(startsLikeZIP ? .truncated : .notAnArchive))
        break
      }
      count += 1
      guard count <= limits.members else {
        faults.append(ArchiveFault(.tooManyMembers(limit: limits.members)))
        break
      }
      let member = member(entry)
      report(member)
      // What promises to be too large is not unpacked at all.
      let isTooLarge = (member.declaredSize ?? 0) > limits.memberBytes
      if isTooLarge {
        faults.append(ArchiveFault(.memberTooLarge(limit: limits.memberBytes), member: member.name))
        // Only a ZIP file is passed over without unpacking it.
        if format != .zip { break }
      }
      let content = ArchiveContent(
        session: self, name: member.name,
        isReadable: member.kind == .file && !member.isEncrypted && !isTooLarge)
      let step = onMember(member, content)
      content.close()
      if step == .stop { break }
    }
    return ArchiveReport(format: format, faults: faults, isComplete: isComplete)
  }

  /// Nil when only the format that takes anything fits, with no compression around it.
  private func currentFormat() -> ArchiveReport.Format? {
    switch archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK {
    case ARCHIVE_FORMAT_ZIP: .zip
    case ARCHIVE_FORMAT_7ZIP: .sevenZip
    case ARCHIVE_FORMAT_TAR: .tar
    case ARCHIVE_FORMAT_RAW:
      switch archive_filter_code(handle, 0) {
      case ARCHIVE_FILTER_GZIP: .gzip
      case ARCHIVE_FILTER_BZIP2: .bzip2
      default: nil
      }
    default: .other
    }
  }

  private var startsLikeZIP: Bool {
    nextBlock(of: "", alreadyRead: 0)?.starts(with: [0x50, 0x4B, 3, 4]) == true
  }

  private func reportBrokenHeader(isFirst: Bool) {
    if archive_read_has_encrypted_entries(handle) > 0 {
      faults.append(ArchiveFault(.encrypted))
    } else if isFirst, archive_format(handle) == 0 {
      faults.append(ArchiveFault(.notAnArchive))
    } else {
      faults.append(ArchiveFault(.damaged(reason: lastReason)))
    }
  }

  private func member(_ entry: OpaquePointer) -> ArchiveMember {
    let isRaw = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW
    let (name, encoding) = MemberName.decoded(isRaw ? nil : archive_entry_pathname(entry))
    let isLink = archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind: ArchiveMember.Kind =
      switch archive_entry_filetype(entry) & UInt32(S_IFMT) {
      case _ where isLink: .link
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .link
      // Some programs write the permissions of a member and not what it is.
      case 0: name.hasSuffix("/") ? .folder : .file
      default: .other
      }
    return ArchiveMember(
      name: name, nameEncoding: encoding, kind: kind,
      declaredSize: archive_entry_size_is_set(entry) == 0 ? nil : Int(archive_entry_size(entry)),
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  private func report(_ member: ArchiveMember) {
    if member.isEncrypted { faults.append(ArchiveFault(.encrypted, member: member.name)) }
    if member.kind == .link { faults.append(ArchiveFault(.link, member: member.name)) }
    if MemberName.escapes(member.name) { faults.append(ArchiveFault(.escapingName, member: member.name)) }
  }

  func nextBlock(of name: String, alreadyRead: Int) -> [UInt8]? {
    guard !isStopped else { return nil }
    var start: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let status = archive_read_data_block(handle, &start, &count, &offset)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK else {
      let reason = lastReason
      let isChecksum = reason.contains("CRC") || reason.contains("checksum")
      faults.append(ArchiveFault(isChecksum ? .badChecksum : .damaged(reason: reason), member: name))
      isStopped = status == ARCHIVE_FATAL
      return nil
    }
    totalBytes += count
    guard alreadyRead + count <= limits.memberBytes else {
      faults.append(ArchiveFault(.memberTooLarge(limit: limits.memberBytes), member: name))
      return nil
    }
    guard totalBytes <= limits.totalBytes else {
      faults.append(ArchiveFault(.tooLarge(limit: limits.totalBytes)))
      isStopped = true
      return nil
    }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private var lastReason: String {
    archive_error_string(handle).map { String(cString: $0) } ?? ""
  }
}
