import Foundation
import Testing

/// Holds the sources against the table of `Documentation/Architecture.md`.
@Suite struct ArchitectureTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let targets = (try? Architecture(root: root))?.allowed ?? [:]

  @Test func everyTargetHasARowAndEveryRowATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path(percentEncoded: false))
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(Self.targets.keys))
  }

  @Test(arguments: targets.keys.sorted()) func importsOnlyWhatItsRowNames(_ target: String) throws {
    let allowed = try #require(Self.targets[target])
    for (file, module) in try SourceFile.imports(of: target, root: Self.root) {
      let isSystem = ["Glibc", "Musl", "FoundationEssentials", "Swift", "Synchronization", "Dispatch"]
        .contains(module)
      #expect(isSystem || allowed.contains(module), "\(file) imports \(module)")
    }
  }

  @Test func findsAnImportInEverySpelling() {
    let spellings = [
      "import FileWriting", "  import FileWriting // for tests", "package import FileWriting",
      "private import FileWriting", "fileprivate import FileWriting", "internal import FileWriting",
      "public import FileWriting", "@testable import FileWriting", "@_exported public import FileWriting",
      "@_exported\nimport FileWriting", "@preconcurrency @_spi(Tests) import FileWriting",
      "@_implementationOnly import FileWriting", "import struct FileWriting.AtomicFile",
      "import func FileWriting.write", "import Glibc; import FileWriting", "import Glibc;import FileWriting;",
      "import\n  FileWriting", "import /* a /* b */ c */ FileWriting", "import `FileWriting`",
      "#if canImport(FileWriting)\n  import FileWriting\n#endif", "import\tFileWriting",
      "let text = \"\"\"\n  \\(name) \"quoted\"\n  \"\"\"\nimport FileWriting",
      "let sign = #\"\"\"#\nimport FileWriting", "import FileWriting.Parts", "import\r\nFileWriting\r\n",
    ]
    for spelling in spellings {
      #expect(SwiftTokens(spelling).imports.contains("FileWriting"), "\(spelling)")
    }
    let others = [
      "// import FileWriting", "/* import FileWriting */", "let text = \"import FileWriting\"",
      "let text = \"\"\"\n  import FileWriting\n  \"\"\"", "self.import(FileWriting)",
    ]
    for other in others {
      #expect(SwiftTokens(other).imports.filter { $0 == "FileWriting" }.isEmpty, "\(other)")
    }
  }

  @Test func theManifestDeclaresWhatTheTableSays() throws {
    let url = Self.root.appending(path: "Package.swift")
    let declared = Manifest(try String(contentsOf: url, encoding: .utf8)).dependencies
    for (target, modules) in Self.targets {
      // Modules of the toolchain need no declaration.
      let ours = modules.subtracting(["Foundation"])
      #expect(declared[target, default: []] == ours, "\(target)")
    }
  }

  @Test func readsWhatAManifestDeclares() {
    let manifest = Manifest(
      """
      .target(name: "A", dependencies: ["B", .product(name: "C", package: "c"), .target(name: "D")],
        swiftSettings: [.define("X")]),
      .executableTarget(
        name: "E",
        dependencies: [
          // "F",
          "A", .byName(name: "G")
        ]),
      .target(name: "H"),
      """)
    #expect(manifest.dependencies["A"] == ["B", "C", "D"])
    #expect(manifest.dependencies["E"] == ["A", "G"])
    #expect(manifest.dependencies["H"] == [])
  }

  /// What only reads has no other way to a path either: not the system's functions, not Foundation's.
  @Test func whatOnlyReadsOpensNoPathForWriting() throws {
    let targets = [
      "Wording", "Privacy", "Pages", "XML", "FileContent", "DocumentWriting", "CatalogModel", "TableValues",
      "CatalogValidator",
    ]
    let words: Set<String> = [
      "O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "fopen", "freopen", "creat", "mkdir", "mkdtemp",
      "mkstemp", "unlink", "rmdir", "remove", "truncate", "ftruncate", "symlink", "chmod", "FileManager",
      "archive_write_open_filename", "xmlNewTextWriterFilename", "xmlSaveFile", "qpdf_init_write",
    ]
    // Methods of arrays, of our own types and of rules have some of these names: a bare call is the system's.
    for target in targets {
      #expect(Self.targets[target]?.contains("FileWriting") == false)
      for file in try SourceFile.all(in: Self.root.appending(path: "Sources/\(target)")) {
        let tokens = SwiftTokens(try String(contentsOf: file, encoding: .utf8)).tokens
        for (index, token) in tokens.enumerated() where words.contains(token.text) {
          let isMember = index > 0 && [".", "func"].contains(tokens[index - 1].text)
          #expect(isMember, "\(file.lastPathComponent): \(token.text)")
        }
      }
    }
  }

  @Test func eachCLibraryIsSeenByOneTarget() {
    for library in Self.targets.keys
    where library.hasPrefix("C") && library.dropFirst().first?.isUppercase == true {
      let importers = Self.targets.filter { $0.value.contains(library) }.map(\.key)
      #expect(importers.count == 1, "\(library) is imported by \(importers.sorted())")
    }
  }

  @Test func theRowsFormNoCircle() {
    var settled: Set<String> = []
    var remaining = Self.targets.mapValues { $0.intersection(Self.targets.keys) }
    while let next = remaining.first(where: { $0.value.isSubset(of: settled) }) {
      settled.insert(next.key)
      remaining[next.key] = nil
    }
    #expect(remaining.isEmpty, "\(remaining.keys.sorted())")
  }

  @Test func aCommandHasAtMostSixtyLines() throws {
    for file in try SourceFile.all(in: Self.root.appending(path: "Sources/dani/Commands")) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let code = text.split(separator: "\n").filter { line in
        let bare = line.drop { $0 == " " }
        return !bare.isEmpty && !bare.hasPrefix("//") && !bare.hasPrefix("import ")
      }
      #expect(code.count <= 60, "\(file.lastPathComponent) has \(code.count) lines")
    }
  }

  @Test func noFileIsNamedAfterAPattern() throws {
    for file in try SourceFile.all(in: Self.root.appending(path: "Sources")) {
      let name = file.deletingPathExtension().lastPathComponent
      for pattern in ["Manager", "Service", "Base", "Helper", "Helpers", "Utils", "Util"] {
        #expect(!name.hasSuffix(pattern), "\(name)")
      }
    }
  }

  @Test func productionCodeNeitherForcesNorTraps() throws {
    let forbidden = ["try!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", " as! "]
    for file in try SourceFile.all(in: Self.root.appending(path: "Sources")) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in forbidden { #expect(!text.contains(word), "\(file.lastPathComponent): \(word)") }
    }
  }
}

struct Architecture {
  /// Target and the modules that it may import.
  let allowed: [String: Set<String>]

  init(root: URL) throws {
    let text = try String(contentsOf: root.appending(path: "Documentation/Architecture.md"), encoding: .utf8)
    var allowed: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let target = cells.first?.trimmingCharacters(in: ["`"]), let modules = cells.last else {
        continue
      }
      allowed[target] = Set(
        modules.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" })
    }
    self.allowed = allowed
  }
}

enum SourceFile {
  static func all(in folder: URL) throws -> [URL] {
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  /// File name and imported module, for each import of the target.
  static func imports(of target: String, root: URL) throws -> [(file: String, module: String)] {
    try all(in: root.appending(path: "Sources/\(target)")).flatMap { file in
      SwiftTokens(try String(contentsOf: file, encoding: .utf8)).imports.map { (file.lastPathComponent, $0) }
    }
  }
}
