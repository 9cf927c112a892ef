import CatalogModel

/// Something of a structure that cannot be held against values, so that nothing is said of them.
package enum StructureGap: Hashable, Sendable {
  case unknownType(String)
  case unknownFormat(String)
  case unreadablePattern(String)
  /// Not a value of the type of the column, or the type has no order.
  case unreadableBound(String)
  /// The primary key names a column that is not described.
  case unknownKeyColumn(String)
}

extension Structure.Column {
  /// In the order of the constraints.
  package var gaps: [StructureGap] {
    var gaps: [StructureGap] = []
    let test = ValueTest(self)
    switch test.gap {
    case .unknownType: gaps.append(.unknownType(datatype))
    case .unknownFormat: gaps.append(.unknownFormat(notation.format ?? ""))
    case nil: break
    }
    if let pattern = constraints.pattern, (try? TextPattern(pattern)) == nil {
      gaps.append(.unreadablePattern(pattern))
    }
    for bound in [constraints.minimum, constraints.maximum].compactMap(\.self) {
      if ColumnCheck.bound(bound, type, test) == nil { gaps.append(.unreadableBound(bound.text)) }
    }
    return gaps
  }
}

extension Structure {
  /// Of the table as a whole.
  package var keyGaps: [StructureGap] {
    let names = Set(columns.map(\.name))
    return (schema?.primaryKey ?? []).filter { !names.contains($0) }.map { .unknownKeyColumn($0) }
  }
}
