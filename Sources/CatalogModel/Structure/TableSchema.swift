package import FileContent

extension Structure {
  /// What a Table Schema (Data Package v2, v1 is read too) says of a table as a whole.
  package struct Schema: Sendable {
    /// How the columns of a table relate to the fields: `fieldsMatch`.
    package enum FieldsMatch: String, Sendable {
      /// The same columns in the same order.
      case exact
      /// The same columns in any order.
      case equal
      /// All fields, and maybe other columns.
      case subset
      /// No other columns, and maybe not all fields.
      case superset
      /// At least one field.
      case partial
    }

    /// Names of fields; empty without a key.
    package let primaryKey: [String]
    package let primaryKeyRange: TextRange?
    /// Sets of fields of which no two rows may have the same values; `uniqueKeys`.
    package let uniqueKeys: [[String]]
    /// Fields whose values stand in another table, in words: `t → id`.
    package let foreignKeys: [String]
    /// Texts that stand for a missing value, beside nothing at all.
    package let missingMarks: [String]
    package let fieldsMatch: FieldsMatch
  }

  /// The constraints of a field, as written.
  package struct Constraints: Sendable {
    package var isUnique = false
    /// `enum`; empty when every value is allowed.
    package var allowed: [String] = []
    /// A regular expression of XML Schema for the whole value.
    package var pattern: String?
    package var minimum: Bound?
    package var maximum: Bound?
    /// In Unicode scalars.
    package var shortest: Int?
    package var longest: Int?
    /// Names that the standard does not know, and constraints that are not applied.
    package var unapplied: [String] = []

    package struct Bound: Hashable, Sendable {
      package let text: String
      /// The bound itself is no value.
      package let isExclusive: Bool
    }
  }

  /// How the values of a field are written: `format` and what numbers and booleans have besides.
  package struct Notation: Sendable {
    /// `default`, `any`, `email`, `%d.%m.%Y`…; nil when nothing is said.
    package var format: String?
    package var decimalMark = "."
    /// Empty when thousands are not set apart.
    package var groupMark = ""
    /// False when a unit may be written beside the number.
    package var isBare = true
    package var trueWords: [String] = []
    package var falseWords: [String] = []
    /// Texts that stand for a missing value in this field alone; nil where those of the table hold.
    package var missingMarks: [String]?
    /// Of lists: the type of their items, and what stands between these.
    package var itemType: String?
    package var itemDelimiter = ","
  }

  /// Reads a Table Schema: `{"fields": [{"name": …}]}`.
  package static func reading(schema node: Node) -> Result<Structure, StructureFault> {
    guard let fields = node["fields"]?.items, !fields.isEmpty else {
      return .failure(.notATableSchema(line: node.range.start.line))
    }
    var columns: [Column] = []
    var seen: Set<String> = []
    for field in fields {
      let line = field.range.start.line
      guard let name = field["name"].textElement.value else { return .failure(.blankName(line: line)) }
      guard seen.insert(name).inserted else { return .failure(.repeatedName(name, line: line)) }
      columns.append(Column(field, name: name))
    }
    return .success(Structure(tables: [columns], schema: Schema(node)))
  }
}

extension Structure.Column {
  fileprivate convenience init(_ field: Node, name: String) {
    let constraints = field["constraints"]
    self.init(
      name: name, title: field["title"].textElement.value ?? "",
      summary: field["description"].textElement.value ?? "",
      datatype: field["type"].textElement.value ?? "",
      isRequired: constraints?["required"]?.scalarText == "true",
      constraints: Structure.Constraints(constraints, categories: field["categories"]),
      notation: Structure.Notation(field), line: field.range.start.line)
  }
}

extension Structure.Constraints {
  /// - Parameter categories: values of v2 with or without labels; an `enum` beside them wins.
  fileprivate init(_ node: Node?, categories: Node?) {
    if let node { self.init(node) } else { self.init() }
    if allowed.isEmpty, let categories {
      allowed = categories.items.compactMap { $0["value"]?.scalarText ?? $0.scalarText }
    }
  }

  private static let known: Set<String> = [
    "required", "unique", "enum", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "minLength",
    "maxLength",
  ]

  private init(_ node: Node) {
    unapplied = node.entries.map(\.key).filter { !Self.known.contains($0) }
    isUnique = node["unique"]?.scalarText == "true"
    allowed = node["enum"].map { $0.items.compactMap(\.scalarText) } ?? []
    pattern = node["pattern"]?.string
    minimum = Self.bound(node["minimum"], node["exclusiveMinimum"])
    maximum = Self.bound(node["maximum"], node["exclusiveMaximum"])
    shortest = node["minLength"]?.scalarText.flatMap { Int($0) }
    longest = node["maxLength"]?.scalarText.flatMap { Int($0) }
  }

  private static func bound(_ inclusive: Node?, _ exclusive: Node?) -> Bound? {
    if let text = inclusive?.scalarText { return Bound(text: text, isExclusive: false) }
    return exclusive?.scalarText.map { Bound(text: $0, isExclusive: true) }
  }
}

extension Structure.Notation {
  fileprivate init(_ field: Node) {
    format = field["format"]?.scalarText
    decimalMark = field["decimalChar"]?.scalarText ?? "."
    groupMark = field["groupChar"]?.scalarText ?? ""
    isBare = field["bareNumber"]?.scalarText != "false"
    trueWords = field["trueValues"].map { $0.items.compactMap(\.scalarText) } ?? []
    falseWords = field["falseValues"].map { $0.items.compactMap(\.scalarText) } ?? []
    missingMarks = field["missingValues"].map {
      $0.items.compactMap { $0["value"]?.scalarText ?? $0.scalarText }
    }
    itemType = field["itemType"]?.scalarText
    itemDelimiter = field["delimiter"]?.scalarText ?? ","
  }
}

extension Structure.Schema {
  fileprivate init(_ node: Node) {
    let key = node["primaryKey"]
    primaryKey = key?.scalarText.map { [$0] } ?? key.map { $0.items.compactMap(\.scalarText) } ?? []
    primaryKeyRange = key?.range
    uniqueKeys = (node["uniqueKeys"]?.items ?? []).map { key in
      key.scalarText.map { [$0] } ?? key.items.compactMap(\.scalarText)
    }
    foreignKeys = (node["foreignKeys"]?.items ?? []).map { key in
      func names(_ node: Node?) -> String {
        node?.scalarText ?? (node?.items ?? []).compactMap(\.scalarText).joined(separator: ", ")
      }
      let reference = key["reference"]
      let resource = reference?["resource"]?.scalarText ?? ""
      return names(key["fields"]) + " → " + (resource.isEmpty ? "" : resource + ": ")
        + names(reference?["fields"])
    }
    // In v2 an item may be an object with a label.
    missingMarks =
      node["missingValues"].map { $0.items.compactMap { $0["value"]?.scalarText ?? $0.scalarText } } ?? []
    // v2 allows a list of one word.
    let match = node["fieldsMatch"]
    fieldsMatch =
      (match?.scalarText ?? match?.items.first?.scalarText).flatMap(FieldsMatch.init(rawValue:)) ?? .exact
  }
}
