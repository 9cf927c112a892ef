extension OpenedCatalog {
  /// The catalogue with one data set alone, read anew from a tree in which the set was changed; nil when its passport
  /// cannot be read there.
  package func rereading(_ dataset: Dataset, in tree: any FileTree) -> OpenedCatalog? {
    guard let changed = CatalogReader(tree).dataset(named: dataset.name, in: dataset.folder).dataset else {
      return nil
    }
    let alone = Catalog(
      kind: catalog.kind, settings: catalog.settings, annexReading: catalog.annexReading,
      datasets: [changed], unread: [], looseFiles: [], strayFiles: [], officeJunk: [], symbolicLinks: [])
    return OpenedCatalog(alone, tree)
  }
}
