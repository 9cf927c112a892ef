import FileContent
import Glibc

/// A folder that appears whole, with everything in it, or not at all.
package enum NewFolder {
  package enum Fault: Error, Hashable, Sendable {
    /// `.`, `..`, nothing, or the folder that the program stands in, which cannot be replaced under a user's feet.
    case unnamed(String)
    case noParent(String)
    /// Something stands there: a file, a link, or a folder that holds anything.
    case occupied(String)
    case notWritten(WriteFault)
  }

  /// Builds the files in a hidden sibling folder, flushes them to disk and moves it to `path`, where nothing or an
  /// empty folder may be. What a killed run left beside it is removed by the next one.
  package static func create(_ path: String, files: [(path: String, bytes: [UInt8])]) throws(Fault) {
    let name = SystemPath(path).name
    guard !["", ".", ".."].contains(name), !isCurrent(path) else { throw .unnamed(path) }
    let parent = SystemPath(path).folder.text
    guard FolderEntries.resolvedFolder(parent) == FolderEntries.resolved(parent),
      FolderEntries.resolved(parent) != nil
    else { throw .noParent(parent) }
    let target = SystemPath(parent).appending(name)
    try refuseOccupied(target, shownAs: path)
    let prefix = ".\(name).dani-"
    removeLeftovers(in: parent, prefix: prefix)
    let work = SystemPath(parent).appending(prefix + String(getpid()))
    do throws(WriteFault) {
      try build(files, in: work, like: target)
      try FolderExchange.move(work, to: target)
    } catch {
      try? FolderEntries.remove(FolderEntries.walk(work), from: work)
      // Somebody was quicker, since the first look.
      let isTaken = [EEXIST, ENOTEMPTY, ENOTDIR].contains(error.errno) && error.path == target
      throw isTaken ? .occupied(path) : .notWritten(error)
    }
    // The folder stands there; whether its name is on the disk yet does not undo that.
    try? FolderExchange.flush(parent)
  }

  private static func isCurrent(_ path: String) -> Bool {
    FolderEntries.resolved(path).map { $0 == FolderEntries.resolved(".") } ?? false
  }

  private static func refuseOccupied(_ target: String, shownAs path: String) throws(Fault) {
    do throws(WriteFault) {
      guard let kind = try FolderEntries.kind(of: target) else { return }
      guard kind == .folder, try FolderEntries.names(in: target).isEmpty else {
        throw WriteFault(path: target, errno: EEXIST)
      }
    } catch {
      throw error.errno == EEXIST ? .occupied(path) : .notWritten(error)
    }
  }

  /// A new folder with these files, flushed to disk, with the permissions of an old one if there is any.
  package static func build(
    _ files: [(path: String, bytes: [UInt8])], in work: String, like old: String
  ) throws(WriteFault) {
    var folders: [String] = []
    func make(_ folder: String) throws(WriteFault) {
      guard mkdir(folder, 0o755) == 0 else { throw WriteFault(path: folder, errno: errno) }
      folders.append(folder)
    }
    try make(work)
    for (path, bytes) in files {
      for step in SystemPath(path).folder.leading {
        let folder = work + "/" + step.text
        if !folders.contains(folder) { try make(folder) }
      }
      try AtomicFile.create(bytes, at: work + "/" + path)
    }
    for folder in folders.reversed() { try FolderExchange.flush(folder) }
    var status = stat()
    if stat(old, &status) == 0 { chmod(work, status.st_mode & 0o7777) }
  }

  /// What runs that are no more left behind.
  private static func removeLeftovers(in parent: String, prefix: String) {
    for name in FolderEntries.leftovers(in: parent, prefix: prefix) {
      let folder = parent + "/" + name
      try? FolderEntries.remove(FolderEntries.walk(folder), from: folder)
    }
  }
}
