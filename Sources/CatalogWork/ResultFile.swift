import CatalogModel
import CatalogWork
import FileContent
import FileWriting
import Glibc

/// Where a result goes: a file, written atomically, or standard output.
struct Output {
  let path: String?
  /// The file or folder that was looked at.
  private let input: String?

  init(_ path: String?, of input: String? = nil) {
    self.path = path
    self.input = input
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws {
    guard let path else {
      Terminal.print(String(decoding: bytes, as: UTF8.self))
      return
    }
    if replacesData(path, with: bytes) {
      throw Stop(
        uk: "«\(path)» – файл із даними. Щоб він не зник, результат туди не записано: зазначте інший файл.",
        en:
          "\(path) is a file of data. So that it is not lost, the result was not written: name another file.")
    }
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw Stop(error)
    }
  }

  /// What was looked at itself; or a file in a data set, or below the folder that was looked at, that begins otherwise
  /// than the result does, so that it is no earlier result.
  private func replacesData(_ path: String, with bytes: [UInt8]) -> Bool {
    guard let there = FileIdentity(path), let source = try? FileSource(path: path) else { return false }
    if let input, FileIdentity(input) == there { return true }
    let folder = SystemPath(path).folder.text
    guard isInDataset(folder) || input.map({ isBelow(folder, $0) }) ?? false else { return false }
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

/// The same file or folder under whatever name.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// Nil when there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}

private enum FolderPath {
  /// The folder and those around it, the innermost first.
  static func upwards(from folder: String) -> [String] {
    guard let path = FolderEntries.resolved(folder) else { return [] }
    return SystemPath(path).leading.reversed().map(\.text) + ["/"]
  }
}
