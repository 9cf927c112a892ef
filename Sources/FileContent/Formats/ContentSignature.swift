/// What the first bytes of a file say about its format.
package enum ContentSignature: Hashable, Sendable {
  case format(FileFormat)
  /// A ZIP archive; its directory, at the end, says of what kind.
  case zip
  /// An OLE2 file of older office programs, or an encrypted newer one; its directory says of what kind.
  case ole2

  /// Nil for text and for formats without a signature. 64 KB are enough.
  package init?(_ head: UnsafeRawBufferPointer) {
    func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
      head.count >= offset + bytes.count && head[offset..<offset + bytes.count].elementsEqual(bytes)
    }
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
      has(text.withUTF8Buffer(Array.init), at: offset)
    }
    if has("PK\u{3}\u{4}") || has("PK\u{5}\u{6}") {
      // OpenDocument stores its media type first and uncompressed.
      if has("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", at: 30) {
        self = .format(.ods)
      } else if has("mimetypeapplication/vnd.oasis.opendocument.text", at: 30) {
        self = .format(.odt)
      } else {
        self = .zip
      }
    } else if has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .ole2
    } else if has("RIFF") {
      guard
        let format: FileFormat = has("WAVE", at: 8)
          ? .wav : has("AVI ", at: 8) ? .avi : has("WEBP", at: 8) ? .webp : nil
      else { return nil }
      self = .format(format)
    } else if has("II*\0") || has("MM\0*") {
      self = .format(TIFFDirectory(head).isGeographic ? .geoTIFF : .tiff)
    } else if has("BM"), has([0, 0, 0, 0], at: 6) {
      self = .format(.bmp)
    } else if has("SQLite format 3\0") {
      guard has("GPKG", at: 68) else { return nil }
      self = .format(.geoPackage)
    } else if has("ftyp", at: 4) {
      self = .format(.mp4)
    } else if has("ustar", at: 257) {
      self = .format(.tar)
    } else if Self.isMP3(head) {
      self = .format(.mp3)
    } else if let known = Self.beginnings.first(where: { has($0.bytes) }) {
      self = .format(known.format)
    } else if Self.find("%PDF-", in: head.prefix(1024)) {
      // Readers of PDF allow 1,024 bytes before it.
      self = .format(.pdf)
    } else {
      return nil
    }
  }

  private static let beginnings: [(bytes: [UInt8], format: FileFormat)] = [
    (Array("{\\rtf".utf8), .rtf),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif),
    ([0x1A, 0x45, 0xDF, 0xA3], .mkv),
    ([0, 0, 1, 0xBA], .mpeg), ([0, 0, 1, 0xB3], .mpeg),
    (Array("FLV\u{1}".utf8), .flv),
    (Array("FWS".utf8), .swf), (Array("CWS".utf8), .swf), (Array("ZWS".utf8), .swf),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x1F, 0x8B, 0x08], .gzip),
    (Array("BZh".utf8), .bzip2),
    (Array("Rar!\u{1A}\u{7}".utf8), .rar),
    (Array("PAR1".utf8), .parquet),
    ([0, 0, 0x27, 0x0A], .shapefile),
  ]

  /// A tag in front, or the first frame: eleven bits of one, then layer III.
  private static func isMP3(_ head: UnsafeRawBufferPointer) -> Bool {
    guard head.count > 3 else { return false }
    if head.prefix(3).elementsEqual("ID3".utf8) { return true }
    return head[0] == 0xFF && [0xFA, 0xFB, 0xF2, 0xF3, 0xE3].contains(head[1]) && head[2] & 0xF0 != 0xF0
  }

  private static func find(_ text: StaticString, in bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    text.withUTF8Buffer { text in
      bytes.indices.contains { bytes[$0] == text[0] && bytes[$0...].starts(with: text) }
    }
  }
}

/// The first directory of a TIFF file.
private struct TIFFDirectory {
  /// Has the tag GeoKeyDirectory (GeoTIFF 1.1, 7.1.1) or a model tie point.
  let isGeographic: Bool

  init(_ head: UnsafeRawBufferPointer) {
    let isBigEndian = head.first == 0x4D
    func number(_ offset: Int, _ length: Int) -> Int {
      guard offset >= 0, offset + length <= head.count else { return 0 }
      let bytes = head[offset..<offset + length]
      return (isBigEndian ? Array(bytes) : bytes.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    let directory = number(4, 4)
    let tags = (0..<number(directory, 2)).lazy.map { number(directory + 2 + $0 * 12, 2) }
    isGeographic = tags.contains { $0 == 34_735 || $0 == 33_922 }
  }
}

/// The kind of an OLE2 file, by the names of its streams.
package struct OLE2Listing: Sendable {
  /// Nil for kinds that are not told apart.
  package let format: FileFormat?
  /// A newer office document locked with a password.
  package let isEncrypted: Bool

  /// `bytes`: the file, or its beginning when it is large.
  package init(_ bytes: [UInt8]) {
    let names = Self.streamNames(in: bytes)
    isEncrypted = names.contains("EncryptedPackage")
    format =
      names.contains("Workbook") || names.contains("Book")
      ? .xls : names.contains("WordDocument") ? .doc : nil
  }

  /// Entries of the directory ([MS-CFB] 2.6) in the run of sectors that it begins with; programs write the
  /// main stream among the first.
  private static func streamNames(in bytes: [UInt8]) -> Set<String> {
    let reader = LittleEndian(bytes)
    let sectorSize = 1 << min(reader.uint16(30), 12)
    let directory = (reader.uint32(48) + 1) * sectorSize
    var names: Set<String> = []
    for entry in stride(from: directory, to: min(directory + 64 * 128, bytes.count - 127), by: 128) {
      // Length in bytes with the closing zero; types 1 to 5 are in use.
      let length = reader.uint16(entry + 64)
      guard (2...64).contains(length), (1...5).contains(bytes[entry + 66]) else { continue }
      names.insert(TextEncoding.utf16LittleEndian.decode(bytes[entry..<entry + length - 2]))
    }
    return names
  }
}
