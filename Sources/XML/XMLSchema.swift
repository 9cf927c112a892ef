internal import CLibXML2

/// A compiled XML Schema 1.0. Not shared between tasks.
package final class XMLSchema {
  private let schema: xmlSchemaPtr

  /// Throws every fault of the schema itself. Other files that it names are not opened.
  package init(_ bytes: [UInt8]) throws(XMLSchemaFault) {
    var size = XMLSchemaSize()
    let faults = XMLReader.read(bytes) { event in
      size.take(event)
      return .proceed
    }
    guard faults.isEmpty else { throw XMLSchemaFault(faults: faults) }
    guard !size.isExcessive else { throw XMLSchemaFault(faults: [], isTooLarge: true) }
    let errors = ErrorCollector()
    let compiled = bytes.withUnsafeBytes { buffer -> xmlSchemaPtr? in
      let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      guard let parser = xmlSchemaNewMemParserCtxt(start, Int32(clamping: buffer.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      return withExtendedLifetime(errors) {
        dani_schema_parser_reports_to(parser, errors.target)
        return xmlSchemaParse(parser)
      }
    }
    guard let compiled else { throw XMLSchemaFault(faults: errors.faults) }
    schema = compiled
  }

  deinit { xmlSchemaFree(schema) }

  /// Every departure from the schema in the order of the file; empty when the file is valid.
  package func validate(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> [XMLFault] {
    XMLReader.read(bytes, limits: limits, schema: self) { _ in .proceed }
  }

  func validation(of parser: xmlParserCtxtPtr, onFault: @escaping (XMLFault) -> Void) -> Validation? {
    Validation(schema: self, compiled: schema, parser: parser, onFault: onFault)
  }
}

/// Why a schema cannot be used.
package struct XMLSchemaFault: Error, Hashable, Sendable {
  package let faults: [XMLFault]
  /// Groups inside groups make it so large that it would take all memory or all time.
  package var isTooLarge = false
}

extension XMLSchema {
  /// The schema listening to a parser. Ends before the parser does.
  final class Validation {
    private let schema: XMLSchema
    private let context: xmlSchemaValidCtxtPtr
    private let plug: xmlSchemaSAXPlugPtr
    private let errors: ErrorCollector

    init?(
      schema: XMLSchema, compiled: xmlSchemaPtr, parser: xmlParserCtxtPtr,
      onFault: @escaping (XMLFault) -> Void
    ) {
      guard let context = xmlSchemaNewValidCtxt(compiled) else { return nil }
      let errors = ErrorCollector(onFault: onFault)
      dani_validation_reports_to(context, errors.target)
      guard let plug = dani_plug(context, parser) else {
        xmlSchemaFreeValidCtxt(context)
        return nil
      }
      self.schema = schema
      self.context = context
      self.plug = plug
      self.errors = errors
    }

    deinit {
      xmlSchemaSAXUnplug(plug)
      xmlSchemaFreeValidCtxt(context)
    }
  }

  /// Takes the errors of a schema context.
  final class ErrorCollector {
    let target: UnsafeMutablePointer<dani_error_target>
    private(set) var faults: [XMLFault] = []
    private let onFault: ((XMLFault) -> Void)?

    init(onFault: ((XMLFault) -> Void)? = nil) {
      self.onFault = onFault
      target = .allocate(capacity: 1)
      target.initialize(
        to: dani_error_target(
          handler: { session, error in
            guard let session else { return }
            Unmanaged<ErrorCollector>.fromOpaque(session).takeUnretainedValue().take(error)
          }, session: Unmanaged.passUnretained(self).toOpaque()))
    }

    deinit {
      target.deinitialize(count: 1)
      target.deallocate()
    }

    /// «Element '{urn:x}sum': …», «Element 'sum', attribute 'id': …».
    private static func element(in reason: String) -> String {
      guard reason.hasPrefix("Element '") else { return "" }
      let name = reason.dropFirst(9).prefix { $0 != "'" }
      return String(name.split(separator: "}").last ?? name)
    }

    private func take(_ error: dani_error) {
      let reason = error.message.map { XMLParser.sentence($0) } ?? ""
      let fault = XMLFault(
        .schemaViolation(XMLFault.SchemaRule(code: Int(error.code)), element: Self.element(in: reason)),
        line: Int(error.line), column: Int(error.column), reason: reason)
      if let onFault { onFault(fault) } else { faults.append(fault) }
    }
  }
}
