import Glibc

/// A folder of this run's own for files that are only needed until its end; nobody else may look into it.
///
/// What a killed run left is removed by the next one.
package struct ScratchFolder: Sendable {
  package let path: String

  /// In `TMPDIR`, else in `/tmp`.
  package init() throws(WriteFault) {
    let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    Self.removeLeftovers(in: parent)
    var name = Array("\(parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard let made = mkdtemp(&name) else { throw WriteFault(path: parent, errno: errno) }
    path = String(cString: made)
  }

  /// A new folder inside it.
  package func folder(_ name: String) throws(WriteFault) -> String {
    let folder = path + "/" + name
    guard mkdir(folder, 0o700) == 0 else { throw WriteFault(path: folder, errno: errno) }
    return folder
  }

  package func remove() { Self.remove(path) }

  private static let prefix = "dani-scratch-"

  private static func remove(_ folder: String) {
    try? FolderEntries.remove(FolderEntries.walk(folder), from: folder)
  }

  private static func removeLeftovers(in parent: String) {
    for name in (try? FolderEntries.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
      let folder = parent + "/" + name
      var status = stat()
      guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), process > 0,
        kill(process, 0) != 0, errno == ESRCH,
        lstat(folder, &status) == 0, status.st_uid == getuid(), status.st_mode & S_IFMT == S_IFDIR
      else { continue }
      remove(folder)
    }
  }
}
