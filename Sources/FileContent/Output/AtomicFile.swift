import Glibc

/// What kept a file from being written.
package struct WriteFault: Error, Hashable, Sendable {
  package let path: String
  package let errno: Int32

  package init(path: String, errno: Int32) {
    self.path = path
    self.errno = errno
  }
}

/// Replaces a file in one step: it holds the old bytes or the new ones, never a part.
package enum AtomicFile {
  /// Writes beside the target, flushes to disk, then renames over it. Permissions of an old file are kept.
  package static func write(_ bytes: [UInt8], to path: String) throws(WriteFault) {
    let temporary = path + ".dani-\(getpid())"
    do {
      try create(bytes, at: temporary, mode: mode(of: path))
    } catch {
      unlink(temporary)
      throw WriteFault(path: path, errno: error.errno)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw WriteFault(path: path, errno: code)
    }
  }

  /// Creates a new file with these bytes, flushed to disk; an existing one is an error.
  package static func create(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o644) throws(WriteFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw WriteFault(path: path, errno: Glibc.errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && Glibc.errno == EINTR { continue }
      guard count > 0 else { throw WriteFault(path: path, errno: Glibc.errno) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw WriteFault(path: path, errno: Glibc.errno) }
  }

  private static func mode(of path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
  }
}
