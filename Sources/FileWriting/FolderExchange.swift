import CPathExchange
import Glibc

/// Puts a finished folder in the place of another in one step, and takes care that it is on the disk.
package enum FolderExchange {
  /// Swaps two folders of one file system. `isUnsupported` of the fault tells a file system that cannot.
  package static func exchange(_ first: String, with second: String) throws(WriteFault) {
    let code = dani_exchange_paths(first, second)
    guard code == 0 else { throw WriteFault(path: second, errno: code) }
  }

  /// Moves a folder to a path where nothing is, or an empty folder; anything else there is a fault.
  package static func move(_ folder: String, to path: String) throws(WriteFault) {
    guard rename(folder, path) == 0 else { throw WriteFault(path: path, errno: errno) }
  }

  /// Waits until the entries of a folder are on the disk.
  package static func flush(_ folder: String) throws(WriteFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteFault(path: folder, errno: errno) }
    defer { close(descriptor) }
    // Some network file systems know no flush of folders.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw WriteFault(path: folder, errno: errno) }
  }
}

extension WriteFault {
  /// The file system knows no exchange in one step.
  package var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) }
}
