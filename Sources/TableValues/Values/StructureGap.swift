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
  /// A constraint that the standard does not know, or that is not applied.
  case unappliedConstraint(String)
  /// Values that should stand in another table: that is not looked up.
  case unappliedReference(String)
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
    gaps += constraints.unapplied.map { .unappliedConstraint($0) }
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
    let keys = (schema?.primaryKey ?? []) + (schema?.uniqueKeys ?? []).flatMap(\.self)
    return keys.filter { !names.contains($0) }.map { .unknownKeyColumn($0) }
      + (schema?.foreignKeys ?? []).map { .unappliedReference($0) }
  }
}
