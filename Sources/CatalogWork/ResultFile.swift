import CatalogModel
import FileContent
import FileWriting
import Glibc

/// A file that a result is written to, replaced in one step; a device or a pipe is written into.
package struct ResultFile {
  private let path: String
  /// The files and folders that were looked at.
  private let inputs: [String]

  package init(_ path: String, of inputs: [String] = []) {
    self.path = path
    self.inputs = inputs
  }

  package func write(_ bytes: [UInt8]) throws(Stop) {
    if replacesData(with: bytes) {
      throw Stop(
        uk: "«\(path)» – файл із даними. Щоб він не зник, результат туди не записано: зазначте інший файл.",
        en:
          "\(path) is a file of data. So that it is not lost, the result was not written: name another file.")
    }
    try stopping { () throws(WriteFault) in try OutputFile.write(bytes, to: path) }
  }

  /// True of the file that was looked at; and of a file in a data set, or below the folder that was looked at, that
  /// begins otherwise than the result does, so that it is no earlier result.
  private func replacesData(with bytes: [UInt8]) -> Bool {
    // Behind a link it is the file there that would be replaced.
    let path = FolderEntries.resolved(path) ?? path
    guard let there = FileIdentity(path), let source = try? FileSource(path: path) else { return false }
    if inputs.contains(where: { FileIdentity($0) == there }) { return true }
    let folder = SystemPath(path).folder.text
    guard isInDataset(folder) || inputs.contains(where: { isBelow(folder, $0) }) else { return false }
    var beginning = [UInt8](repeating: 0, count: min(12, bytes.count))
    let count = (try? beginning.withUnsafeMutableBytes { try source.read(into: $0) }) ?? 0
    return count != beginning.count || !bytes.starts(with: beginning)
  }

  private func isInDataset(_ folder: String) -> Bool {
    FolderPath.upwards(from: folder).prefix(6).contains { folder in
      FileNames.passports.contains { FileIdentity(folder + "/" + $0) != nil }
    }
  }

  private func isBelow(_ folder: String, _ input: String) -> Bool {
    guard let top = FileIdentity(input) else { return false }
    return FolderPath.upwards(from: folder).contains { FileIdentity($0) == top }
  }
}

private enum FolderPath {
  /// The folder and those around it, the innermost first.
  static func upwards(from folder: String) -> [String] {
    guard let path = FolderEntries.resolved(folder) else { return [] }
    return SystemPath(path).leading.reversed().map(\.text) + ["/"]
  }
}
