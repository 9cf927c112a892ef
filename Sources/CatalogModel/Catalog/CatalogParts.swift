import FileContent

/// What of a catalogue is meant when not all of it is: what a user names, or what a change touches.
package struct CatalogParts: Hashable, Sendable {
  /// Folders of data sets, relative to the opened folder.
  package var datasets: Set<String> = []
  /// Documents of other data sets, and files outside of any.
  package var files: Set<String> = []

  package init() {}

  package var isEmpty: Bool { datasets.isEmpty && files.isEmpty }

  /// A file that is named, or any in the folder of a set that is.
  package func includes(_ file: String) -> Bool {
    if files.contains(file) || datasets.contains("") { return true }
    var folder = file.withoutLastStep
    while !folder.isEmpty {
      if datasets.contains(folder) { return true }
      folder = folder.withoutLastStep
    }
    return false
  }

  package func includes(_ document: Document, of dataset: Dataset) -> Bool {
    includes(document.entry?.path ?? dataset.path(document.path))
  }
}

extension Catalog {
  /// The same catalogue with nothing but these parts; a set of which a document is meant is there with all it has.
  package func keeping(_ parts: CatalogParts) -> Catalog {
    Catalog(
      kind: kind, settings: settings, annexReading: annexReading,
      datasets: datasets.filter { set in
        parts.datasets.contains(set.folder) || set.documents.contains { parts.includes($0, of: set) }
      },
      unread: unread.filter { parts.datasets.contains($0.folder) },
      looseFiles: looseFiles.filter { parts.includes($0.path) },
      strayFiles: strayFiles.filter { parts.includes($0.path) }, officeJunk: officeJunk,
      symbolicLinks: symbolicLinks)
  }

  /// The same catalogue with files outside of its sets that are looked at as documents.
  func adding(looseFiles more: [TreeEntry]) -> Catalog {
    let all = Dictionary((looseFiles + more).map { ($0.path, $0) }) { first, _ in first }
    return Catalog(
      kind: kind, settings: settings, annexReading: annexReading, datasets: datasets, unread: unread,
      looseFiles: all.values.sorted { $0.path < $1.path }, strayFiles: strayFiles, officeJunk: officeJunk,
      symbolicLinks: symbolicLinks)
  }
}
