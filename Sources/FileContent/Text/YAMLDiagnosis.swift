/// What a problem of libyaml means to the person who wrote the file, and where it really is.
struct YAMLDiagnosis {
  let kind: TreeFault.Kind
  let range: Range<Int>
}

/// What was read last before the problem.
struct YAMLContext {
  let text: SourceText
  /// Where the piece ends that libyaml was given.
  let end: Int
  /// The last scalar: its bytes and whether it has quotes.
  var lastScalar: (range: Range<Int>, isQuoted: Bool)?
  /// The position of the innermost `[` or `{` that is still open.
  var openFlow: Int?
}

extension YAMLContext {
  func diagnosis(of problem: YAMLEvents.Problem) -> YAMLDiagnosis {
    switch problem.context {
    case "while scanning an anchor", "while scanning an alias", "while scanning a tag",
      "while parsing a tag", "while scanning a block scalar":
      guard !problem.message.contains("tab character") else { break }
      return syntax(.missingQuote, lineRest(problem.contextOffset))
    default: break
    }
    switch problem.message {
    case "could not find expected ':'":
      return syntax(.missingColon, lineRest(problem.contextOffset))
    case "mapping values are not allowed in this context":
      return unexpectedColon(problem.offset)
    case "found unexpected end of stream", "found unexpected document indicator":
      return syntax(.unclosedString, lineRest(problem.contextOffset))
    case "found character that cannot start any token":
      return text.byte(problem.offset) == 0x09
        ? syntax(.tabIndentation, blanks(problem.offset)) : syntax(.missingQuote, lineRest(problem.offset))
    case let message where message.contains("tab character"):
      return syntax(.tabIndentation, blanks(problem.offset))
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return syntax(.badEscape, escape(problem.offset))
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return misplaced(problem.offset)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unfinishedFlow(problem.offset, bracket: problem.contextOffset)
    case "did not find expected node content":
      return missingContent(problem.offset)
    case "block sequence entries are not allowed in this context":
      return syntax(.badIndentation, lineRest(problem.offset))
    case "mapping keys are not allowed in this context":
      return syntax(.missingQuote, lineRest(problem.offset))
    case "found undefined tag handle":
      let range = lineRest(problem.offset)
      return YAMLDiagnosis(kind: .tag(text.excerpt(range)), range: range)
    default:
      return syntax(.other, lineRest(problem.offset))
    }
  }

  private func syntax(_ fault: TreeFault.SyntaxFault, _ range: Range<Int>) -> YAMLDiagnosis {
    YAMLDiagnosis(kind: .syntax(fault, found: text.excerpt(range)), range: range)
  }

  /// `a: b: c` wants quotes; a line that is indented below a finished value wants other indentation;
  /// a line without a colon runs on into the next key.
  private func unexpectedColon(_ offset: Int) -> YAMLDiagnosis {
    let ink = text.firstInk(ofLineAt: offset)
    if text.hasColon(in: ink..<offset) {
      return syntax(.missingQuote, lineRest(text.afterColon(from: ink)))
    }
    guard let previous = text.previousInkLine(before: ink) else {
      return syntax(.other, lineRest(ink))
    }
    let isKey = text.hasColon(in: previous..<text.inkEnd(previous))
    return isKey ? syntax(.badIndentation, lineRest(ink)) : syntax(.missingColon, lineRest(previous))
  }

  /// Something is written where only the next key, the next item or the end may come.
  private func misplaced(_ offset: Int) -> YAMLDiagnosis {
    let lineStart = text.lineStart(offset)
    if let scalar = lastScalar, scalar.isQuoted, scalar.range.upperBound <= offset {
      // A forgotten quote ran on to the first quote of a later line.
      if scalar.range.lowerBound < lineStart, scalar.range.upperBound > lineStart {
        return syntax(.unclosedString, lineRest(scalar.range.lowerBound))
      }
      if scalar.range.lowerBound >= lineStart {
        return syntax(.missingQuote, lineRest(scalar.range.lowerBound))
      }
    }
    let isFirst = text.firstInk(ofLineAt: offset) == offset
    if isFirst, let previous = text.previousInkLine(before: offset), text.isDocumentMarker(previous) {
      return YAMLDiagnosis(kind: .secondDocument, range: lineRest(offset))
    }
    if isFirst, text.byte(offset) == UInt8(ascii: ":") {
      return YAMLDiagnosis(kind: .complexKey, range: offset..<offset + 1)
    }
    return syntax(isFirst ? .badIndentation : .other, lineRest(offset))
  }

  private func unfinishedFlow(_ offset: Int, bracket: Int) -> YAMLDiagnosis {
    if offset >= end || text.hasLine(notInside: bracket, before: offset) {
      return syntax(.missingBracket, bracket..<bracket + 1)
    }
    return syntax(isClosingBracket(offset) ? .missingBracket : .missingComma, lineRest(offset))
  }

  private func missingContent(_ offset: Int) -> YAMLDiagnosis {
    guard let openFlow else { return syntax(.missingQuote, lineRest(offset)) }
    if offset >= end || text.hasLine(notInside: openFlow, before: offset) {
      return syntax(.missingBracket, openFlow..<openFlow + 1)
    }
    if text.byte(offset) == UInt8(ascii: ",") { return syntax(.trailingComma, offset..<offset + 1) }
    if isClosingBracket(offset) { return syntax(.missingBracket, offset..<offset + 1) }
    return syntax(.other, lineRest(offset))
  }

