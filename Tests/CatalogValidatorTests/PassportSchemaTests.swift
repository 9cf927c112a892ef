import CatalogValidator
import FileContent
import Foundation
import TestSupport
import Testing

@testable import CatalogModel

/// Whatever `Schemas/passport.schema.json` refuses is a finding: valid passports are changed in one place at a time,
/// and each that the schema refuses then is checked.
@Suite struct PassportSchemaTests {
  /// How heavy a finding is for what each keyword refuses: a note at least where the program understands the value.
  static let levels: [String: ClosedRange<Severity>] = [
    "type": .note ... .error, "enum": .note ... .error, "pattern": .note ... .error,
    "format": .note ... .error,
    "required": .note ... .error, "contains": .note ... .error, "minItems": .note ... .error,
    "minLength": .note ... .error, "maxLength": .note ... .error, "minimum": .warning ... .error,
  ]

  /// Enough for every keyword and every key to be among them.
  @Test(arguments: ["published", "deferred"])
  func whatTheSchemaRefusesIsAFinding(_ base: String) throws { try expectFindings(base, oneIn: 8) }

  @Test(.long("it checks more than a thousand passports"), arguments: ["published", "deferred"])
  func whateverTheSchemaRefusesIsAFinding(_ base: String) throws { try expectFindings(base, oneIn: 1) }

