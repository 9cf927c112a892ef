package import FileContent

/// Finds the schema that an XML document names: a file of the same tree, beside the document or in another folder.
package struct SchemaBeside {
  private let document: String
  private let tree: any FileTree

  /// Larger than any schema is.
  private static let mostBytes = 4 << 20

  package init(document: String, in tree: any FileTree) {
    self.document = document
    self.tree = tree
  }

  package func find(_ location: String) -> Result<[UInt8], SchemaProblem> {
    // `urn:x`, `https://…`, `C:\…`, but not a colon in the name of a file further down.
    let isAddress = location.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
    guard !isAddress, !location.hasPrefix("/") else { return .failure(.remote) }
    guard let path = resolved(location) else { return .failure(.missing) }
    do throws(ReadFault) {
      return .success(try tree.read(path, limit: Self.mostBytes))
    } catch {
      if case .tooLarge = error { return .failure(.tooLarge) }
      return .failure(.missing)
    }
  }

  /// `../schemas/a.xsd` beside `data/a.xml`; nil when it leads out of the tree.
  private func resolved(_ location: String) -> String? {
    var steps = document.pathSteps.dropLast().map(String.init)
    for step in location.pathSteps {
      switch step {
      case ".": break
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