  private func isClosingBracket(_ offset: Int) -> Bool {
    text.byte(offset) == UInt8(ascii: "]") || text.byte(offset) == UInt8(ascii: "}")
  }

  private func lineRest(_ offset: Int) -> Range<Int> {
    let start = min(offset, text.bytes.count)
    return start..<max(start, text.inkEnd(start))
  }

  private func blanks(_ offset: Int) -> Range<Int> {
    var end = offset
    while let byte = text.byte(end), byte == 0x09 || byte == 0x20 { end += 1 }
    return offset..<end
  }

  private func escape(_ offset: Int) -> Range<Int> {
    var end = min(offset + 2, text.bytes.count)
    while let byte = text.byte(end), byte & 0xC0 == 0x80 { end += 1 }
    return min(offset, end)..<end
  }
}

// MARK: Lines of YAML, without parsing

extension SourceText {
  func byte(_ offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private func isBreak(_ offset: Int) -> Bool {
    byte(offset).map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  private func isBlank(_ offset: Int) -> Bool {
    byte(offset).map { $0 == 0x20 || $0 == 0x09 } ?? false
  }

  /// The first byte of a line that is not a blank.
  func firstInk(ofLineAt offset: Int) -> Int {
    var ink = lineStart(offset)
    while isBlank(ink) { ink += 1 }
    return ink
  }

  /// Blank or a comment.
  func isEmptyLine(_ line: Int) -> Bool {
    let ink = firstInk(ofLineAt: line)
    return isBreak(ink) || byte(ink) == UInt8(ascii: "#")
  }

  /// The end of a line without the blanks before it.
  func inkEnd(_ offset: Int) -> Int {
    var end = offset
    while !isBreak(end) { end += 1 }
    while end > offset, isBlank(end - 1) { end -= 1 }
    return end
  }

  /// The first ink of the last line above that is neither blank nor a comment.
  func previousInkLine(before offset: Int) -> Int? {
    var start = lineStart(offset)
    while start > contentStart {
      start = lineStart(start - 1)
      let ink = firstInk(ofLineAt: start)
      if !isBreak(ink), byte(ink) != UInt8(ascii: "#") { return ink }
    }
    return nil
  }

  private func isColon(_ offset: Int) -> Bool {
    byte(offset) == UInt8(ascii: ":") && (isBlank(offset + 1) || isBreak(offset + 1))
  }

  func hasColon(in range: Range<Int>) -> Bool {
    range.contains(where: isColon)
  }

  /// The first ink after the first colon of a line.
  func afterColon(from start: Int) -> Int {
    var offset = start
    while !isBreak(offset), !isColon(offset) { offset += 1 }
    offset += 1
    while isBlank(offset) { offset += 1 }
    return offset
  }

  /// The next line that begins, in the first column, with a key such as `title:`; nil from the end of the
  /// document on.
  func nextTopLevelKey(after offset: Int) -> Int? {
    nextLine(after: offset) { isTopLevelKey($0) || isDocumentMarker($0) }.flatMap {
      isDocumentMarker($0) ? nil : $0
    }
  }

  /// What follows a bracket after a key or a dash is indented deeper than they are (YAML 1.2.2,
  /// section 7.4); a line that is not shows that the bracket was forgotten.
  func hasLine(notInside bracket: Int, before end: Int) -> Bool {
    let parent = firstInk(ofLineAt: bracket)
    guard parent < bracket else { return false }
    let indentation = parent - lineStart(bracket)
    let line = nextLine(after: bracket) { line in
      let ink = firstInk(ofLineAt: line)
      let closes = byte(ink) == UInt8(ascii: "]") || byte(ink) == UInt8(ascii: "}")
      return line >= end || !isEmptyLine(line) && !closes && ink - line <= indentation
    }
    return line.map { $0 < end } ?? false
  }

  /// The line of the next `---` or `...`, else the end of the file.
  func documentEnd(after offset: Int) -> Int {
    nextLine(after: offset, where: isDocumentMarker) ?? bytes.count
  }

  /// The next line whose first ink, in that column, is the dash of a list.
  func nextItem(after offset: Int, before end: Int, column: Int) -> Int? {
    let line = nextLine(after: offset) { line in
      guard line < end else { return true }
      let ink = line + column - 1
      return firstInk(ofLineAt: line) == ink && byte(ink) == UInt8(ascii: "-")
        && (isBlank(ink + 1) || isBreak(ink + 1))
    }
    return line.flatMap { $0 < end ? $0 : nil }
  }

  private func nextLine(after offset: Int, where isWanted: (Int) -> Bool) -> Int? {
    var line = nextLineStart(offset)
    while line < bytes.count {
      if isWanted(line) { return line }
      line = nextLineStart(line)
    }
    return nil
  }

  func isDocumentMarker(_ line: Int) -> Bool {
    let marker = bytes[line..<min(line + 3, bytes.count)]
    return (marker.elementsEqual("---".utf8) || marker.elementsEqual("...".utf8))
      && (isBlank(line + 3) || isBreak(line + 3))
  }

  func isTopLevelKey(_ line: Int) -> Bool {
    var end = line
    while let byte = byte(end), Self.isKeyByte(byte) { end += 1 }
    return end > line && bytes[line] != UInt8(ascii: "-") && isColon(end)
  }

  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
