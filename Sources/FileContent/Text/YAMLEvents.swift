import CLibYAML

/// The events of libyaml over a stretch of a file, their places in bytes of that file.
///
/// libyaml counts characters, line ends of Unicode included; only its running number of the character is used.
final class YAMLEvents {
  struct Event {
    enum Kind {
      case documentStart, documentEnd, streamEnd
      case alias(String)
      case scalar(String, style: ScalarStyle)
      case listStart(isFlow: Bool)
      case listEnd
      case mapStart(isFlow: Bool)
      case mapEnd
    }

    enum ScalarStyle { case plain, quoted, block }

    let kind: Kind
    /// With anchor and tag.
    let range: Range<Int>
    var anchor: String?
    var hasTag = false
  }

  /// Why libyaml stopped.
  struct Problem: Error {
    let message: String
    /// What it was doing, such as `while scanning a simple key`.
    let context: String
    let offset: Int
    /// Where that began.
    let contextOffset: Int
  }

  private let text: SourceText
  /// Scalars of the file before the stretch.
  private let scalarsBefore: Int
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The place that was asked for last: the next one is mostly a few characters on.
  private var last: (scalar: Int, offset: Int)

  /// The bytes must stay where they are as long as this object is used. Nil when there is no memory.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in text: SourceText) {
    self.text = text
    scalarsBefore = text.scalars(before: range.lowerBound)
    last = (scalarsBefore, range.lowerBound)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    let piece = UnsafeBufferPointer(rebasing: bytes[range])
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, piece.baseAddress, piece.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(Problem) -> Event {
    var event = yaml_event_t()
    repeat {
      guard yaml_parser_parse(parser, &event) != 0 else { throw problem() }
      guard event.type == YAML_STREAM_START_EVENT else { break }
      yaml_event_delete(&event)
    } while true
    defer { yaml_event_delete(&event) }
    return read(event)
  }

  private func read(_ event: yaml_event_t) -> Event {
    let start = offset(event.start_mark)
    let range = start..<max(start, offset(event.end_mark))
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, range: range)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, range: range)
    case YAML_ALIAS_EVENT:
      return Event(kind: .alias(Self.string(event.data.alias.anchor) ?? ""), range: range)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return Event(
        kind: .scalar(text, style: Self.style(scalar.style)), range: range,
        anchor: Self.string(scalar.anchor), hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return Event(
        kind: .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE), range: range,
        anchor: Self.string(list.anchor), hasTag: list.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, range: range)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      return Event(
        kind: .mapStart(isFlow: map.style == YAML_FLOW_MAPPING_STYLE), range: range,
        anchor: Self.string(map.anchor), hasTag: map.tag != nil)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mapEnd, range: range)
    default: return Event(kind: .streamEnd, range: range)
    }
  }

  private func problem() -> Problem {
    Problem(
      message: parser.pointee.problem.map { String(cString: $0) } ?? "",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      offset: offset(parser.pointee.problem_mark),
      contextOffset: offset(parser.pointee.context_mark))
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    let scalar = scalarsBefore + mark.index
    if scalar != last.scalar { last = (scalar, text.offset(ofScalar: scalar, from: last)) }
    return last.offset
  }

  private static func style(_ style: yaml_scalar_style_t) -> Event.ScalarStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(decodingCString: $0, as: UTF8.self) }
  }
}
