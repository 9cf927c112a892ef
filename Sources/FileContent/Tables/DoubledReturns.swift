import Glibc

/// Line ends of two carriage returns and a line feed, which appear when a program writes the ends of lines into a file
/// that gets them once more. Read as they are, every second line would be blank.
enum DoubledReturns {
  /// The text without the returns that follow others; nil when its first line does not end so.
  static func removed(from sample: UnsafeRawBufferPointer) -> [UInt8]? {
    guard let start = sample.baseAddress, let feed = memchr(start, 0x0A, sample.count) else { return nil }
    let end = UnsafeRawPointer(feed) - start
    guard end > 2, sample[end - 1] == 0x0D, sample[end - 2] == 0x0D else { return nil }
    var filter = Filter()
    return filter.taken(sample)
  }

  /// Passes over returns that follow others, piece by piece.
  struct Filter {
    private var isAfterReturn = false

    mutating func taken(_ piece: UnsafeRawBufferPointer) -> [UInt8] {
      var text: [UInt8] = []
      text.reserveCapacity(piece.count)
      for byte in piece {
        if byte != 0x0D || !isAfterReturn { text.append(byte) }
        isAfterReturn = byte == 0x0D
      }
      return text
    }
  }
}
