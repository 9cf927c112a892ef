package import FileContent
import Glibc
package import Wording

/// One commit of a repository.
package struct GitRevision: Hashable, Sendable {
  /// As the user named it: `HEAD~1`, `v2020-09`.
  package let name: String
  /// Hexadecimal, whole.
  package let commit: String
  /// The day in Kyiv on which it was committed: «today» of the revision.
  package let day: CalendarDate
}

/// A folder as it was at a revision of its repository: read from git’s objects, nothing is checked out.
///
/// Sizes and bytes are those that git keeps: a checkout may differ from them by line ends, and a file of Git LFS
/// is its pointer.
package struct GitTree: FileTree {
  private struct Blob: Sendable {
    let id: String
    let bytes: Int
  }

  package let revision: GitRevision
  private let folder: String
  /// Path of the folder inside the repository, with a slash at its end; empty for the repository’s own folder.
  private let prefix: String
  private let objects: GitObjects
  private let folders: [Bytes: [TreeEntry]]
  private let blobs: [Bytes: Blob]
  /// Paths by their bytes: git tells й of one letter from й of two, which are one text to Swift.
  private typealias Bytes = [UInt8]

  /// Blobs up to this size are read whole, larger ones piece by piece.
  private static let wholeBlob = 8 << 20

  /// The folder, which must exist on disk, as it was at a revision.
  package init(folder: String, at name: String) throws(GitFault) {
    let place = try GitProcess.output(["rev-parse", "--is-shallow-repository", "--show-prefix"], in: folder)
    let lines = place.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let objects = GitObjects(folder: folder)
    let isShallow = lines.first.map { String(decoding: $0, as: UTF8.self) } == "true"
    try self.init(
      GitRevision(name, in: objects, isShallow: isShallow), folder: folder,
      prefix: lines.count > 1 ? String(decoding: lines[1].dropLast(), as: UTF8.self) : "", objects: objects)
  }

  private init(
    _ revision: GitRevision, folder: String, prefix: String, objects: GitObjects
  ) throws(GitFault) {
    let root = revision.commit + ":" + prefix.dropLast()
    guard try objects.object(root)?.type == "tree" else {
      throw .folderAbsent(folder, revision: revision.name)
    }
    let listing = try GitProcess.output(["ls-tree", "-r", "-z", "-l", "--full-tree", root], in: folder)
    var blobs: [Bytes: Blob] = [:]
    var folders: [Bytes: [TreeEntry]] = [[]: []]
    for record in listing.split(separator: 0) {
      guard let line = ListingLine(record) else { throw .failed("ls-tree") }
      Self.add(line.entry, to: &folders)
      if line.entry.kind == .file {
        blobs[Array(line.entry.path.utf8)] = Blob(id: line.object, bytes: line.entry.bytes)
      }
    }
    self.revision = revision
    self.folder = folder
    self.prefix = prefix
    self.objects = objects
    self.blobs = blobs
    self.folders = folders.mapValues {
      $0.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
    }
  }

  /// The folder above this one at the same revision; nil for the repository’s own folder.
  package var above: (any FileTree)? {
    guard !prefix.isEmpty else { return nil }
    let parent = prefix.withoutLastStep
    return try? GitTree(
      revision, folder: folder, prefix: parent.isEmpty ? "" : parent + "/", objects: objects)
  }

  package func entries(of folder: String) throws(ReadFault) -> [TreeEntry] {
    guard let entries = folders[Array(folder.utf8)] else { throw .notFound }
    return entries
  }

  package func open(_ path: String) throws(ReadFault) -> any ByteSource {
    let key = Array(path.utf8)
    guard let blob = blobs[key] else { throw folders[key] == nil ? .notFound : .notRegularFile }
    do {
      if blob.bytes > Self.wholeBlob { return try objects.stream(blob.id) }
      guard let object = try objects.object(blob.id) else { throw ReadFault.notFound }
      return MemorySource(object.content)
    } catch let fault as ReadFault {
      throw fault
    } catch {
      throw .other(errno: EIO)
    }
  }

  /// Puts the entry into its folder, and the folder into its own: git lists files only.
  private static func add(_ entry: TreeEntry, to folders: inout [Bytes: [TreeEntry]]) {
    let parent = entry.path.withoutLastStep
    let isNew = folders[Array(parent.utf8)] == nil
    folders[Array(parent.utf8), default: []].append(entry)
    if isNew { add(TreeEntry(path: parent, kind: .folder, bytes: 0), to: &folders) }
  }
}

/// A line of `git ls-tree -l`: mode, type, object and size, a tab, the path as raw bytes.
private struct ListingLine {
  let entry: TreeEntry
  let object: String

  init?(_ record: ArraySlice<UInt8>) {
    guard let tab = record.firstIndex(of: 0x09) else { return nil }
    let words = record[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 4 else { return nil }
    let bytes = record[(tab + 1)...]
    object = words[2]
    guard let path = String(validating: bytes, as: UTF8.self) else {
      // A name that is not UTF-8 cannot stand in a passport: it is shown, never opened.
      entry = TreeEntry(path: String(decoding: bytes, as: UTF8.self), kind: .other, bytes: 0)
      return
    }
    let kind: TreeEntry.Kind =
      switch words[0] {
      case "120000": .symbolicLink
      // A submodule is another repository.
      case "160000": .other
      default: .file
      }
    entry = TreeEntry(path: path, kind: kind, bytes: kind == .file ? Int(words[3]) ?? 0 : 0)
  }
}

extension GitRevision {
  fileprivate init(_ name: String, in objects: GitObjects, isShallow: Bool) throws(GitFault) {
    // Nothing that git takes for an option or for two questions.
    let isName = !name.hasPrefix("-") && !name.isEmpty && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard isName, let commit = try objects.object(name + "^{commit}") else {
      throw isShallow ? .beyondShallow(name) : .unknownRevision(name)
    }
    guard let seconds = Self.committerSeconds(in: commit.content) else { throw .failed("cat-file") }
    self.init(name: name, commit: commit.id, day: KyivTime.day(secondsSinceEpoch: seconds))
  }

  /// From the header line `committer Name <address> 1601510400 +0300`.
  private static func committerSeconds(in commit: [UInt8]) -> Int? {
    let line = commit.split(separator: 0x0A).first { $0.starts(with: "committer ".utf8) }
    let words = line?.split(separator: 0x20) ?? []
    return words.dropLast().last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
