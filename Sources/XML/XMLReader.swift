/// Reads XML in one pass: any size, little memory, every limit kept, nothing but the given bytes opened.
package enum XMLReader {
  /// Takes chunks from `next` until it gives nil, and hands the events to `onEvent`.
  /// The result is empty when the whole file is well-formed and, given a schema, valid, or when `onEvent` said stop.
  /// Violations of the schema come in the order of the file; whatever ended the reading comes last.
  package static func read<Failure: Error>(
    next: () throws(Failure) -> [UInt8]?, limits: XMLLimits = XMLLimits(), schema: XMLSchema? = nil,
    onEvent: (XMLEvent) -> XMLStep
  ) throws(Failure) -> [XMLFault] {
    let outcome = withoutActuallyEscaping(onEvent) { onEvent -> Result<[XMLFault], Failure> in
      do throws(Failure) {
        return .success(try run(XMLParser(limits: limits, schema: schema, onEvent: onEvent), next))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Checks the grammar and the schema only: faster than with events that are not used.
  package static func check<Failure: Error>(
    next: () throws(Failure) -> [UInt8]?, limits: XMLLimits = XMLLimits(), schema: XMLSchema? = nil
  ) throws(Failure) -> [XMLFault] {
    try run(XMLParser(limits: limits, schema: schema, onEvent: nil), next)
  }

  private static func run<Failure: Error>(
    _ parser: XMLParser?, _ next: () throws(Failure) -> [UInt8]?
  ) throws(Failure) -> [XMLFault] {
    guard let parser else { return [XMLFault(.noParser, line: 0, column: 0)] }
    while parser.wantsMore, let chunk = try next() { chunk.withUnsafeBytes { parser.feed($0) } }
    return parser.finish()
  }

  package static func read(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), schema: XMLSchema? = nil,
    onEvent: (XMLEvent) -> XMLStep
  ) -> [XMLFault] {
    var rest: [UInt8]? = bytes
    return read(
      next: { () throws(Never) in rest.take() }, limits: limits, schema: schema, onEvent: onEvent)
  }
}
