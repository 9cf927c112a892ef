import FileContent

extension Catalog {
  /// What depends on changed files: the data sets that they are in, and files outside of sets. Nil when all depends on
  /// one of them, such as `catalog.yaml`, a snapshot or the folder of a set that is gone.
  ///
  /// - Parameter paths: relative to the opened folder.
  package func parts(touchedBy paths: [String]) -> CatalogParts? {
    let sets = Set(datasets.map(\.folder) + unread.map(\.folder))
    let files = Set((looseFiles + strayFiles + officeJunk + symbolicLinks).map(\.path))
    var parts = CatalogParts()
    for path in paths {
      if let set = Self.folder(of: path, among: sets) {
        if !FileNames.isNoData(String(path.lastPathStep)) { parts.datasets.insert(set) }
      } else if files.contains(path) || kind == .looseFiles {
        parts.files.insert(path)
      } else if path.hasPrefix("datasets/") {
        return nil
      } else if !path.split(separator: "/").contains(where: { FileNames.isNoData(String($0)) }) {
        return nil
      }
    }
    return parts
  }

  private static func folder(of path: String, among sets: Set<String>) -> String? {
    var folder = path.withoutLastStep
    while !folder.isEmpty {
      if sets.contains(folder) { return folder }
      folder = folder.withoutLastStep
    }
    return sets.contains("") ? "" : nil
  }
}
