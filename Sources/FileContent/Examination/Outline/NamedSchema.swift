import XML

/// Finds the schema that an XML document names by an address, mostly relative to the document.
package typealias SchemaFinder = (_ location: String) -> Result<[UInt8], SchemaProblem>

/// The schema by which an XML document wants to be read.
struct NamedSchema {
  let location: String
  let schema: Result<XMLSchema, SchemaProblem>

  /// Nil when the outermost element, which begins in the first piece of the document, names no schema.
  init?(_ head: UnsafeRawBufferPointer, limits: XMLLimits, finder: SchemaFinder) {
    let probe = XMLCheck(limits: limits)
    var rest = head[...]
    while probe.schemaHints.isEmpty, !probe.hasRoot, !rest.isEmpty {
      probe.take(UnsafeRawBufferPointer(rebasing: rest.prefix(4096)))
      rest = rest.dropFirst(4096)
    }
    guard let hint = probe.schemaHints.first else { return nil }
    location = hint.location
    schema = finder(location).flatMap { bytes in
      do throws(XMLSchemaFault) {
        return .success(try XMLSchema(bytes))
      } catch {
        return .failure(error.isTooLarge ? .tooLarge : .broken)
      }
    }
  }

  var usable: XMLSchema? { try? schema.get() }
  var problem: SchemaProblem? { if case .failure(let problem) = schema { problem } else { nil } }
}
