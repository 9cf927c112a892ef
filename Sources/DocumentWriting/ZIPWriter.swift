package import FileContent

/// One file of an archive.
package struct ZIPMember: Sendable {
  /// Path inside the archive, with `/`.
  package let name: String
  package let bytes: [UInt8]
  /// Kept as it is instead of compressed.
  package let isStored: Bool

  package init(name: String, bytes: [UInt8], isStored: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isStored = isStored
  }
}

/// Writes ZIP archives: members in the given order, UTF-8 names, every time stamp 1980-01-01.
///
/// The container is written here and not by libarchive, whose writer adds an extra field and a trailing
/// descriptor to every member: ODF allows neither on its first member `mimetype`, by which other programs
/// know the file (OpenDocument 1.3, part 2, 3.3), and many streaming readers refuse a stored member with a descriptor.
package enum ZIPWriter {
  package static func archive(_ members: [ZIPMember]) throws(OutputFault) -> [UInt8] {
    guard members.count <= 0xFFFF else { throw .tooManyMembers(members.count) }
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = out.count
      let name = Array(member.name.utf8)
      guard name.count <= 0xFFFF else { throw .memberNameTooLong(member.name) }
      let content = member.isStored ? member.bytes : try Deflate.compress(member.bytes, .raw)
      guard max(offset, content.count, member.bytes.count) <= Int(UInt32.max) else { throw .archiveTooLarge }

      // Shared by the local header and the directory: APPNOTE.TXT 4.3.7 and 4.3.12.
      var common: [UInt8] = []
      common.append(short: member.isStored ? 10 : 20)
      common.append(short: name.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11)
      common.append(short: member.isStored ? 0 : 8)
      common.append(short: 0)
      common.append(short: 1 << 5 | 1)
      common.append(long: Int(Deflate.checksum(member.bytes)))
      common.append(long: content.count)
      common.append(long: member.bytes.count)
      common.append(short: name.count)
      common.append(short: 0)

      out += [0x50, 0x4B, 3, 4]
      out += common
      out += name
      out += content

      directory += [0x50, 0x4B, 1, 2]
      directory.append(short: 20)
      directory += common
      directory += [UInt8](repeating: 0, count: 10)
      directory.append(long: offset)
      directory += name
    }
    guard out.count + directory.count <= Int(UInt32.max) else { throw .archiveTooLarge }
    let start = out.count
    out += directory
    out += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    out.append(short: members.count)
    out.append(short: members.count)
    out.append(long: directory.count)
    out.append(long: start)
    out.append(short: 0)
    return out
  }
}

extension [UInt8] {
  /// Little-endian, two bytes.
  fileprivate mutating func append(short value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Little-endian, four bytes.
  fileprivate mutating func append(long value: Int) {
    append(short: value)
    append(short: value >> 16)
  }
}
