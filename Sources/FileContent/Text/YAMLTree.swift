/// Reads YAML 1.2 into a tree with the place of every value.
package enum YAMLTree {
  /// Reads one document of plain data: lists, maps with text keys and scalars.
  ///
  /// Anchors, aliases, tags, merge keys and further documents are faults and never expanded.
  /// After a mistake of grammar the reading goes on at the next item of the list under a key in the first
  /// column, else at the next such key; the tree holds what was read before and after.
  package static func read(_ bytes: [UInt8], limits: TreeLimits = .init()) -> TextTree {
    do throws(SourceText.Unreadable) {
      let text = try SourceText(bytes, limits: limits)
      var reader = YAMLTreeReader(text, limits: limits)
      return reader.read()
    } catch {
      return TextTree(root: nil, faults: [error.fault])
    }
  }
}

/// Reads one file, with as many runs of libyaml as there are mistakes of grammar.
struct YAMLTreeReader {
  private let text: SourceText
  private var builder: YAMLTreeBuilder

  init(_ text: SourceText, limits: TreeLimits) {
    self.text = text
    builder = YAMLTreeBuilder(text: text, limits: limits)
  }

  mutating func read() -> TextTree {
    let bytes = printableBytes()
    var next: Piece? = Piece(range: skipDirectives()..<bytes.count, nextKey: nil)
    bytes.withUnsafeBufferPointer { buffer in
      // Beyond the limit of faults nothing more would be listed.
      while let piece = next, builder.faults.dropped == 0 {
        next = read(buffer, piece)
      }
    }
    let root = builder.finish()
    if root == nil, builder.faults.faults.isEmpty {
      let start = text.contentStart..<text.contentStart
      builder.faults.add(.empty, at: start, in: JSONPointer(), losesContent: true)
    }
    return builder.faults.tree(root)
  }

  /// A stretch of the file that libyaml reads in one run.
  private struct Piece {
    let range: Range<Int>
    /// Set for the further items of a list: the key in the first column that follows the list.
    let nextKey: Int?
    var isItems = false
  }

  /// Reads to the end of the piece or to its first mistake of grammar; returns where to go on.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Piece) -> Piece? {
    guard let events = YAMLEvents(bytes, piece.range, in: text) else { return nil }
    let brokenAt: Int
    do throws(YAMLEvents.Problem) {
      guard let offset = try drain(events) else { return keys(from: piece.nextKey) }
      brokenAt = offset
      builder.forget(from: offset)
    } catch {
      let diagnosis = builder.context(piece.range).diagnosis(of: error)
      brokenAt = diagnosis.range.lowerBound
      builder.forget(from: brokenAt)
      builder.faults.add(diagnosis.kind, at: diagnosis.range, in: builder.pointer, losesContent: true)
    }
    return nextPiece(after: max(brokenAt, piece.range.lowerBound), in: piece)
  }

  /// In a block no value may reach the column of its parent's items or keys (YAML 1.2.2, section 6.1), so
  /// a line that begins there with `- ` or a key is what it looks like, whatever is wrong above it.
  private mutating func nextPiece(after offset: Int, in piece: Piece) -> Piece? {
    guard builder.hasTopLevelKeys ?? mayHaveTopLevelKeys(piece.range.lowerBound) else { return nil }
    let key = piece.isItems ? piece.nextKey : text.nextTopLevelKey(after: offset)
    let end = piece.isItems ? piece.range.upperBound : key ?? text.documentEnd(after: offset)
    guard let column = builder.listColumn,
      let item = text.nextItem(after: offset, before: end, column: column)
    else { return keys(from: key) }
    builder.resume(keeping: 2)
    return Piece(range: item..<end, nextKey: key, isItems: true)
  }

  private mutating func keys(from key: Int?) -> Piece? {
    guard let key else { return nil }
    builder.resume(keeping: 1)
    return Piece(range: key..<text.bytes.count, nextKey: nil)
  }

  /// Nil at the end; else where reading was given up.
  private mutating func drain(_ events: YAMLEvents) throws(YAMLEvents.Problem) -> Int? {
    while true {
      switch builder.take(try events.next()) {
      case .goOn: break
      case .end: return nil
      case .giveUp(let offset): return offset
      }
    }
  }

  // MARK: Before libyaml

  /// libyaml refuses a whole file for one character that YAML does not print (section 5.1). Each run of them
  /// is reported; in the tree they are `_`, `·` or U+FFFD, which have the same length.
  private mutating func printableBytes() -> [UInt8] {
    var bytes = text.bytes
    var run = text.contentStart..<text.contentStart
    for index in text.contentStart..<bytes.count {
      let substitute: [UInt8]
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80..<0xC2, 0xC3..<0xEF, 0xF0...: continue
      case 0xC2 where bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85: substitute = [0xC2, 0xB7]
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: substitute = [0xEF, 0xBF, 0xBD]
      case 0xC2, 0xEF: continue
      default: substitute = [UInt8(ascii: "_")]
      }
      for (offset, byte) in substitute.enumerated() { bytes[index + offset] = byte }
      if index > run.upperBound {
        reportControlCharacters(run)
        run = index..<index
      }
      run = run.lowerBound..<index + substitute.count
    }
    reportControlCharacters(run)
    return bytes
  }

  private mutating func reportControlCharacters(_ run: Range<Int>) {
    guard !run.isEmpty else { return }
    builder.faults.add(
      .syntax(.controlCharacter, found: text.excerpt(run)), at: run, in: JSONPointer(), losesContent: false)
  }

  /// Directives precede the document: `%YAML` is passed over, `%TAG` is a fault.
  private mutating func skipDirectives() -> Int {
    var start = text.contentStart
    var line = start
    while line < text.bytes.count, text.isEmptyLine(line) || text.byte(line) == UInt8(ascii: "%") {
      if text.byte(line) == UInt8(ascii: "%") {
        let range = line..<text.inkEnd(line)
        let directive = text.excerpt(range)
        if !directive.utf8.starts(with: "%YAML".utf8) {
          builder.faults.add(.tag(directive), at: range, in: JSONPointer(), losesContent: true)
        }
        start = text.nextLineStart(line)
      }
      line = text.nextLineStart(line)
    }
    return start
  }

  /// Without a tree yet: the first line with content begins, in the first column, with the letters of a key.
  private func mayHaveTopLevelKeys(_ start: Int) -> Bool {
    var line = text.lineStart(start)
    while line < text.bytes.count, text.isEmptyLine(line) || text.isDocumentMarker(line) {
      line = text.nextLineStart(line)
    }
    return text.byte(line).map(SourceText.isKeyByte) ?? false && text.byte(line) != UInt8(ascii: "-")
  }
}
