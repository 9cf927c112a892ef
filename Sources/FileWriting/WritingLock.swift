import Glibc

/// Keeps other programs that write from the same folders; readers do not wait. The system drops it when the program ends
/// in any way.
package final class WritingLock {
  private let descriptors: [Int32]

  /// Waits until each folder is free. Folders are taken in the order of their names, so that of two programs that want the
  /// same ones neither waits for the other for ever.
  ///
  /// A file system that knows no locks gives none: what is written is compared with what was read all the same.
  package init(_ folders: some Sequence<String>) {
    let real = Set(folders.compactMap { FolderEntries.resolved($0) }).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    descriptors = real.compactMap { folder in
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          close(descriptor)
          return nil
        }
      }
      return descriptor
    }
  }

  /// Lets the next program in.
  package func release() {
    for descriptor in descriptors { close(descriptor) }
  }
}
