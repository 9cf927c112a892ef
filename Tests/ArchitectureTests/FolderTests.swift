import Foundation
import Testing

/// Holds the folders of the large targets against the second table of `Documentation/Architecture.md`.
@Suite struct FolderTests {
  /// Folders and what each may use, of each target with such rows.
  static let rows = (try? FolderTable(root: ArchitectureTests.root).rows) ?? [:]

  /// What the folders of these targets use.
  static let folders = rows.keys.reduce(into: [:]) { folders, target in
    folders[target] = try? Folders(of: target, root: ArchitectureTests.root)
  }

  @Test func theTableIsThere() { #expect(Self.rows["FileContent"] != nil) }

  @Test(arguments: rows.keys.sorted()) func everyFolderHasARowAndEveryRowAFolder(_ target: String) throws {
    let folders = try #require(Self.folders[target])
    let rows = try #require(Self.rows[target])
    #expect(Set(folders.uses.keys) == Set(rows.keys))
  }

  @Test(arguments: rows.keys.sorted()) func aFolderUsesOnlyWhatItsRowNames(_ target: String) throws {
    let folders = try #require(Self.folders[target])
    for (folder, uses) in folders.uses {
      let allowed = Self.rows[target]?[folder] ?? []
      for (used, example) in uses.sorted(by: { $0.key < $1.key }) {
        #expect(allowed.contains(used), "\(target)/\(folder) uses \(used): \(example)")
      }
    }
  }

  @Test(arguments: rows.keys.sorted()) func theRowsOfFoldersFormNoCircle(_ target: String) throws {
    #expect(Circle.folders(in: try #require(Self.rows[target])) == [])
  }

  // MARK: The reading of the sources

  @Test func seesTypesAndMembersOfOtherFolders() {
    let folders = Folders([
      ("Bytes/Reader.swift", "struct Reader {}\nprivate struct Hidden {}\n"),
      ("Tables/Row.swift", "struct Row { let reader: Reader; let text = \"\\(hidden(Hidden()))\" }\n"),
      ("Counting/Dates.swift", "extension Row {\n  var isOld: Bool { true }\n}\n"),
      ("Law/Term.swift", "// Reader\nlet term = \"Reader\" + name\nfunc old(_ row: Any) { row.isOld }\n"),
      ("Term.swift", "/* Row /* */ Row */ let x = 1\n"),
    ])
    #expect(folders.uses["Tables"] == ["Bytes": "Tables/Row.swift uses Reader"])
    #expect(folders.uses["Counting"]?.keys.sorted() == ["Tables"])
    #expect(folders.uses["Law"] == ["Counting": "Law/Term.swift uses .isOld"])
    #expect(folders.uses["Bytes"] == [:])
    #expect(folders.uses["."] == [:])
  }

  @Test func aMemberWithTheNameOfAnotherTellsNothing() {
    let folders = Folders([
      ("A/One.swift", "extension String {\n  var short: String { self }\n}\n"),
      ("B/Two.swift", "struct Two {\n  var short: Int\n}\n"),
      ("C/Three.swift", "let three = two.short\n"),
    ])
    #expect(folders.uses["C"] == [:])
  }

  @Test func findsCircles() {
    #expect(Circle.folders(in: ["A": ["B"], "B": []]) == [])
    #expect(Circle.folders(in: ["A": ["B"], "B": ["C"], "C": ["A"], "D": []]) == ["A", "B", "C"])
  }
}

/// The rows `| Target/Folder | … | what it may use |`.
struct FolderTable {
  let rows: [String: [String: Set<String>]]

  init(root: URL) throws {
    let text = try String(contentsOf: root.appending(path: "Documentation/Architecture.md"), encoding: .utf8)
    var rows: [String: [String: Set<String>]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let first = cells.first, let uses = cells.last, cells.count == 3 else { continue }
      let steps = first.split(separator: "/")
      guard steps.count == 2, !first.contains(" ") else { continue }
      rows[String(steps[0]), default: [:]][String(steps[1])] = Set(
        uses.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" })
    }
    self.rows = rows
  }
}

enum Circle {
  /// Those that use each other in a circle, and those that use them.
  static func folders(in uses: [String: Set<String>]) -> [String] {
    var settled: Set<String> = []
    var remaining = uses
    while let next = remaining.first(where: { $0.value.isSubset(of: settled) }) {
      settled.insert(next.key)
      remaining[next.key] = nil
    }
    return remaining.keys.sorted()
  }
}
