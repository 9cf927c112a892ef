package import FileContent
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

/// What kept a file from being copied.
package enum CopyFault: Error, Hashable, Sendable {
  case read(ReadFault)
  case write(WriteFault)
  /// Other bytes came than were looked at before.
  case changedMeanwhile
}

/// Replaces a file in one step: it holds the old bytes or the new ones, never a part.
///
/// The new bytes are gathered in a hidden file beside the target, which no one takes for a document; what a
/// killed run left of it is removed by the next one that writes the same file.
package enum AtomicFile {
  /// Writes beside the target, flushes to disk, then renames over it. Permissions of an old file are kept.
  package static func write(_ bytes: [UInt8], to path: String) throws(WriteFault) {
    let temporary = temporary(for: path)
    do throws(WriteFault) {
      try create(bytes, at: temporary, mode: mode(of: path))
      guard rename(temporary, path) == 0 else { throw WriteFault(path: path, errno: errno) }
    } catch {
      unlink(temporary)
      throw WriteFault(path: path, errno: error.errno)
    }
  }

  /// Writes a file piece by piece, and puts it in its place only when `body` returns: what `body` throws leaves
  /// everything as it was. Without `replacing` a file that stands at `path` is an error, `EEXIST`, and stays.
  package static func write<Value, Failure: Error>(
    to path: String, replacing: Bool, _ body: (FileSink) throws(Failure) -> Value
  ) throws(Failure) -> Result<Value, WriteFault> {
    let temporary = temporary(for: path)
    defer { unlink(temporary) }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode(of: path))
    guard descriptor >= 0 else { return .failure(WriteFault(path: path, errno: errno)) }
    let sink = FileSink(descriptor)
    defer { close(descriptor) }
    let value = try body(sink)
    sink.flush()
    guard sink.errno == 0 else { return .failure(WriteFault(path: path, errno: sink.errno)) }
    guard fsync(descriptor) == 0,
      replacing ? rename(temporary, path) == 0 : link(temporary, path) == 0
    else { return .failure(WriteFault(path: path, errno: errno)) }
    return .success(value)
  }

  /// Copies a file in one step and only when its checksum is the expected one. Without `replacing` a file that
  /// stands at `path` is an error, `EEXIST`, and stays.
  package static func copy(
    _ source: any ByteSource, to path: String, expecting digest: DigestText, replacing: Bool = false
  ) throws(CopyFault) {
    let temporary = temporary(for: path)
    do throws(CopyFault) {
      try copy(source, into: temporary, mode: mode(of: path), expecting: digest)
      let isPlaced = replacing ? rename(temporary, path) == 0 : link(temporary, path) == 0
      guard isPlaced else { throw CopyFault.write(WriteFault(path: path, errno: errno)) }
      if !replacing { unlink(temporary) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Removes a file; none there is no fault.
  package static func remove(_ path: String) throws(WriteFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw WriteFault(path: path, errno: errno) }
    try FolderExchange.flush(SystemPath(path).folder.text)
  }

  /// Creates a new file with these bytes, flushed to disk; an existing one is an error.
  package static func create(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o644) throws(WriteFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw WriteFault(path: path, errno: Glibc.errno) }
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ put($0, into: descriptor) }), fsync(descriptor) == 0 else {
      throw WriteFault(path: path, errno: Glibc.errno)
    }
  }

  private static func copy(
    _ source: any ByteSource, into path: String, mode: UInt32, expecting digest: DigestText
  ) throws(CopyFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .write(WriteFault(path: path, errno: Glibc.errno)) }
    defer { close(descriptor) }
    let found = Digest(digest.algorithm)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      let count: Int
      do throws(ReadFault) { count = try fill(buffer, from: source) } catch { throw .read(error) }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      found.update(piece)
      guard put(piece, into: descriptor) else { throw .write(WriteFault(path: path, errno: Glibc.errno)) }
      if count < buffer.count { break }
    }
    guard fsync(descriptor) == 0 else { throw .write(WriteFault(path: path, errno: Glibc.errno)) }
    guard found.finish() == digest else { throw .changedMeanwhile }
  }

  /// False when the system refused; `errno` says why.
  static func put(_ bytes: UnsafeRawBufferPointer, into descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0 && Glibc.errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private static func mode(of path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
  }

  // MARK: The hidden file

  /// Removes what killed runs left beside a file that stands there whole.
  package static func removeLeftovers(of path: String) {
    let (folder, name) = split(path)
    removeLeftovers(in: folder, prefix: prefix(name))
  }

  private static func temporary(for path: String) -> String {
    let (folder, name) = split(path)
    removeLeftovers(in: folder, prefix: prefix(name))
    return folder + prefix(name) + String(getpid())
  }

  private static func prefix(_ name: String) -> String { ".\(name).dani-" }

  /// Folder with its slash, empty for the current one, and name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    return (String(path[..<start]), String(path[start...]))
  }

  /// Removes what runs that are no more left beside the target.
  private static func removeLeftovers(in folder: String, prefix: String) {
    for name in FolderEntries.leftovers(in: folder.isEmpty ? "." : folder, prefix: prefix) {
      unlink(folder + name)
    }
  }
}

/// A file that is being written.
package final class FileSink: ByteSink {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Of the first failure; 0 while there is none. What follows a failure is dropped.
  fileprivate private(set) var errno: Int32 = 0

  fileprivate init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  package func append(_ bytes: [UInt8]) {
    pending += bytes
    if pending.count >= chunkSize { flush() }
  }

  fileprivate func flush() {
    let isWritten = errno == 0 && pending.withUnsafeBytes { AtomicFile.put($0, into: descriptor) }
    if !isWritten, errno == 0 { errno = Glibc.errno }
    pending.removeAll(keepingCapacity: true)
  }
}
