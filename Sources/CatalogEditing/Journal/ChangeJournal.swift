import CatalogModel
import FileContent
package import FileWriting
import Glibc
package import Wording

/// The changes that verbs made in a catalogue.
///
/// `history/changes.csv` tells when which verb changed which data sets and files, and nothing of their content. What is
/// needed to take a change back lies under `.dani/undo`, one folder for each change, for thirty days.
package struct ChangeJournal: Sendable {
  /// The folder of the catalogue.
  let root: String

  /// Days for which a change can be taken back.
  private static let days = 30
  private static let undo = ".dani/undo"
  private static let log = "history/changes.csv"

  /// Nothing is kept where `CI` is set: a copy of the repository is thrown away there.
  private var isKept: Bool { getenv("CI").map { $0.pointee == 0 } ?? true }

  /// The journal of the catalogue at the folder.
  package init(root: String) {
    self.root = root
  }

  /// The journal of the catalogue that holds the file; nil when it lies in none.
  init?(holding path: String) {
    var folder = SystemPath(path).folder
    for _ in 0..<Self.deepest {
      if FileNames.catalog.contains(where: { access(folder.appending($0), F_OK) == 0 }) {
        root = folder.text
        return
      }
      guard !folder.isTop, folder.folder != folder else { return nil }
      folder = folder.folder
    }
    return nil
  }

  /// Folders between a file of a data set and its catalogue.
  private static let deepest = 8

  private var undo: String { root + "/" + Self.undo }

  private func folder(_ number: Int) -> String {
    let digits = String(number)
    return undo + "/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Changes that can be taken back, the oldest first. What is not ours or half written is none.
  package var records: [ChangeRecord] {
    let names = (try? FolderEntries.names(in: undo)) ?? []
    return names.compactMap { name in
      guard let number = Int(name), number > 0,
        let bytes = Self.bytes(of: undo + "/" + name + "/" + ChangeRecord.file)
      else { return nil }
      return ChangeRecord(number: number, reading: bytes)
    }.sorted { $0.number < $1.number }
  }

  // MARK: - Before and after a change

  /// Keeps what the plan is going to replace or remove. Nothing is changed when that fails.
  func keep(_ steps: [(path: String, step: WritePlan.Step)], _ note: ChangeNote) throws(WriteFault)
    -> ChangeRecord?
  {
    guard isKept else { return nil }
    try forget { record in
      record.day.map { $0.daysSinceEpoch + Self.days < note.day.daysSinceEpoch } ?? false
    }
    let number = (records.last?.number ?? 0) + 1
    let place = folder(number)
    // A record that a killed run did not finish has no `change.json`.
    removeFolder(place)
    try FolderEntries.make(SystemPath(place))
    try? AtomicFile.create(Array("*\n".utf8), at: root + "/.dani/.gitignore")
    var files: [ChangeRecord.File] = []
    for (path, step) in steps {
      guard let inside = inside(path), case .file(let new) = Self.outcome(of: step) else { continue }
      let old = try keep(path, in: "\(place)/\(files.count)")
      files.append(.init(path: inside, old: old, new: new))
    }
    let record = ChangeRecord(
      number: number, verb: note.verb, subject: note.subject, time: note.day.iso, files: files)
    try AtomicFile.create(Array(record.text.utf8), at: place + "/" + ChangeRecord.file)
    try FolderExchange.flush(place)
    return record
  }

  /// One more line at the end of `history/changes.csv`.
  func tell(_ verb: String, _ subject: String, on day: CalendarDate, files: [String]) throws(WriteFault) {
    guard isKept else { return }
    let path = root + "/" + Self.log
    let old = Self.bytes(of: path) ?? Array((CSVText.line(["date", "verb", "datasets", "files"])).utf8)
    let ended = old.last == UInt8(ascii: "\n") || old.isEmpty ? old : old + [UInt8(ascii: "\n")]
    try FolderEntries.make(SystemPath(path).folder)
    let line = CSVText.line([day.iso, verb, subject, files.joined(separator: "; ")])
    try AtomicFile.write(ended + Array(line.utf8), to: path)
  }

  /// Relative to the catalogue; nil for a file outside of it.
  private func inside(_ path: String) -> String? {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
  }

  private enum Outcome {
    case unchanged
    /// Its checksum; nil when there is no file.
    case file(DigestText?)
  }

  private static func outcome(of step: WritePlan.Step) -> Outcome {
    switch step {
    case .copy(_, let digest, _): .file(digest)
    case .create(let bytes), .replace(_, let bytes): .file(Digest.of(bytes))
    case .remove: .file(nil)
    case .settle: .unchanged
    }
  }

  private func keep(_ path: String, in place: String) throws(WriteFault) -> DigestText? {
    guard try FolderEntries.kind(of: path) != nil else { return nil }
    guard let digest = Self.digest(of: path) else { throw WriteFault(path: path, errno: EACCES) }
    do throws(CopyFault) {
      let source: FileSource
      do throws(ReadFault) { source = try FileSource(path: path) } catch { throw .read(error) }
      try AtomicFile.copy(source, to: place, expecting: digest)
    } catch {
      if case .write(let fault) = error { throw fault }
      throw WriteFault(path: path, errno: EIO)
    }
    return digest
  }

  private static func digest(of path: String) -> DigestText? {
    (try? FileSource(path: path)).flatMap { DigestText(of: $0) }
  }

  // MARK: - Taking back

  /// Why a change cannot be taken back.
  package enum Obstacle: Error, Hashable, Sendable {
    /// A file is neither what it was before the change nor what it was after.
    case changedSince(path: String)
    /// The old bytes are not there any more.
    case lost(path: String)
  }

  /// What puts every file back, the last one first; files that are as they were already are left alone.
  package func plan(takingBack record: ChangeRecord) throws(Obstacle) -> WritePlan {
    var plan = WritePlan()
    for (index, file) in record.files.enumerated().reversed() {
      let path = root + "/" + file.path
      let found = Self.digest(of: path)
      guard found != file.old else { continue }
      guard found == file.new else { throw .changedSince(path: file.path) }
      guard let old = file.old else {
        if let found { plan.remove(path, digest: found) }
        continue
      }
      let kept = "\(folder(record.number))/\(index)"
      guard access(kept, R_OK) == 0 else { throw .lost(path: file.path) }
      plan.copy(from: kept, digest: old, to: path, replacing: found != nil)
    }
    return plan
  }

  /// The change is taken back, and said so in the journal.
  package func close(_ record: ChangeRecord, on day: CalendarDate) throws(WriteFault) {
    try tell("undo", record.subject, on: day, files: record.files.map(\.path))
    removeFolder(folder(record.number))
  }

  /// Erases what is kept of changes.
  package func forget(_ isOver: (ChangeRecord) -> Bool) throws(WriteFault) {
    for record in records where isOver(record) {
      let place = folder(record.number)
      try FolderEntries.remove(FolderEntries.walk(place), from: place)
    }
  }

  private func removeFolder(_ path: String) {
    try? FolderEntries.remove(FolderEntries.walk(path), from: path)
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let source = try? FileSource(path: path) else { return nil }
    return try? readAll(source, limit: 64 << 20)
  }
}
