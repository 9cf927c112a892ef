package import FileContent
package import Wording

/// A figure of the report that is counted from documents: an entry of `facts` in `catalog.yaml`.
package struct FactDefinition: Sendable {
  /// Which rows of the matching documents are counted.
  package enum Rows: String, CaseIterable, Sendable {
    /// Those of the newest document on the day.
    case newest
    /// Those of all documents that are dated in the period.
    case period
  }

  /// A column and the values of it that a row must have, or must not have.
  package struct Condition: Sendable {
    package let column: String
    /// One of them is enough.
    package let values: [String]
    package let range: TextRange
    package let pointer: String
  }

  /// Where rows are counted: a set, and a pattern of paths inside its folder.
  package struct Source: Sendable {
    package let dataset: Element<String>
    package let path: Element<String>
    /// As written; `newest` when nothing is.
    package let rows: Element<String>
    /// Only rows dated in the period count; asked for with `rows: period`.
    package let dateColumn: Element<String>
    package let filter: [Condition]
    package let exclude: [Condition]
    package let range: TextRange
    package let pointer: String

    package var mode: Rows? { rows.isMissing ? .newest : rows.value.flatMap(Rows.init(rawValue:)) }
  }

  /// Letters, digits and underscores: templates call the figure by it.
  package let name: Element<String>
  package let title: Element<String>
  package let englishTitle: Element<String>
  package let forms: Forms
  package let sources: [Source]
  package let range: TextRange
  package let pointer: String
}

extension FactDefinition {
  /// The words of the figure as they are written in `forms` and `english`.
  package struct Forms: Sendable {
    package let one: Element<String>
    package let few: Element<String>
    package let many: Element<String>
    package let genitive: Element<String>
    /// `masculine` when nothing is written.
    package let gender: Element<String>
    package let englishOne: Element<String>
    package let englishMany: Element<String>

    package var hasEnglish: Bool { englishOne.value != nil && englishMany.value != nil }

    /// Nil unless the three Ukrainian forms are there.
    package func noun(title: LocalizedText) -> CountedNoun? {
      guard let one = one.value, let few = few.value, let many = many.value else { return nil }
      return CountedNoun(
        one, few, many, genitive: genitive.value ?? many,
        gender.value.flatMap(CountedNoun.Gender.init(rawValue:)) ?? .masculine,
        en: englishOne.value ?? title.en, englishMany.value ?? englishOne.value ?? title.en)
    }
  }

  init(_ node: Node, index: Int) {
    pointer = "/facts/\(index)"
    range = node.range
    name = node["name"].textElement
    title = node["title"].textElement
    let (forms, english) = (node["forms"], node["english"])
    englishTitle = english?["title"].textElement ?? .absent
    self.forms = Forms(
      one: forms?["one"].textElement ?? .absent, few: forms?["few"].textElement ?? .absent,
      many: forms?["many"].textElement ?? .absent, genitive: forms?["genitive"].textElement ?? .absent,
      gender: forms?["gender"].textElement ?? .absent, englishOne: english?["one"].textElement ?? .absent,
      englishMany: english?["many"].textElement ?? .absent)
    let own = pointer
    sources = (node["sources"]?.items ?? []).enumerated().map {
      Source($1, pointer: "\(own)/sources/\($0)")
    }
  }
}

extension FactDefinition.Source {
  fileprivate init(_ node: Node, pointer: String) {
    self.pointer = pointer
    range = node.range
    dataset = node["dataset"].textElement
    path = node["path"].textElement
    rows = node["rows"].textElement
    dateColumn = node["date_column"].textElement
    filter = Self.conditions(node["filter"], pointer: pointer + "/filter")
    exclude = Self.conditions(node["exclude"], pointer: pointer + "/exclude")
  }

  /// Names of the columns that a row is asked for.
  package var columns: [(name: String, range: TextRange, pointer: String)] {
    let conditions = (filter + exclude).map { (name: $0.column, range: $0.range, pointer: $0.pointer) }
    guard case .value(let column, let range) = dateColumn else { return conditions }
    return [(name: column, range: range, pointer: pointer + "/date_column")] + conditions
  }

  /// A blank value stands for a blank cell.
  private static func conditions(_ node: Node?, pointer: String) -> [FactDefinition.Condition] {
    (node?.entries ?? []).map { entry in
      let values: [Node] = if case .list(let items) = entry.value.value { items } else { [entry.value] }
      return FactDefinition.Condition(
        column: entry.key, values: values.map { ($0.scalarText ?? "").trimmingBlanks }, range: entry.keyRange,
        pointer: pointer + "/" + JSONPointer.escaped(entry.key))
    }
  }
}

extension CatalogSettings {
  /// The figures that `catalog.yaml` defines, in its order.
  package var facts: [FactDefinition] {
    (root?["facts"]?.items ?? []).enumerated().map { FactDefinition($1, index: $0) }
  }
}
