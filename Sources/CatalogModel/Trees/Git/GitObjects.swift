import FileContent
import Glibc
import Synchronization

/// The objects of a repository, by one `git cat-file --batch` that answers one question at a time.
///
/// It starts with the first question and ends with this value.
final class GitObjects: Sendable {
  struct Object: Sendable {
    let id: String
    let type: String
    let content: [UInt8]
  }

  private let folder: String
  private let batch = Mutex<GitBatch?>(nil)

  init(folder: String) {
    self.folder = folder
  }

  /// The object of any name that git understands; nil when there is none.
  func object(_ name: String) throws(GitFault) -> Object? {
    try batch.withLock { [folder] running throws(GitFault) in
      let batch: GitBatch
      if let running { batch = running } else { batch = try GitBatch(folder: folder) }
      // After a fault half an answer may be on its way: the next question gets a new process.
      running = nil
      let object = try batch.object(name)
      running = batch
      return object
    }
  }

  /// A blob too large to hold, piece by piece from a process of its own.
  func stream(_ id: String) throws(GitFault) -> any ByteSource {
    GitStream(try GitProcess(["cat-file", "blob", id], in: folder))
  }
}

/// Question and answer, one after the other; used under the lock of `GitObjects`.
private final class GitBatch {
  private let git: GitProcess
  private var received: [UInt8] = []

  init(folder: String) throws(GitFault) {
    git = try GitProcess(["cat-file", "--batch"], in: folder)
  }

  /// The answer is `<id> <type> <size>`, a line end, the content, a line end; or the name and one word.
  func object(_ name: String) throws(GitFault) -> GitObjects.Object? {
    guard git.send(name + "\n") else { throw .failed("cat-file") }
    let header = String(decoding: try line(), as: UTF8.self)
    if header.hasSuffix(" ambiguous") { throw .ambiguousRevision(name) }
    let words = header.split(separator: " ")
    guard words.count == 3, let size = Int(words[2]), words[0].utf8.count >= 40 else { return nil }
    let content = try take(size + 1)
    return GitObjects.Object(
      id: String(words[0]), type: String(words[1]), content: Array(content.dropLast()))
  }

  private func line() throws(GitFault) -> ArraySlice<UInt8> {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        defer { received.removeFirst(end + 1) }
        return received[..<end]
      }
      try more(1 << 12)
    }
  }

  private func take(_ count: Int) throws(GitFault) -> ArraySlice<UInt8> {
    while received.count < count { try more(min(max(count - received.count, 1 << 12), 1 << 20)) }
    defer { received.removeFirst(count) }
    return received[..<count]
  }

  private func more(_ limit: Int) throws(GitFault) {
    let piece = git.receive(atMost: limit)
    guard !piece.isEmpty else { throw .failed("cat-file") }
    received += piece
  }
}

private final class GitStream: ByteSource {
  private let git: GitProcess

  init(_ git: GitProcess) {
    self.git = git
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = git.receive(atMost: min(buffer.count, chunkSize))
    buffer.copyBytes(from: piece)
    return piece.count
  }
}
