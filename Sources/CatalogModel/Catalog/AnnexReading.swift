package import FileContent

/// The lists of required data sets that hold for a catalogue: the built-in ones, and the one it brings along.
package struct AnnexReading: Sendable {
  /// Why the list that `catalog.yaml` points to was not used, or was used in part.
  package enum Problem: Sendable {
    case refused(PathProblem)
    case unreadable(ReadFault)
    /// Rows that were left out.
    case faults([AnnexListFault])
  }

  package let annex: Annex
  /// Path of the catalogue's own list as written; nil when it brings none.
  package let path: String?
  package let problem: Problem?

  package static let embedded = AnnexReading(annex: .embedded, path: nil, problem: nil)

  init(annex: Annex, path: String?, problem: Problem?) {
    self.annex = annex
    self.path = path
    self.problem = problem
  }

  init(of settings: CatalogSettings, in tree: any FileTree) {
    guard let path = settings.annexList.value else {
      self = .embedded
      return
    }
    if let problem = PathProblem.problem(of: path) {
      self.init(annex: .embedded, path: path, problem: .refused(problem))
      return
    }
    do {
      let read = Annex.embedded.adding(list: try tree.read(path))
      self.init(annex: read.annex, path: path, problem: read.faults.isEmpty ? nil : .faults(read.faults))
    } catch {
      self.init(annex: .embedded, path: path, problem: .unreadable(error))
    }
  }
}
