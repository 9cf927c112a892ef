import CatalogModel
import FileContent
import Wording

/// Files held in memory, for tests.
struct MemoryTree: FileTree {
  let files: [String: [UInt8]]

  init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
  }

  func entries(of folder: String) throws(ReadFault) -> [TreeEntry] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var entries: [String: TreeEntry] = [:]
    for (path, bytes) in files where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count).split(separator: "/")
      guard let first = rest.first else { continue }
      let entry = prefix + first
      entries[entry] =
        rest.count == 1
        ? TreeEntry(path: entry, kind: .file, bytes: bytes.count)
        : TreeEntry(path: entry, kind: .folder, bytes: 0)
    }
    guard folder.isEmpty || !entries.isEmpty else { throw .notFound }
    return entries.values.sorted { $0.path < $1.path }
  }

  func open(_ path: String) throws(ReadFault) -> any ByteSource {
    guard let bytes = files[path] else { throw .notFound }
    return MemorySource(bytes)
  }
}

extension CalendarDate {
  /// For literals in tests.
  init(_ iso: String) {
    self = DateText(iso)?.day ?? CalendarDate(daysSinceEpoch: 0)
  }
}

/// A small generator of random numbers that gives the same numbers everywhere.
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
