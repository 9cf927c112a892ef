extension ContentExamination {
  /// The text of the file in UTF-8, piece by piece, without a byte order mark. What was UTF-8 already is handed on as it is,
  /// be it right or not.
  ///
  /// - Parameter source: the same file from its beginning.
  package func readText(
    _ source: any ByteSource, _ take: (UnsafeRawBufferPointer) -> ReadingStep
  ) throws(ReadFault) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 64)
    defer { buffer.deallocate() }
    let written = encoding?.encoding ?? .utf8
    var transcoder = written == .utf8 ? nil : Transcoder(from: written)
    var mark = encoding?.hasByteOrderMark == true ? written.byteOrderMarkLength : 0
    while true {
      let count = try fill(buffer, from: source)
      guard count > 0 else { break }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[min(mark, count)..<count])
      mark = 0
      let text = transcoder?.append(piece)
      guard (text.map { $0.withUnsafeBytes(take) } ?? take(piece)) == .proceed else { return }
    }
    if let text = transcoder?.finish() { _ = text.withUnsafeBytes(take) }
  }
}
