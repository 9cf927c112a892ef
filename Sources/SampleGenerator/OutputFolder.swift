import FoundationEssentials

/// A folder that is written beside its final place and takes that place when it is complete.
struct OutputFolder {
  private let final: URL
  private let draft: URL

  /// Refuses a place that holds something which the generator did not write.
  init(path: String) throws {
    final = URL(filePath: path, directoryHint: .isDirectory)
    draft = final.deletingLastPathComponent()
      .appending(path: ".\(final.lastPathComponent).draft", directoryHint: .isDirectory)
    let manager = FileManager.default
    if let content = try? manager.contentsOfDirectory(atPath: final.path), !content.isEmpty {
      guard Self.isOurs(final) else {
        throw GenerationFailure("\(path) holds files that this program did not write")
      }
    } else if manager.fileExists(atPath: final.path), !Self.isFolder(final) {
      throw GenerationFailure("\(path) is a file")
    }
    if manager.fileExists(atPath: draft.path) { try manager.removeItem(at: draft) }
    try manager.createDirectory(at: draft, withIntermediateDirectories: true)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = draft.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Puts the new folder in the place of the old one.
  func finish() throws {
    let manager = FileManager.default
    let old = final.deletingLastPathComponent()
      .appending(path: ".\(final.lastPathComponent).old", directoryHint: .isDirectory)
    if manager.fileExists(atPath: old.path) { try manager.removeItem(at: old) }
    if manager.fileExists(atPath: final.path) { try manager.moveItem(at: final, to: old) }
    try manager.moveItem(at: draft, to: final)
    if manager.fileExists(atPath: old.path) { try manager.removeItem(at: old) }
  }

  /// Leaves the old folder as it is.
  func abandon() {
    try? FileManager.default.removeItem(at: draft)
  }

  private static func isOurs(_ folder: URL) -> Bool {
    guard let data = FileManager.default.contents(atPath: folder.appending(path: "catalog.yaml").path) else {
      return false
    }
    return String(decoding: data, as: UTF8.self).hasPrefix(CatalogText.mark + "\n")
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder
  }
}
