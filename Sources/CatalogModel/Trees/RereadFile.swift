package import FileContent

/// A file of a tree that is read more than once: a small one stays in memory in between.
package struct RereadFile {
  private let path: String
  private let tree: any FileTree
  /// Nil for a large one.
  private let bytes: [UInt8]?

  private static let small = 1 << 20

  package init(_ path: String, in tree: any FileTree) throws(ReadFault) {
    self.path = path
    self.tree = tree
    do throws(ReadFault) {
      bytes = try tree.read(path, limit: Self.small)
    } catch {
      guard case .tooLarge = error else { throw error }
      bytes = nil
    }
  }

  /// From its beginning.
  package func open() throws(ReadFault) -> any ByteSource {
    if let bytes { MemorySource(bytes) } else { try tree.open(path) }
  }
}
