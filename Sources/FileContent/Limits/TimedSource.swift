/// Bytes that come as long as there is time for the file.
final class TimedSource: ByteSource {
  private let source: any ByteSource
  private let deadline: Deadline

  init(_ source: any ByteSource, _ deadline: Deadline) {
    self.source = source
    self.deadline = deadline
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFault) -> Int {
    guard !deadline.hasPassed else { throw .timeExceeded(seconds: deadline.seconds) }
    return try source.read(into: buffer)
  }
}
