package import FileContent
import Glibc

/// A folder on disk. Symbolic links are never followed below the root.
package struct FolderTree: FileTree {
  /// Absolute path, or relative to the current folder; without a slash at the end.
  package let root: String

  package init(root: String) {
    self.root = SystemPath(root).text
  }

  package var above: (any FileTree)? {
    access(root + "/.git", F_OK) == 0 ? nil : FolderTree(root: root + "/..")
  }

  package func entries(of folder: String) throws(ReadFault) -> [TreeEntry] {
    guard let stream = opendir(absolute(folder)) else { throw ReadFault(errno: errno) }
    defer { closedir(stream) }
    var entries: [(name: [UInt8], entry: TreeEntry)] = []
    while let item = readdir(stream) {
      let nameBytes = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: strlen(pointer)))
        }
      }
      if nameBytes == [0x2E] || nameBytes == [0x2E, 0x2E] { continue }
      guard let name = String(validating: nameBytes, as: UTF8.self) else {
        // A name that is not UTF-8 cannot stand in a passport: it is shown, never opened.
        let shown = String(decoding: nameBytes, as: UTF8.self)
        entries.append((nameBytes, TreeEntry(path: Self.joined(folder, shown), kind: .other, bytes: 0)))
        continue
      }
      let path = Self.joined(folder, name)
      // Most file systems tell folders apart in the listing itself.
      let isFolder = Int(item.pointee.d_type) == Int(DT_DIR)
      let entry =
        isFolder
        ? TreeEntry(path: path, kind: .folder, bytes: 0) : try entry(named: name, in: stream, at: path)
      entries.append((nameBytes, entry))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }.map(\.entry)
  }

  package func open(_ path: String) throws(ReadFault) -> any ByteSource {
    try FileSource(path: absolute(path))
  }

  private func entry(
    named name: String, in folder: OpaquePointer, at path: String
  ) throws(ReadFault) -> TreeEntry {
    var status = stat()
    guard fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw ReadFault(errno: errno)
    }
    let kind: TreeEntry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    return TreeEntry(path: path, kind: kind, bytes: kind == .file ? Int(status.st_size) : 0)
  }

  /// The path of an entry for the system.
  package func absolute(_ path: String) -> String {
    path.isEmpty ? root : root + "/" + path
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}
