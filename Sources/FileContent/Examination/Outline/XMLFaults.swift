import XML

/// Faults of XML as faults of content.
enum XMLFaults {
  /// `place` puts a place in the text where the text is: in the file, or in a member of an archive.
  static func note(_ fault: XMLFault, in place: (Place) -> Place, into findings: inout ContentFindings) {
    let text = fault.line > 0 ? Place.text(line: fault.line, column: max(1, fault.column)) : .file
    let place = place(text)
    switch fault.kind {
    case .empty: findings.faults.add(.empty, at: place)
    case .truncated: findings.faults.add(.truncated, at: place)
    case .doctype:
      findings.faults.add(.doctype, at: place)
      findings.status = .notChecked(.limit)
    case .notWellFormed(let grammar): findings.faults.add(.notWellFormed, XMLMistake(grammar), at: place)
    case .tooDeep(let limit): findings.exceed(.nestingTooDeep, limit, at: place)
    case .tooManyAttributes(let limit), .tooLarge(let limit): findings.exceed(.textTooLong, limit, at: place)
    case .schemaViolation(let rule, let element):
      let violation = SchemaViolation(rule: SchemaRule(rule), element: element)
      findings.faults.add(.schemaViolated, violation, at: place)
    case .noParser: findings.status = .notChecked(.noDecoder)
    }
  }
}

extension ContentFindings {
  mutating func exceed(_ kind: FaultKind<ExceededLimit>, _ limit: Int, at place: Place) {
    faults.add(kind, ExceededLimit(limit), at: place)
    status = .notChecked(.limit)
  }
}
