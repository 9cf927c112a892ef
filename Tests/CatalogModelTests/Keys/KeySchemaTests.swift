import FileContent
import Foundation
import TestSupport
import Testing

@testable import CatalogModel

/// Holds `Schemas/` against the tables of keys, in both directions.
@Suite struct KeySchemaTests {
  @Test func thePassportSchemaAndTheTableNameTheSameKeys() throws {
    let comparison = try KeyComparison(schema: "passport", comparesForms: true)
    #expect(comparison.differences(from: .passport) == [])
  }

  @Test func theSchemaOfTheSettingsAndTheTableNameTheSameKeys() throws {
    let comparison = try KeyComparison(schema: "catalog-settings", comparesForms: false)
    #expect(comparison.differences(from: .catalog) == [])
  }

  @Test func theLimitsOfTheSchemaAreThoseOfTheProgram() throws {
    let root = try KeyComparison(schema: "catalog-settings", comparesForms: false).root
    let described = root["properties"]?["settings"]?["properties"]?["limits"]?["properties"]
    let names = (described?.entries ?? []).map(\.key)
    #expect(names == ContentLimits.settings.map(\.name))
    for limit in ContentLimits.settings {
      #expect(described?[limit.name]?["minimum"].wholeNumberElement.value == limit.least, "\(limit.name)")
      #expect(
        described?[limit.name]?["default"].wholeNumberElement.value == ContentLimits()[keyPath: limit.bound],
        "\(limit.name)")
    }
  }

  /// The reflection that lists the settings finds every row, and no two rows hold one place.
  @Test func everySettingHasAPlaceOfItsOwn() {
    let paths = SettingsTable.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.count == Mirror(reflecting: SettingsTable.only).children.count)
  }

  @Test func everyRowOfThePassportsIsTold() {
    #expect(Set(PassportKey.exported.map(\.export.name)).count == PassportKey.exported.count)
    for key in PassportKey.ofTable { #expect(key.column?.ownLabel != nil || key.element != nil) }
    for rows in [PassportKey.ofTable.map { $0.column?.order }, PassportKey.ofCard.map { $0.field?.order }] {
      #expect(Set(rows).count == rows.count)
    }
  }
}

/// A table of keys beside a JSON Schema.
private struct KeyComparison {
  let root: Node
  /// Whether lists, single texts and empty texts are compared too.
  let comparesForms: Bool

  init(schema name: String, comparesForms: Bool) throws {
    let path = Repository.path("Schemas/\(name).schema.json")
    root = try #require(JSONTree.read(try readAll(FileSource(path: path))).root)
    self.comparesForms = comparesForms
  }

  func differences(from shape: KeySchema) -> [String] { compare(shape, root, at: "") }

  private func compare(_ shape: KeySchema, _ node: Node, at place: String) -> [String] {
    let schema = resolved(node)
    var found: [String] = []
    let kind = kind(of: node)
    if kind != shape.kind {
      found.append("\(place): \(shape.kind?.rawValue ?? "any"), in the schema \(kind?.rawValue ?? "any")")
    }
    found += compareValues(shape, schema, at: place)
    if comparesForms { found += compareForms(shape, node, at: place) }
    guard !shape.keys.isEmpty else { return found }
    let holder = shape.kind == .mapList ? schema["items"].map(resolved) : schema
    let described = holder?["properties"]?.entries ?? []
    for entry in described {
      guard let inner = shape.keys[entry.key] else {
        found.append("\(place)/\(entry.key): not in the table")
        continue
      }
      found += compare(inner, entry.value, at: "\(place)/\(entry.key)")
    }
    let missing = Set(shape.keys.keys).subtracting(described.map(\.key))
    return found + missing.sorted().map { "\(place)/\($0): not in the schema" }
  }

  /// Words that are possible, and bounds of numbers.
  private func compareValues(_ shape: KeySchema, _ schema: Node, at place: String) -> [String] {
    switch shape.allowed {
    case nil: return []
    case .words(let words):
      let listed = (schema["enum"] ?? schema["items"]?["enum"])?.items.compactMap(\.string)
      return listed == words ? [] : ["\(place): \(words), in the schema \(listed ?? [])"]
    case .numbers(let possible):
      let least = schema["minimum"].wholeNumberElement.value
      let most = schema["maximum"].wholeNumberElement.value ?? Int.max
      return least == possible.lowerBound && most == possible.upperBound
        ? [] : ["\(place): \(possible), in the schema \(least ?? 0)...\(most)"]
    }
  }

  private func compareForms(_ shape: KeySchema, _ node: Node, at place: String) -> [String] {
    let schema = resolved(node)
    var found: [String] = []
    if shape.kind == .textList {
      let form: KeySchema.Traits =
        schema["anyOf"] != nil ? [] : schema["type"]?.string == "array" ? .needsList : .needsOneText
      if shape.traits.intersection([.needsList, .needsOneText]) != form {
        found.append("\(place): list or text")
      }
    }
    if shape.kind == .text {
      let isBounded = ["minLength", "pattern", "enum", "format"].contains { schema[$0] != nil }
      if shape.traits.contains(.mayBeBlank) == isBounded { found.append("\(place): may be blank or not") }
    }
    return found
  }

  private func resolved(_ node: Node) -> Node {
    guard let reference = node["$ref"]?.string, let name = reference.split(separator: "/").last,
      let definition = root["$defs"]?[String(name)]
    else { return node }
    return definition
  }

  /// Nil where the schema asks for no kind.
  private func kind(of node: Node) -> ValueKind? {
    if let name = node["$ref"]?.string?.split(separator: "/").last, name == "moment" || name == "day" {
      return .date
    }
    let schema = resolved(node)
    if let branches = schema["anyOf"]?.items, schema["type"] == nil {
      return branches.map { kind(of: $0) } == [.text, .textList] ? .textList : nil
    }
    if let types = schema["type"]?.items, !types.isEmpty {
      return types.compactMap(\.string) == ["object", "string"] ? .textOrMap : nil
    }
    switch schema["type"]?.string {
    case "object": return .map
    case "integer": return .wholeNumber
    case "boolean": return .flag
    // In version 1 of Data Package one role is a text; the program reads a list too.
    case "string": return node["title"]?.string == "Роль" ? .textList : .text
    case "array": return schema["items"].flatMap { kind(of: $0) } == .map ? .mapList : .textList
    default: return schema["enum"]?.items.allSatisfy { $0.string != nil } == true ? .text : nil
    }
  }
}
