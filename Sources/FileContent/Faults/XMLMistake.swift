import XML

/// The mistakes of XML that people and programs make.
package enum XMLMistake: FaultDetail {
  case tagMismatch, badTag, duplicateAttribute, badAttribute
  /// An `&` that begins no entity, or an unknown one.
  case badEntity
  /// `&nbsp;` and others that only HTML has.
  case unknownEntity
  case badCharacter, badEncoding, undeclaredPrefix, contentAfterEnd, other

  init(_ grammar: XMLFault.Grammar) {
    self =
      switch grammar {
      case .tagMismatch: .tagMismatch
      case .badTag: .badTag
      case .duplicateAttribute: .duplicateAttribute
      case .badAttribute: .badAttribute
      case .unknownEntity: .unknownEntity
      case .badEntity: .badEntity
      case .badCharacter: .badCharacter
      case .badEncoding: .badEncoding
      case .undeclaredPrefix: .undeclaredPrefix
      case .contentAfterEnd: .contentAfterEnd
      case .other: .other
      }
  }
}

/// What a schema asks for and an element does not have.
package enum SchemaRule: Hashable, Sendable {
  /// A value of the type.
  case type
  /// A value of the list, of the pattern, between the bounds, as long as it may be.
  case list, pattern, bounds, length
  /// The elements that belong inside, in their order.
  case content
  case attributeMissing, attributeUnknown
  /// An element of the schema at the top.
  case root
  /// A value that no other element has, or one that another element has.
  case key
  case other

  init(_ rule: XMLFault.SchemaRule) {
    self =
      switch rule {
      case .type: .type
      case .list: .list
      case .pattern: .pattern
      case .bounds: .bounds
      case .length: .length
      case .content: .content
      case .attributeMissing: .attributeMissing
      case .attributeUnknown: .attributeUnknown
      case .root: .root
      case .key: .key
      case .other: .other
      }
  }
}
