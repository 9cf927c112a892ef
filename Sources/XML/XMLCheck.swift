/// Looks at the grammar of XML that comes piece by piece, of any size and in little memory, and holds it against a schema
/// when there is one. Not shared between tasks.
package final class XMLCheck {
  private let parser: XMLParser?

  /// - Parameter isLate: asked now and then while a schema is at work, whose patterns may be slow on purpose.
  package init(
    limits: XMLLimits = XMLLimits(), schema: XMLSchema? = nil, isLate: @escaping () -> Bool = { false }
  ) {
    parser = XMLParser(limits: limits, schema: schema, onEvent: nil)
    parser?.isLate = isLate
  }

  /// The rest was not looked at, because it was late.
  package var isCut: Bool { parser?.isCut ?? false }

  package func take(_ piece: UnsafeRawBufferPointer) { parser?.feed(piece) }

  /// Call once, at the end of the file. Violations of the schema come in the order of the file; whatever ended the
  /// reading comes last.
  package func finish() -> [XMLFault] { parser?.finish() ?? [XMLFault(.noParser, line: 0, column: 0)] }

  /// Violations beyond the limit.
  package var unlistedViolations: Int { parser?.unlistedViolations ?? 0 }
  /// The outermost element has begun.
  package var hasRoot: Bool { parser?.hasRoot ?? false }
  /// The schemas that the outermost element names, its own first.
  package var schemaHints: [XMLSchemaHint] { parser?.schemaHints ?? [] }
}

/// Where a file says that a schema of it is: `xsi:schemaLocation`, `xsi:noNamespaceSchemaLocation`.
package struct XMLSchemaHint: Hashable, Sendable {
  /// Empty for none.
  package let namespace: String
  /// An address, mostly relative to the file.
  package let location: String

  init(_ namespace: String, _ location: String) {
    self.namespace = namespace
    self.location = location
  }
}
