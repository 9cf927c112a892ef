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
      constraints: constraints.map(Structure.Constraints.init) ?? Structure.Constraints(),
      notation: Structure.Notation(field), line: field.range.start.line)
  }
}

extension Structure.Constraints {
  fileprivate init(_ node: Node) {
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
  }
}

extension Structure.Schema {
  fileprivate init(_ node: Node) {
    let key = node["primaryKey"]
    primaryKey = key?.scalarText.map { [$0] } ?? key.map { $0.items.compactMap(\.scalarText) } ?? []
    primaryKeyRange = key?.range
    // In v2 an item may be an object with a label.
    missingMarks =
      node["missingValues"].map { $0.items.compactMap { $0["value"]?.scalarText ?? $0.scalarText } } ?? []
    // v2 allows a list of one word.
    let match = node["fieldsMatch"]
    fieldsMatch =
      (match?.scalarText ?? match?.items.first?.scalarText).flatMap(FieldsMatch.init(rawValue:)) ?? .exact
  }
}
