/// Takes bytes that are written one after the other.
package protocol ByteSink: AnyObject {
  func append(_ bytes: [UInt8])
}

/// Keeps what is written in memory.
package final class MemorySink: ByteSink {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package func append(_ bytes: [UInt8]) { self.bytes += bytes }
}
