import FileContent
import Wording

/// `manifest.json`: every file of an output folder but itself, with size and checksum.
///
/// It marks the folder as ours: what it lists may be replaced, anything else there is not ours.
/// Shape: `Schemas/manifest.schema.json`.
struct Manifest: Hashable, Sendable {
  static let name = "manifest.json"
  /// Told apart from other programs' files of the same name.
  private static let generator = "dani publish"

  struct File: Hashable, Sendable {
    let path: String
    let bytes: Int
    /// `sha256:` and the digits.
    let hash: String
  }

  /// Sorted by path.
  let files: [File]
}

extension Manifest {
  init(of exported: [ExportedFile]) throws(ExportFault) {
    var files: [File] = []
    for file in exported {
      guard let digest = Digest.of(file.bytes) else { throw .notMade(file: Self.name) }
      files.append(File(path: file.path, bytes: file.bytes.count, hash: digest.text))
    }
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Nil when the bytes are not a manifest of ours.
  init?(reading bytes: [UInt8]) {
    let tree = JSONTree.read(bytes)
    guard let root = tree.root, tree.faults.isEmpty, root["generator"]?.string == Self.generator,
      let items = root["files"]?.items
    else { return nil }
    var files: [File] = []
    for item in items {
      guard let path = item["path"]?.string, let size = item["bytes"]?.scalarText.flatMap({ Int($0) }),
        let hash = item["hash"]?.string
      else { return nil }
      files.append(File(path: path, bytes: size, hash: hash))
    }
    self.files = files
  }

  func text(for publication: Publication) -> String {
    let value: JSONValue = [
      "schema_version": "1",
      "generator": .string(Self.generator),
      "tool_version": .string(publication.toolVersion),
      "as_of": .string(publication.asOf.iso),
      "counts": publication.countsJSON,
      "files": .array(
        files.map { ["path": .string($0.path), "bytes": .integer($0.bytes), "hash": .string($0.hash)] }),
    ]
    return value.prettyText
  }

  /// Throws for the first file whose bytes are not those that were meant.
  func compare(with found: [ExportedFile]) throws(ExportFault) {
    for file in files {
      let bytes = try found.bytes(of: file.path)
      guard bytes.count == file.bytes, Digest.of(bytes)?.text == file.hash else {
        throw .checksum(file: file.path)
      }
    }
  }
}
