package import FileContent

/// A file tree with some files put over it: a catalogue as it would be after a change that is not written yet.
package struct OverlayTree: FileTree {
  package enum Content: Sendable {
    case bytes([UInt8])
    /// A file anywhere on disk, and its size.
    case file(String, bytes: Int)
  }

  private let base: any FileTree
  private let files: [String: Content]

  /// - Parameter files: by path relative to the root of the tree.
  package init(_ base: any FileTree, _ files: [String: Content]) {
    self.base = base
    self.files = files
  }

  package var above: (any FileTree)? { base.above }

  package func entries(of folder: String) throws(ReadFault) -> [TreeEntry] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var found: [String: TreeEntry] = [:]
    for (path, content) in files where path.hasPrefix(prefix) {
      let steps = path.dropFirst(prefix.count).split(separator: "/")
      guard let first = steps.first else { continue }
      let own = prefix + first
      let isFile = steps.count == 1
      found[own] = TreeEntry(
        path: own, kind: isFile ? .file : .folder, bytes: isFile ? content.size : 0)
    }
    let old: [TreeEntry]
    do throws(ReadFault) {
      old = try base.entries(of: folder)
    } catch {
      guard !found.isEmpty else { throw error }
      old = []
    }
    for entry in old where found[entry.path] == nil || entry.kind == .folder { found[entry.path] = entry }
    return found.values.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  package func open(_ path: String) throws(ReadFault) -> any ByteSource {
    switch files[path] {
    case nil: return try base.open(path)
    case .bytes(let bytes): return MemorySource(bytes)
    case .file(let file, _): return try FileSource(path: file)
    }
  }
}

extension OverlayTree.Content {
  fileprivate var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(_, let bytes): bytes
    }
  }
}
