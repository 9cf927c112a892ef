/// The names in the central directory of a ZIP file. Nothing is inflated.
package struct ZIPListing: Sendable {
  package struct Member: Hashable, Sendable {
    /// The name as stored: UTF-8 or a code page of DOS.
    package let name: [UInt8]
    package let isEncrypted: Bool
    /// Bytes after inflating, as declared.
    package let size: Int
    /// Where the directory says that its header is, counted in `end`, and the bytes of its content there.
    fileprivate let header: ForeignNumber
    fileprivate let packedSize: Int
  }

  package let members: [Member]
  /// The headers of the members do not say what the directory says: another name, no header at all, or one content for
  /// several members. What a program finds in such a file depends on the program.
  ///
  /// Looked at only where all of the file is there.
  package private(set) var isContradictory = false

  /// - Parameters:
  ///   - end: the last bytes of the file, or all of it.
  ///   - fileSize: bytes of the whole file.
  /// - Returns: nil when there is no end record (a file cut short), or the directory does not lie in `end`.
  package init?(end: [UInt8], fileSize: Int) {
    // The end record is 22 bytes and a comment of at most 65,535.
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    let earliest = max(0, end.count - 22 - 65_535)
    guard end.count >= 22,
      let record = stride(from: end.count - 22, through: earliest, by: -1)
        .first(where: { end[$0...].starts(with: signature) })
    else { return nil }
    let reader = LittleEndian(end)
    let count = reader.uint16(record + 10)
    let directorySize = reader.uint32(record + 12)
    // Counted back from the end record, so that bytes before the archive do not matter.
    var offset = record - directorySize
    // Bytes before the archive shift all that it says of itself.
    let shift = offset - reader.uint32(record + 16)
    guard offset >= 0, directorySize != 0xFFFF_FFFF else { return nil }
    var members: [Member] = []
    while members.count < count || offset + 46 <= record {
      guard offset + 46 <= record, reader.uint32(offset) == 0x0201_4B50 else { return nil }
      let nameLength = reader.uint16(offset + 28)
      let nameEnd = offset + 46 + nameLength
      guard nameEnd <= record else { return nil }
      members.append(
        Member(
          name: Array(end[offset + 46..<nameEnd]), isEncrypted: reader.uint16(offset + 8) & 1 == 1,
          size: reader.uint32(offset + 24), header: ForeignNumber(reader.uint32(offset + 42)) + shift,
          packedSize: reader.uint32(offset + 20)))
      offset = nameEnd + reader.uint16(offset + 30) + reader.uint16(offset + 32)
    }
    self.members = members
    if end.count == fileSize { isContradictory = Self.areContradicted(members, in: end, reader) }
  }

  private static func areContradicted(_ members: [Member], in bytes: [UInt8], _ reader: LittleEndian) -> Bool
  {
    // Archives of more than 4 GB say where their members are in another way.
    guard members.allSatisfy({ $0.packedSize != 0xFFFF_FFFF }) else { return false }
    var end = 0
    for member in members.sorted(by: { $0.header < $1.header }) {
      let header = member.header.clamped(to: 0...bytes.count)
      let nameEnd = header + 30 + reader.uint16(header + 26)
      guard header >= end, nameEnd <= bytes.count, reader.uint32(header) == 0x0403_4B50,
        bytes[header + 30..<nameEnd].elementsEqual(member.name)
      else { return true }
      end = nameEnd + reader.uint16(header + 28) + member.packedSize
    }
    return end > bytes.count
  }

  /// What the archive is, by the names of its members: an office document, a GTFS feed, layers, or just a ZIP.
  package var format: FileFormat {
    let names = Set(
      members.map { member in
        let path = member.name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }.drop {
          $0 == UInt8(ascii: "/")
        }
        return String(decoding: path, as: UTF8.self).lowercased()
      })
    func has(folder: String) -> Bool { names.contains { $0.hasPrefix(folder) } }
    if names.contains("[content_types].xml") {
      if has(folder: "xl/") { return .xlsx }
      if has(folder: "word/") { return .docx }
      if has(folder: "ppt/") { return .pptx }
    }
    let files = Set(names.map { String($0.lastPathStep) })
    let feed = ["agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt"]
    if files.intersection(feed).count >= 3 { return .gtfs }
    if files.contains("doc.kml") { return .kmz }
    let extensions = Set(files.map { String($0.split(separator: ".").last ?? "") })
    if extensions.isSuperset(of: ["shp", "shx", "dbf"]) { return .shapefile }
    return .zip
  }
}

/// Little-endian numbers at offsets of an array; 0 outside it.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func uint16(_ offset: Int) -> Int { number(offset, 2) }
  func uint32(_ offset: Int) -> Int { number(offset, 4) }

  private func number(_ offset: Int, _ length: Int) -> Int {
    guard offset >= 0, offset + length <= bytes.count else { return 0 }
    return bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
