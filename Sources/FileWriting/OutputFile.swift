import Glibc

/// Where a result is written to, whatever stands there: a regular file is replaced in one step, also behind a link, which
/// stays; a device, a pipe and a link to nothing are written into.
package enum OutputFile {
  package static func write(_ bytes: [UInt8], to path: String) throws(WriteFault) {
    var link = stat()
    guard lstat(path, &link) == 0 else { return try AtomicFile.write(bytes, to: path) }
    var target = stat()
    let isThere = stat(path, &target) == 0
    switch (link.st_mode & S_IFMT, isThere ? target.st_mode & S_IFMT : 0) {
    case (S_IFREG, _), (_, S_IFDIR): try AtomicFile.write(bytes, to: path)
    case (S_IFLNK, S_IFREG): try AtomicFile.write(bytes, to: FolderEntries.resolved(path) ?? path)
    default: try put(bytes, into: path)
    }
  }

  private static func put(_ bytes: [UInt8], into path: String) throws(WriteFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o644)
    guard descriptor >= 0 else { throw WriteFault(path: path, errno: errno) }
    let isWritten = bytes.withUnsafeBytes { AtomicFile.put($0, into: descriptor) }
    let code = errno
    // Some systems tell only now that there was no room.
    guard close(descriptor) == 0, isWritten else {
      throw WriteFault(path: path, errno: isWritten ? errno : code)
    }
  }
}
