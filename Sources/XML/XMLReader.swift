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
      guard let parser = XMLParser(limits: limits, schema: schema, onEvent: onEvent) else {
        return .success([XMLFault(.noParser, line: 0, column: 0)])
      }
      do throws(Failure) {
        while parser.wantsMore, let chunk = try next() { parser.feed(chunk) }
      } catch {
        return .failure(error)
      }
      return .success(parser.finish())
    }
    return try outcome.get()
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
