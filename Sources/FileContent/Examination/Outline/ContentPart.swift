/// A member of an archive, looked at as a file of its own.
package struct ContentPart: Sendable {
  /// The name with `/` between folders; empty for the only content of a `.gz` or `.bz2` file.
  package let name: String
  package let content: ContentExamination

  /// A place inside the part as a place of the archive.
  package func place(_ inner: Place) -> Place {
    name.isEmpty ? inner : .member(name, inner)
  }
}

/// Hands on the bytes of a member as they are unpacked.
final class MemberSource: ByteSource {
  private let content: ArchiveContent
  private var piece: ArraySlice<UInt8> = []

  init(_ content: ArchiveContent) {
    self.content = content
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while piece.isEmpty {
      guard let next = content.next() else { return 0 }
      piece = next[...]
    }
    let count = min(buffer.count, piece.count)
    buffer.copyBytes(from: piece.prefix(count))
    piece = piece.dropFirst(count)
    return count
  }
}

extension ArchiveReport {
  /// True when a member was not unpacked to its end, so that nothing can be said of what it holds.
  func isCut(_ name: String, isLast: Bool) -> Bool {
    faults.contains { fault in
      switch fault.kind {
      case .memberTooLarge, .damaged, .badChecksum: fault.member == name
      case .tooLarge: isLast
      default: false
      }
    }
  }
}

extension ContentFindings {
  /// Takes over what was found in the members of an archive of this format.
  mutating func take(_ members: [ContentPart], of format: FileFormat) {
    parts = members
    for part in members {
      faults.merge(part.content.faults.mapPlaces(part.place))
      // The tables beside the outlines of a Shapefile are not read by anybody on their own.
      let isSet = format == .shapefile || format == .kmz
      guard case .notChecked(let reason) = part.content.status, status == .examined else { continue }
      if !(isSet && reason == .noDecoder) { status = .notChecked(reason) }
    }
  }
}
