import FoundationEssentials

/// What the argument parser tells of the program: verbs, their values and options.
struct ToolDescription: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    let kind: Kind
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  struct Name: Decodable {
    let kind: String
    let name: String

    var written: String { (kind == "long" ? "--" : "-") + name }
  }

  /// - Parameter json: what the parser gives out when asked for its help as data.
  init?(json: String) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = read
  }
}

extension ToolDescription.Argument {
  /// `-o, --output`
  var spellings: [String] {
    (names ?? []).map(\.written).sorted { $0.count != $1.count ? $0.count < $1.count : $0 < $1 }
  }
}
