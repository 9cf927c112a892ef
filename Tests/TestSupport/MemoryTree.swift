import CatalogModel
import FileContent

/// Files held in memory.
package struct MemoryTree: FileTree {
  private let files: [String: [UInt8]]

  package init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
  }

  package func entries(of folder: String) throws(ReadFault) -> [TreeEntry] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var entries: [String: TreeEntry] = [:]
    for (path, bytes) in files where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count).split(separator: "/")
      guard let first = rest.first else { continue }
      let entry = prefix + first
      entries[entry] =
        rest.count == 1
        ? TreeEntry(path: entry, kind: .file, bytes: bytes.count)
        : TreeEntry(path: entry, kind: .folder, bytes: 0)
    }
    guard folder.isEmpty || !entries.isEmpty else { throw .notFound }
    return entries.values.sorted { $0.path < $1.path }
  }

  package func open(_ path: String) throws(ReadFault) -> any ByteSource {
    guard let bytes = files[path] else { throw .notFound }
    return MemorySource(bytes)
  }
}
