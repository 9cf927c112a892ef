internal import CZlib

/// Decompression of zlib streams by zlib, to a limit.
enum Inflate {
  /// What could be unpacked, at most `limit` bytes: a damaged or endless stream gives its beginning.
  static func zlib(_ bytes: UnsafeRawBufferPointer, limit: Int) -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { inflateEnd(&stream) }
    // zlib does not write to its input; the type only lacks `const`.
    stream.next_in = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(clamping: bytes.count)
    var output: [UInt8] = []
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { piece.deallocate() }
    while output.count < limit {
      stream.next_out = piece.baseAddress
      stream.avail_out = UInt32(piece.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      let count = piece.count - Int(stream.avail_out)
      output += piece[..<min(count, limit - output.count)]
      guard status == Z_OK, count > 0 || stream.avail_in > 0 else { break }
    }
    return output
  }

  /// Whether the checksums of a gzip file fit the data before them (RFC 1952), which libarchive does not look at. What
  /// is larger than `limit` is not read to its end.
  static func isIntactGzip(_ bytes: UnsafeRawBufferPointer, limit: Int) -> Bool {
    var stream = z_stream()
    let windowWithHeader: Int32 = 15 + 16
    guard
      inflateInit2_(&stream, windowWithHeader, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return true }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(clamping: bytes.count)
    let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { piece.deallocate() }
    var unpacked = 0
    while unpacked <= limit {
      stream.next_out = piece.baseAddress
      stream.avail_out = UInt32(piece.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      unpacked += piece.count - Int(stream.avail_out)
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // Another part may follow; zeros that fill a block are none.
        guard stream.avail_in > 1, stream.next_in?[0] == 0x1F, stream.next_in?[1] == 0x8B else { return true }
        inflateReset(&stream)
      default: return false
      }
    }
    return true
  }
}
