package import CatalogModel
import FileContent
import FileWriting
import Glibc

/// The folder that a publication is written to: it holds the old output or the new one, never a part.
///
/// Ours is a folder that is absent, empty, or whose `manifest.json` lists every file in it. The new output is
/// built in a hidden sibling folder, flushed, and exchanged with the old one in one step. A file of ours that
/// someone edited is replaced: it is ours by name, and what it says comes from the catalogue.
package struct OutputFolder: Sendable {
  /// As the user wrote it.
  private let path: String
  private let parent: String
  private let name: String

  /// Refuses a folder that belongs to the catalogue, which was opened at `root`: its folder or a file in it.
  package init(_ path: String, root: String, catalog: Catalog) throws(OutputFolderFault) {
    self.path = path
    name = SystemPath(path).name
    parent = SystemPath(path).folder.text
    guard !["", ".", ".."].contains(name) else { throw .unnamed(path) }
    guard let realParent = FolderEntries.resolved(parent) else { throw .noParent(parent) }
    guard let realRoot = FolderEntries.resolvedFolder(root) else { return }
    let target = SystemPath(realParent).appending(name)
    let keepsSetsApart =
      catalog.kind == .catalog && catalog.datasets.allSatisfy { $0.folder.hasPrefix("datasets/") }
    let owned = keepsSetsApart ? realRoot + "/datasets" : realRoot
    guard target != realRoot, target != owned, !target.hasPrefix(owned + "/") else {
      throw .insideCatalog(path)
    }
  }

  private var target: String { parent + "/" + name }

  private func sibling(_ suffix: String) -> String { "\(parent)/.\(name).dani-\(suffix)" }

  /// Writes the files and puts them in the place of the old output, after `verify` has read them from disk.
  ///
  /// Whatever is thrown, the old output is as it was.
  package func replace(
    with files: [ExportedFile], verify: ([ExportedFile]) throws(ExportFault) -> Void
  ) throws(OutputFolderFault) {
    let lock = try lock()
    defer { lock.release() }
    try removeLeftovers()
    try refuseForeignFiles(in: target, shownAs: path)
    let work = sibling(String(getpid()))
    do throws(OutputFolderFault) {
      try build(files, in: work)
      let written = try OutputFolderFault.read(files.map(\.path), in: work)
      do { try verify(written) } catch { throw .content(error) }
      guard try hasOldOutput() else { return try move(work) }
      try exchange(work)
    } catch {
      discard(work)
      throw error
    }
    try retire(work)
  }

  private func lock() throws(OutputFolderFault) -> FolderLock {
    let lock = try writing { () throws(WriteFault) in try FolderLock(sibling("lock")) }
    guard let lock else { throw .busy(path) }
    return lock
  }

  private func build(_ files: [ExportedFile], in work: String) throws(OutputFolderFault) {
    try writing { () throws(WriteFault) in
      try NewFolder.build(files.map { ($0.path, $0.bytes) }, in: work, like: target)
    }
  }

  private func hasOldOutput() throws(OutputFolderFault) -> Bool {
    try writing { () throws(WriteFault) in
      guard try FolderEntries.kind(of: target) != nil else { return false }
      return try !FolderEntries.names(in: target).isEmpty
    }
  }

  /// To a path where nothing is, or an empty folder.
  private func move(_ work: String) throws(OutputFolderFault) {
    try writing { () throws(WriteFault) in
      try FolderExchange.move(work, to: target)
      try FolderExchange.flush(parent)
    }
  }

  /// Removes the old output, which now stands where the new one was built.
  private func retire(_ old: String) throws(OutputFolderFault) {
    do throws(OutputFolderFault) {
      // Someone may have put a file there since the first look.
      try refuseForeignFiles(in: old, shownAs: path)
    } catch {
      try exchange(old)
      discard(old)
      throw error
    }
    try writing { () throws(WriteFault) in try FolderExchange.flush(parent) }
    discard(old)
  }

  /// What cannot be removed now is removed by the next run.
  private func discard(_ folder: String) {
    try? FolderEntries.remove(FolderEntries.walk(folder), from: folder)
  }

  private func exchange(_ work: String) throws(OutputFolderFault) {
    do throws(WriteFault) {
      try FolderExchange.exchange(work, with: target)
    } catch {
      throw error.isUnsupported ? .cannotExchange(path) : .notWritten(error)
    }
  }

  /// What a run left behind that was killed. The lock is held, so nobody is at work there.
  private func removeLeftovers() throws(OutputFolderFault) {
    let prefix = ".\(name).dani-"
    let names = try writing { () throws(WriteFault) in try FolderEntries.names(in: parent) }
    for name in names where name.hasPrefix(prefix) {
      let number = name.utf8.dropFirst(prefix.utf8.count)
      let folder = parent + "/" + name
      guard !number.isEmpty, number.allSatisfy({ (48...57).contains($0) }) else { continue }
      let entries = try writing { () throws(WriteFault) in
        try FolderEntries.kind(of: folder) == .folder ? FolderEntries.walk(folder) : nil
      }
      guard let entries else { continue }
      // With a manifest it may be an old output, and those can hold a stranger's file.
      if entries.contains(where: { $0.path == Manifest.name }) {
        try refuseForeignFiles(in: folder, shownAs: folder)
      }
      try writing { () throws(WriteFault) in try FolderEntries.remove(entries, from: folder) }
    }
  }

  /// Throws for the first entry that the manifest of the folder does not list.
  private func refuseForeignFiles(in folder: String, shownAs shown: String) throws(OutputFolderFault) {
    let kind = try writing { () throws(WriteFault) in try FolderEntries.kind(of: folder) }
    guard let kind else { return }
    guard kind == .folder else { throw .notAFolder(shown) }
    let entries = try writing { () throws(WriteFault) in try FolderEntries.walk(folder) }
    let bytes = try? readAll(FileSource(path: folder + "/" + Manifest.name), limit: 64 << 20)
    let listed = bytes.flatMap { Manifest(reading: $0) }.map { [Manifest.name] + $0.files.map(\.path) } ?? []
    let foreign = entries.first { entry in
      entry.kind == .folder
        ? !listed.contains { $0.hasPrefix(entry.path + "/") } : !listed.contains(entry.path)
    }
    if let foreign { throw .foreignFile(foreign.path, in: shown) }
  }
}

extension OutputFolderFault {
  /// The files as they are on the disk now.
  fileprivate static func read(_ paths: [String], in folder: String) throws(OutputFolderFault)
    -> [ExportedFile]
  {
    var files: [ExportedFile] = []
    for path in paths {
      do {
        files.append(ExportedFile(path: path, bytes: try readAll(FileSource(path: folder + "/" + path))))
      } catch {
        throw .content(.missing(file: path))
      }
    }
    return files
  }
}

private func writing<Value>(_ body: () throws(WriteFault) -> Value) throws(OutputFolderFault) -> Value {
  do {
    return try body()
  } catch {
    throw .notWritten(error)
  }
}
