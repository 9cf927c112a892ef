import FileContent
package import Wording

/// The data sets of a catalogue that were never published, each with what it lacks.
///
/// A set without a date of first publication is one, unless a snapshot, the last publication or the last commit of git
/// shows that it was published: then the date was lost.
package struct CatalogDrafts: Sendable {
  /// By the name of the set.
  package let gaps: [String: [DraftGap]]

  package static let none = CatalogDrafts(gaps: [:])

  /// - Parameters:
  ///   - publication: what was published last, where that is known.
  ///   - day: snapshots of later days are not asked.
  package init(
    of catalog: Catalog, in tree: any FileTree, _ history: CatalogHistory, publication: ComparedState?,
    on day: CalendarDate
  ) {
    var candidates = catalog.datasets.filter {
      $0.passport.issued.isMissing && $0.passport.withdrawn.isMissing
    }
    if !candidates.isEmpty {
      let history = catalog.kind == .catalog ? history : CatalogHistory(above: tree)
      var published = Set(publication?.inventory.datasets.map(\.name) ?? [])
      for snapshot in history.snapshots where snapshot.day <= day {
        published.formUnion(snapshot.rows.map(\.dataset))
      }
      candidates.removeAll { published.contains($0.name) }
    }
    if !candidates.isEmpty {
      let committed = Self.publishedInTheLastCommit(candidates, tree)
      candidates.removeAll { committed.contains($0.folder) }
    }
    gaps = Dictionary(
      candidates.map { ($0.name, $0.gaps(publisher: catalog.publisher)) },
      uniquingKeysWith: { first, _ in first })
  }

  private init(gaps: [String: [DraftGap]]) { self.gaps = gaps }

  /// Folders of the sets whose passports have a date of first publication in `HEAD`.
  private static func publishedInTheLastCommit(_ datasets: [Dataset], _ tree: any FileTree) -> Set<String> {
    guard let folder = (tree as? FolderTree)?.root, let head = try? GitTree(folder: folder, at: "HEAD")
    else { return [] }
    let reader = CatalogReader(head)
    let published = datasets.filter { dataset in
      reader.dataset(named: dataset.name, in: dataset.folder).dataset?.passport.issued.value != nil
    }
    return Set(published.map(\.folder))
  }
}

extension CatalogHistory {
  /// The history of the nearest catalogue above a folder, at most three levels up.
  fileprivate init(above tree: any FileTree) {
    var next = tree.above
    for _ in 0..<3 {
      guard let above = next else { break }
      let names = Set(((try? above.entries(of: "")) ?? []).map(\.name))
      if !names.isDisjoint(with: FileNames.catalog) {
        self = CatalogHistory(in: above)
        return
      }
      next = above.above
    }
    self = .none
  }
}
