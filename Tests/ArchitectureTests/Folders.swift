import Foundation

/// What the folders of a target declare, and what they use of each other.
struct Folders {
  /// Folder, the folders it uses, and for each one file with what it uses there.
  private(set) var uses: [String: [String: String]] = [:]

  private struct File {
    let name: String
    let folder: String
    let text: SwiftText
  }

  /// - Parameter sources: path of each file below the target's folder, and its text.
  init(_ sources: [(path: String, text: String)]) {
    let files = sources.map { path, text in
      File(name: path, folder: Self.folder(of: path), text: SwiftText(text))
    }
    for file in files { uses[file.folder] = [:] }
    let (types, members) = Self.owners(files)
    for file in files {
      let identifiers = file.text.identifiers
      let used =
        identifiers.words.compactMap { word in types[word].map { (word, $0) } }
        + identifiers.members.compactMap { word in members[word].map { ("." + word, $0) } }
      for (word, owner) in used.sorted(by: { $0.0 < $1.0 }) where owner != file.folder {
        if uses[file.folder]?[owner] == nil {
          uses[file.folder]?[owner] = "\(file.name) uses \(word)"
        }
      }
    }
  }

  /// Every Swift file of a target.
  init(of target: String, root: URL) throws {
    let folder = root.appending(path: "Sources/\(target)")
    let prefix = folder.path(percentEncoded: false) + "/"
    self.init(
      try SourceFile.all(in: folder).map { file in
        let path = file.path(percentEncoded: false)
        return (String(path.dropFirst(prefix.count)), try String(contentsOf: file, encoding: .utf8))
      }.sorted { $0.0 < $1.0 })
  }

  /// The first step of the path; `.` for a file that is in no folder of the target.
  private static func folder(of path: String) -> String {
    let steps = path.split(separator: "/")
    return steps.count > 1 ? String(steps[0]) : "."
  }

  /// In which folder a name of the file level is declared, and in which one a member that an extension adds to a type
  /// of another folder or target. A member counts when no other folder declares its name: then a dot before the name
  /// tells whose it is.
  private static func owners(_ files: [File]) -> (types: [String: String], members: [String: String]) {
    var types: [String: String] = [:]
    var declaring: [String: Set<String>] = [:]
    var extending: [(type: String, member: String, folder: String)] = []
    for file in files {
      for declaration in Declaration.all(in: file.text) {
        declaring[declaration.name, default: []].insert(file.folder)
        if declaration.depth == 0, !declaration.isPrivate { types[declaration.name] = file.folder }
        if declaration.depth == 1, !declaration.isPrivate, let type = declaration.extended {
          extending.append((type, declaration.name, file.folder))
        }
      }
    }
    var members: [String: String] = [:]
    for (type, member, folder) in extending
    where types[type] != folder && declaring[member]?.count == 1 {
      members[member] = folder
    }
    return (types, members)
  }
}

/// A name with its place among braces.
struct Declaration {
  let name: String
  /// Braces that are open before it.
  let depth: Int
  let isPrivate: Bool
  /// The type whose extension it stands in, directly or deeper.
  let extended: String?

  private static let kinds: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "func", "var", "let", "case",
  ]

  static func all(in text: SwiftText) -> [Declaration] {
    var found: [Declaration] = []
    var depth = 0
    var extended: String?
    for line in text.lines {
      let words = SwiftText.words(in: line).map(SwiftText.text)
      if depth == 0, let index = words.firstIndex(of: "extension"), index + 1 < words.count {
        extended = words[index + 1]
      }
      let isPrivate = words.contains("private") || words.contains("fileprivate")
      for (index, word) in words.enumerated() where kinds.contains(word) && index + 1 < words.count {
        // `class func` and `class var` declare what follows.
        guard !kinds.contains(words[index + 1]) else { continue }
        found.append(
          Declaration(name: words[index + 1], depth: depth, isPrivate: isPrivate, extended: extended))
      }
      let opened = line.count { $0 == UInt8(ascii: "{") }
      let closed = line.count { $0 == UInt8(ascii: "}") }
      depth += opened - closed
      if depth == 0, closed > 0 { extended = nil }
    }
    return found
  }
}
