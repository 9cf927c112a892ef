internal import CZlib

/// Compression by zlib, level 6: the same bytes give the same result with the same zlib.
package enum Deflate {
  /// `raw` is what ZIP holds; `zlib` has a header and a check sum, as in PDF.
  package enum Wrapping {
    case raw
    case zlib
  }

  package static func compress(_ bytes: [UInt8], _ wrapping: Wrapping) throws(OutputFault) -> [UInt8] {
    guard bytes.count <= Int(UInt32.max) else { throw .archiveTooLarge }
    var stream = z_stream()
    let windowBits: Int32 = wrapping == .raw ? -MAX_WBITS : MAX_WBITS
    let started = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw .libraryFailed(code: Int(started)) }
    defer { deflateEnd(&stream) }

    // `deflateBound` is enough for the whole input, so one call finishes the work.
    let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
    var status = Z_OK
    // zlib does not write to its input; the type only lacks `const`.
    var input = bytes
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(truncatingIfNeeded: capacity)
        status = CZlib.deflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
    guard status == Z_STREAM_END else { throw .libraryFailed(code: Int(status)) }
    return output
  }

  /// CRC-32 as ZIP and PNG use it.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
