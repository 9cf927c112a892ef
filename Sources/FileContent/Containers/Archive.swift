/// Where the bytes of an archive come from.
package enum ArchiveSource: Sendable {
  case bytes([UInt8])
  /// Path of a file, read piece by piece.
  case file(String)

  /// Bytes; 0 when the file cannot be opened.
  var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let path): (try? FileSource(path: path).size) ?? 0
    }
  }
}

/// One entry of an archive, as its header tells.
package struct ArchiveMember: Hashable, Sendable {
  package enum Kind: Sendable {
    case file
    case folder
    /// A symbolic or a hard link; never followed.
    case link
    /// A device, a pipe.
    case other
  }

  /// The name with `/` between folders. Empty for the only content of a `.gz` or `.bz2` file.
  package let name: String
  /// Told by no header of old archives: UTF-8 when the bytes are, else code page 866 or 1251.
  package let nameEncoding: TextEncoding
  package let kind: Kind
  /// Bytes after unpacking, as declared; nil when the archive does not say.
  package let declaredSize: Int?
  package let isEncrypted: Bool
}

/// What is wrong with an archive or with one member of it.
package struct ArchiveFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notAnArchive
    /// A ZIP file without the directory at its end.
    case truncated
    /// The file cannot be opened or read.
    case unreadable
    /// Something cannot be unpacked; `reason` is libarchive's sentence, in English.
    case damaged(reason: String)
    /// The content differs from its check sum.
    case badChecksum
    case encrypted
    /// An absolute name, or one with `..`.
    case escapingName
    case link
    case tooManyMembers(limit: Int)
    case memberTooLarge(limit: Int)
    case tooLarge(limit: Int)
  }

  package let kind: Kind
  /// Name of the member; nil for the archive as a whole.
  package let member: String?

  package init(_ kind: Kind, member: String? = nil) {
    self.kind = kind
    self.member = member
  }
}

/// What a pass over an archive found.
package struct ArchiveReport: Sendable {
  package enum Format: String, Sendable {
    case zip, sevenZip, tar, gzip, bzip2, other
  }

  /// Nil when the file is no archive.
  package let format: Format?
  package let faults: [ArchiveFault]
  /// True when every member was met: nothing stopped the pass.
  package let isComplete: Bool
}
