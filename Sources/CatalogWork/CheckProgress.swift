import CatalogModel
import Synchronization

/// How far a check has come.
package struct CheckProgress: Sendable {
  package let files: Int
  package let allFiles: Int
  package let bytes: Int
  package let allBytes: Int
}

/// Counts documents as they are looked into, whoever does it.
final class ProgressCount: Sendable {
  private let done = Mutex((files: 0, bytes: 0))
  private let allFiles: Int
  private let allBytes: Int
  private let tell: @Sendable (CheckProgress) -> Void

  init(of catalog: Catalog, _ tell: @escaping @Sendable (CheckProgress) -> Void) {
    let sizes =
      catalog.datasets.flatMap { $0.documents.compactMap(\.entry?.bytes) } + catalog.looseFiles.map(\.bytes)
    allFiles = sizes.count
    allBytes = sizes.reduce(0, +)
    self.tell = tell
  }

  func add(bytes: Int) {
    let now = done.withLock { done in
      done.files += 1
      done.bytes += bytes
      return done
    }
    tell(CheckProgress(files: now.files, allFiles: allFiles, bytes: now.bytes, allBytes: allBytes))
  }
}
