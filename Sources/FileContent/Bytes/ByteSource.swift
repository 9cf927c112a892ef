#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why bytes could not be read.
package enum ReadFault: Error, Hashable, Sendable {
  case notFound
  case notPermitted
  /// Links are never followed: they may lead out of the catalogue.
  case isSymbolicLink
  /// A folder, a pipe, a device.
  case notRegularFile
  case tooLarge(limit: Int)
  /// The reading took more of the processor than one file may.
  case timeExceeded(seconds: Int)
  case other(errno: Int32)

  package init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case ELOOP: self = .isSymbolicLink
    case EISDIR, ENXIO: self = .notRegularFile
    default: self = .other(errno: code)
    }
  }
}

/// Bytes that are read once, from the beginning to the end.
package protocol ByteSource: AnyObject {
  /// Fills a part of the buffer and returns its length; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int
}

/// How much is read at once. Files are read, not mapped: a mapped file that someone cuts raises SIGBUS.
package let chunkSize = 1 << 20

/// How much of a long file is read at once when its beginning is known: all who look at it in turn find it in the cache
/// of the processor.
let pieceSize = 1 << 18

/// Bytes in memory.
package final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}

/// A regular file on disk.
package final class FileSource: ByteSource {
  private let descriptor: Int32
  /// Bytes, at the time of opening.
  package let size: Int

  package init(path: String) throws(ReadFault) {
    // Without O_NONBLOCK opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ReadFault(errno: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notRegularFile
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, min(buffer.count, chunkSize))
      if count >= 0 { return count }
      guard errno == EINTR else { throw ReadFault(errno: errno) }
    }
  }
}

/// `read` of the C library, under a name that a method `read` does not hide.
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = { read($0, $1, $2) }

/// Reads until the buffer is full or the source ends; returns the bytes read.
package func fill(
  _ buffer: UnsafeMutableRawBufferPointer, from source: any ByteSource
) throws(ReadFault) -> Int {
  var filled = 0
  while filled < buffer.count {
    let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    if count == 0 { break }
    filled += count
  }
  return filled
}

/// Everything that the source holds; `tooLarge` when that is more than `limit` bytes.
package func readAll(_ source: any ByteSource, limit: Int = .max) throws(ReadFault) -> [UInt8] {
  // One byte more than a small file holds, so that its end shows in the same buffer.
  let expected = (source as? FileSource).map { max($0.size, 0) + 1 } ?? chunkSize
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: min(expected, chunkSize), alignment: 64)
  defer { buffer.deallocate() }
  var bytes: [UInt8] = []
  while true {
    let count = try source.read(into: buffer)
    if count == 0 { return bytes }
    guard count <= limit - bytes.count else { throw .tooLarge(limit: limit) }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}
