package import FileContent
package import FileWriting
import Glibc

/// Everything that one command writes, computed wholly before the first byte goes to disk.
///
/// Steps are carried out in their order, each in one step of the file system, so a kill leaves every file old or
/// new. Documents come before the passport that lists them: an interrupted run leaves at most files that no passport
/// lists yet, and repeating the command goes on from there.
package struct WritePlan: Sendable {
  package enum Step: Sendable {
    /// A file from elsewhere, under a name that is free or, with `replacing`, over the one that is there.
    case copy(from: String, digest: DigestText, replacing: Bool)
    case create([UInt8])
    case replace(old: [UInt8], new: [UInt8])
    /// The file with this checksum goes.
    case remove(DigestText)
    /// The file is there already; only what a killed run left beside it goes.
    case settle

    /// Other bytes for a file that is there.
    package var isReplacement: Bool {
      if case .replace = self { true } else { false }
    }
  }

  package private(set) var steps: [(path: String, step: Step)] = []

  package init() {}

  package var isEmpty: Bool { steps.isEmpty }

  package mutating func copy(
    from source: String, digest: DigestText, to path: String, replacing: Bool = false
  ) {
    steps.append((path, .copy(from: source, digest: digest, replacing: replacing)))
  }

  package mutating func create(_ bytes: [UInt8], at path: String) {
    steps.append((path, .create(bytes)))
  }

  package mutating func remove(_ path: String, digest: DigestText) {
    steps.append((path, .remove(digest)))
  }

  package mutating func settle(_ path: String) {
    steps.append((path, .settle))
  }

  /// Nothing when the bytes are the same.
  package mutating func replace(_ old: [UInt8], with new: [UInt8], at path: String) {
    if old != new { steps.append((path, .replace(old: old, new: new))) }
  }

  /// Looks whether everything is still as it was when the plan was made, then writes; other programs that write into the
  /// same data sets wait so long.
  ///
  /// - Parameter note: for the journal of the catalogue, which then keeps what is replaced or removed; nil for what nobody
  ///   takes back.
  package func carryOut(_ note: ChangeNote? = nil) throws(WritePlanFault) {
    let places = steps.map { (path: $0.path, place: WritingPlace(of: $0.path)) }
    for (path, place) in places where place.link != nil {
      throw .unwritable(WriteFault(path: place.link ?? path, errno: ELOOP))
    }
    let lock = WritingLock(places.map(\.place.owner))
    defer { lock.release() }
    for (path, step) in steps { try verify(step, at: path) }
    guard let note, let first = steps.first, let journal = ChangeJournal(holding: first.path) else {
      return try carryOutSteps()
    }
    let record: ChangeRecord?
    do throws(WriteFault) { record = try journal.keep(steps, note) } catch { throw .unwritable(error) }
    try carryOutSteps()
    // The change is made: a line of the list that cannot be written does not take it back, and the record has it all.
    if let record {
      try? journal.tell(note.verb, note.subject, on: note.day, files: record.files.map(\.path))
    }
  }

  private func carryOutSteps() throws(WritePlanFault) {
    for (path, step) in steps { try carryOut(step, at: path) }
  }

  private func verify(_ step: Step, at path: String) throws(WritePlanFault) {
    if let fault = Self.refusal(toWriteBeside: path) { throw .unwritable(fault) }
    switch step {
    case .replace(let old, _):
      guard Self.bytes(of: path) == old else { throw .changedMeanwhile(path) }
    case .create, .copy(_, _, replacing: false):
      guard access(path, F_OK) != 0 else { throw .exists(path) }
    case .remove(let digest):
      let found = (try? FileSource(path: path)).flatMap { DigestText(of: $0, digest.algorithm) }
      guard found == digest else { throw .changedMeanwhile(path) }
    case .copy, .settle: break
    }
  }

  private func carryOut(_ step: Step, at path: String) throws(WritePlanFault) {
    try Self.makeFolder(of: path)
    switch step {
    case .copy(let source, let digest, let replacing):
      try Self.copy(source, to: path, digest, replacing)
    case .settle: AtomicFile.removeLeftovers(of: path)
    case .remove:
      do throws(WriteFault) { try AtomicFile.remove(path) } catch { throw .unwritable(error) }
    case .create(let bytes), .replace(_, let bytes):
      do throws(WriteFault) {
        try AtomicFile.write(bytes, to: path)
      } catch {
        throw .unwritable(error)
      }
    }
  }

  private static func copy(
    _ source: String, to path: String, _ digest: DigestText, _ replacing: Bool
  ) throws(WritePlanFault) {
    let bytes: FileSource
    do throws(ReadFault) {
      bytes = try FileSource(path: source)
    } catch {
      throw .unreadable(source, error)
    }
    do throws(CopyFault) {
      try AtomicFile.copy(bytes, to: path, expecting: digest, replacing: replacing)
    } catch {
      switch error {
      case .read(let fault): throw .unreadable(source, fault)
      case .changedMeanwhile: throw .changedMeanwhile(source)
      case .write(let fault) where fault.errno == EEXIST: throw .exists(path)
      case .write(let fault): throw .unwritable(fault)
      }
    }
  }

  /// The system’s refusal, known before the first step: a plan that would stop half-way is not begun.
  private static func refusal(toWriteBeside path: String) -> WriteFault? {
    var folder = SystemPath(path).folder
    while access(folder.text, W_OK | X_OK) != 0 {
      let code = errno
      if let kind = try? FolderEntries.kind(of: folder.text), kind == .file {
        return WriteFault(path: folder.text, errno: ENOTDIR)
      }
      errno = code
      guard errno == ENOENT, !folder.isTop else { return WriteFault(path: folder.text, errno: errno) }
      folder = folder.folder
    }
    return nil
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let source = try? FileSource(path: path) else { return nil }
    return try? readAll(source)
  }

  private static func makeFolder(of path: String) throws(WritePlanFault) {
    do { try FolderEntries.make(SystemPath(path).folder) } catch { throw .unwritable(error) }
  }
}

/// What kept a plan from being carried out. Steps before it are done and whole.
package enum WritePlanFault: Error, Hashable, Sendable {
  /// Somebody else changed the file after it was read.
  case changedMeanwhile(String)
  /// A file is where a new one belongs.
  case exists(String)
  case unreadable(String, ReadFault)
  case unwritable(WriteFault)
}