  /// - Parameter step: how many of the changes there are for one that is tried.
  private func expectFindings(_ base: String, oneIn step: Int) throws {
    let schema = PassportSchema(root: try #require(Self.json(at: "Schemas/passport.schema.json")))
    let valid = TestValue(
      try #require(Self.json(at: "Tests/Fixtures/Passports/\(base).json")))
    try #require(schema.refusals(of: valid) == [], "the passport that the others are made of")
    var random = SeededRandom(835)
    let all = Mutation.all(of: valid, &random).compactMap { mutation -> (Mutation, Set<String>)? in
      let keywords = schema.refusals(of: mutation.passport)
      return keywords.isEmpty ? nil : (mutation, keywords)
    }
    #expect(all.count > 300)
    let refused = Self.some(of: all, oneIn: step)
    let findings = Self.findings([valid, valid] + refused.map(\.0.passport))
    let usual = Set(findings[1].map(\.signature))
    for (index, (mutation, keywords)) in refused.enumerated() {
      let new = findings[index + 2].filter { !usual.contains($0.signature) }
      guard let worst = new.map(\.severity).max() else {
        Issue.record("silent: \(mutation.change) (\(keywords.sorted().joined(separator: ", ")))")
        continue
      }
      guard keywords.count == 1, let keyword = keywords.first else { continue }
      let level = try #require(Self.levels[keyword], "\(keyword) has no level")
      #expect(level.contains(worst), "\(mutation.change), \(keyword): \(worst)")
    }
  }

  /// Every so many of them, and the first for each keyword.
  private static func some(
    of all: [(Mutation, Set<String>)], oneIn step: Int
  ) -> [(Mutation, Set<String>)] {
    var tried: Set<String> = []
    return all.enumerated().compactMap { index, change in
      let isNew = !tried.isSuperset(of: change.1)
      tried.formUnion(change.1)
      return isNew || index.isMultiple(of: step) ? change : nil
    }
  }

  private static func json(at path: String) -> Node? {
    (try? readAll(FileSource(path: Repository.path(path)))).flatMap { JSONTree.read($0).root }
  }

  /// What a check of one catalogue says of each passport.
  private static func findings(_ passports: [TestValue]) -> [[Diagnostic]] {
    var files = [
      "catalog.yaml": """
      publisher: {name: Зразкова міська рада, edrpou: "12345678", koatuu: "4411800000", katottg: UA44120090000012345}
      """
    ]
    let names = passports.indices.map { "s\(10_000 + $0)" }
    for (name, passport) in zip(names, passports) {
      let named = passport.isNamed("zrazok") ? passport.with(.text(name), at: [.key("name")]) : nil
      files["datasets/\(name)/datapackage.json"] = (named ?? passport).json.prettyText
      files["datasets/\(name)/structure.csv"] = "name,title,description,datatype\nkod,Код,Код,string\n"
      files["datasets/\(name)/a.csv"] = "kod\nа\n"
    }
    let tree = FolderedFiles(files)
    let catalog = CatalogReader(tree).catalog()
    var check = Check(OpenedCatalog(catalog, tree), today: RuleFixture.today)
    check.sparesDrafts = false
    let bySet = Dictionary(grouping: check.report().diagnostics) { $0.dataset ?? "" }
    return names.map { bySet[$0] ?? [] }
  }
}

extension Diagnostic {
  /// The same for one finding about two sets.
  fileprivate var signature: String {
    guard case .pointer(let pointer, _, _) = place else { return code }
    return code + " " + pointer
  }
}

/// A passport that differs from a valid one in one place.
private struct Mutation {
  let passport: TestValue
  let change: String

  static func all(of valid: TestValue, _ random: inout SeededRandom) -> [Mutation] {
    var seen: Set<TestValue> = []
    var all: [Mutation] = []
    for (path, old) in valid.places where !path.isEmpty {
      let values: [TestValue?] = [nil] + others.map { $0 } + variants(of: old, &random).map { $0 }
      for value in values {
        guard let passport = valid.with(value, at: path[...]), seen.insert(passport).inserted else {
          continue
        }
        let text = value.map { String($0.json.compactText.prefix(60)) } ?? "taken out"
        all.append(Mutation(passport: passport, change: "\(JSONPointer(path)): \(text)"))
      }
    }
    return all
  }

  /// One of each kind.
  private static let others: [TestValue] = [
    .null, .flag(true), .number(7), .number(-5), .text(""), .text("  "), .text("так"), .list([]),
    .list([.null]),
    .list([.number(7)]), .list([.text("")]), .list([.map([:])]), .map([:]), .map(["a": .text("b")]),
  ]

  private static func variants(of old: TestValue, _ random: inout SeededRandom) -> [TestValue] {
    switch old {
    case .text(let text):
      let long = String(repeating: "а", count: 130)
      return [
        .text(" " + text), .text(text + " "), .text(text.uppercased()), .text(text.lowercased()),
        .list([old]),
        .text(text + long), .text(String(repeating: "а", count: 4100)), .text("../" + text),
        .text("/" + text),
        .text("\\" + text),
      ] + (0..<3).map { _ in .text(slip(in: text, &random)) }
    case .list(let items):
      return [.null, .number(7), .text(""), .text("я"), .map([:])].map { .list(items + [$0]) }
    case .number(let number): return [.text(String(number)), .number(-number)]
    case .null, .flag, .map: return []
    }
  }

  /// One sign taken out, doubled or replaced.
  private static func slip(in text: String, _ random: inout SeededRandom) -> String {
    var signs = Array(text)
    guard !signs.isEmpty else { return "я" }
    let place = Int.random(in: signs.indices, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: signs.remove(at: place)
    case 1: signs.insert(signs[place], at: place)
    default: signs[place] = Array("яЇ 7aZ-_.@/:|").randomElement(using: &random) ?? "я"
    }
    return String(signs)
  }
}

/// Files in memory, by folder.
private struct FolderedFiles: FileTree {
  private let files: [String: [UInt8]]
  private var folders: [String: [TreeEntry]] = ["": []]

  init(_ texts: [String: String]) {
    files = texts.mapValues { Array($0.utf8) }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      var steps = path.split(separator: "/").map { String($0) }
      let name = steps.removeLast()
      var folder = ""
      for step in steps {
        let inner = folder.isEmpty ? step : folder + "/" + step
        if folders[inner] == nil {
          folders[inner] = []
          folders[folder, default: []].append(TreeEntry(path: inner, kind: .folder, bytes: 0))
        }
        folder = inner
      }
      folders[folder, default: []].append(
        TreeEntry(path: folder.isEmpty ? name : folder + "/" + name, kind: .file, bytes: bytes.count))
    }
  }

  func entries(of folder: String) throws(ReadFault) -> [TreeEntry] {
    guard let entries = folders[folder] else { throw .notFound }
    return entries.sorted { $0.path < $1.path }
  }

  func open(_ path: String) throws(ReadFault) -> any ByteSource {
    guard let bytes = files[path] else { throw .notFound }
    return MemorySource(bytes)
  }
}
