internal import CLibXML2

extension XMLFault {
  /// A value is of its kind, but not as it should be.
  var isOfFacet: Bool {
    switch kind {
    case .schemaViolation(.list, _), .schemaViolation(.pattern, _), .schemaViolation(.bounds, _),
      .schemaViolation(.length, _):
      true
    default: false
    }
  }
}

/// Why an XML file was not read to its end, or where it departs from a schema.
package struct XMLFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case empty
    case notWellFormed(Grammar)
    /// The file ends inside an element.
    case truncated
    /// A document type declaration: never read, for the entities that it may hold.
    case doctype
    case tooDeep(limit: Int)
    case tooManyAttributes(limit: Int)
    /// A tag, a text or the file; `limit` in bytes.
    case tooLarge(limit: Int)
    /// A departure from a schema; `element` is the name of the element, empty when it is not told.
    case schemaViolation(SchemaRule, element: String)
    /// The library could not work: no memory.
    case noParser
  }

  /// The grammar mistakes that people and programs make.
  package enum Grammar: String, Hashable, Sendable {
    case tagMismatch, badTag, duplicateAttribute, badAttribute, unknownEntity, badEntity, badCharacter
    case badEncoding, undeclaredPrefix, contentAfterEnd, other
  }

  /// What a schema asks for and an element does not have.
  package enum SchemaRule: String, Hashable, Sendable {
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
  }

  package let kind: Kind
  /// From 1; 0 when unknown.
  package let line: Int
  /// From 1, in bytes; 0 when unknown.
  package let column: Int
  /// The library's own sentence, in English; empty for our own limits.
  package let reason: String

  package init(_ kind: Kind, line: Int, column: Int, reason: String = "") {
    self.kind = kind
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension XMLFault.SchemaRule {
  init(code: Int) {
    self = Self.byCode[code] ?? .other
  }

  private static let byCode: [Int: Self] = {
    let groups: [(Self, [xmlParserErrors])] = [
      (
        .type,
        [
          XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
          XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3, XML_SCHEMAV_CVC_TYPE_3_1_1, XML_SCHEMAV_CVC_TYPE_3_1_2,
          XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2,
        ]
      ),
      (.list, [XML_SCHEMAV_CVC_ENUMERATION_VALID]),
      (.pattern, [XML_SCHEMAV_CVC_PATTERN_VALID]),
      (
        .bounds,
        [
          XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID,
          XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID,
          XML_SCHEMAV_CVC_TOTALDIGITS_VALID, XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID,
        ]
      ),
      (
        .length,
        [
          XML_SCHEMAV_CVC_LENGTH_VALID, XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_MAXLENGTH_VALID,
        ]
      ),
      (
        .content,
        [
          XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3,
          XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4, XML_SCHEMAV_CVC_ELT_3_2_1,
        ]
      ),
      (.attributeMissing, [XML_SCHEMAV_CVC_COMPLEX_TYPE_4]),
      (
        .attributeUnknown, [XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2]
      ),
      (.root, [XML_SCHEMAV_CVC_ELT_1]),
      (.key, [XML_SCHEMAV_CVC_IDC]),
    ]
    var byCode: [Int: Self] = [:]
    for (rule, codes) in groups {
      for code in codes { byCode[Int(code.rawValue)] = rule }
    }
    return byCode
  }()
}

extension XMLFault.Grammar {
  init(code: Int) {
    self = Self.byCode[code] ?? .other
  }

  private static let byCode: [Int: Self] = {
    let groups: [(Self, [xmlParserErrors])] = [
      (.tagMismatch, [XML_ERR_TAG_NAME_MISMATCH]),
      (
        .badTag,
        [XML_ERR_NAME_REQUIRED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_TAG_NOT_FINISHED]
      ),
      (.duplicateAttribute, [XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED]),
      (
        .badAttribute,
        [
          XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
          XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED,
        ]
      ),
      (.unknownEntity, [XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY]),
      (
        .badEntity,
        [
          XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_CHARREF_AT_EOF,
          XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
        ]
      ),
      (.badCharacter, [XML_ERR_INVALID_CHAR]),
      (
        .badEncoding,
        [
          XML_ERR_INVALID_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING,
          XML_ERR_ENCODING_NAME, XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER,
        ]
      ),
      (.undeclaredPrefix, [XML_NS_ERR_UNDEFINED_NAMESPACE]),
      (.contentAfterEnd, [XML_ERR_DOCUMENT_END]),
    ]
    var byCode: [Int: Self] = [:]
    for (grammar, codes) in groups {
      for code in codes { byCode[Int(code.rawValue)] = grammar }
    }
    return byCode
  }()
}
