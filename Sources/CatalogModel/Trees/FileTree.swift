package import FileContent

/// One entry of a file tree.
package struct TreeEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    case symbolicLink
    case other
  }

  /// Path relative to the root of the tree, with `/`, spelled as on disk.
  package let path: String
  package let kind: Kind
  /// Size of a file; 0 for the rest.
  package let bytes: Int

  package init(path: String, kind: Kind, bytes: Int) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
  }

  package var name: String { String(path.lastPathStep) }
}

/// Files that a catalogue is read from: a folder on disk, or a revision of a repository.
package protocol FileTree: Sendable {
  /// Entries of a folder, sorted by the bytes of their names; `""` is the root.
  func entries(of folder: String) throws(ReadFault) -> [TreeEntry]
  func open(_ path: String) throws(ReadFault) -> any ByteSource
  /// The folder above the root; nil at the top of a repository, and where there is none.
  var above: (any FileTree)? { get }
}

extension FileTree {
  package var above: (any FileTree)? { nil }

  /// The whole of a file, at most `limit` bytes.
  package func read(_ path: String, limit: Int = 64 << 20) throws(ReadFault) -> [UInt8] {
    try readAll(try open(path), limit: limit)
  }

  /// Every entry below a folder, folders before what is in them. Symbolic links are listed, not followed;
  /// folders whose names begin with a dot are left out.
  package func walk(_ folder: String) throws(ReadFault) -> [TreeEntry] {
    var found: [TreeEntry] = []
    var pending = [folder]
    while let next = pending.popLast() {
      let entries = try entries(of: next)
      found += entries
      pending += entries.reversed().filter { $0.kind == .folder && !$0.name.hasPrefix(".") }.map(\.path)
    }
    return found
  }
}
