import FileContent

/// A catalogue opened for paths that a user names, and what of it they mean.
package struct NamedCatalog: Sendable {
  package let opened: OpenedCatalog
  /// Nil for all of it.
  package let parts: CatalogParts?
  /// The opened folder.
  package let folder: String
}

extension CatalogReader {
  /// Opens what the paths have in common: the catalogue that they lie in, or the folder above them all.
  ///
  /// A document inside a data set is that document, with its set and its settings; a passport, a structure and any other
  /// file of a set are the set. Files that are no data are skipped. One folder, and one file outside of any set, is opened
  /// as `open` does.
  package static func open(
    _ named: NamedPaths, at revision: String? = nil
  ) throws(OpenFault) -> NamedCatalog {
    var places: [NamedPlace] = []
    for path in named.paths {
      places.append(try NamedPlace(path, isThere: named.contents[path] == nil))
    }
    if places.count == 1, let place = places.first, named.contents.isEmpty, !place.isInsideOfASet {
      return NamedCatalog(
        opened: try open(named.paths[0], at: revision), parts: nil,
        folder: place.isFolder ? place.path : SystemPath(place.path).folder.text)
    }
    var contents: [String: [UInt8]] = [:]
    for (path, place) in zip(named.paths, places) { contents[place.path] = named.contents[path] }
    let meant = places.filter { !$0.isNoData }
    guard let first = meant.first ?? places.first else { throw .notFound(".") }
    let catalogs = Set(meant.compactMap(\.catalog)).sorted()
    let root = catalogs.first ?? Self.folder(above: meant.isEmpty ? [first] : meant)
    if let other = catalogs.dropFirst().first ?? meant.first(where: { $0.path.below(root) == nil })?.path {
      throw .severalCatalogs(root, other)
    }
    let tree = try tree(of: root, at: revision, contents)
    if catalogs.isEmpty { return try CatalogReader(tree).loose(meant, below: root) }
    return try CatalogReader(tree).parts(of: openFolder(root, tree), meant, below: root)
  }

  private static func folder(above places: [NamedPlace]) -> String {
    let folders = places.map { place in
      let top = place.dataset ?? (place.isFolder ? place.path : SystemPath(place.path).folder.text)
      return top.split(separator: "/")
    }
    let first = folders.first ?? []
    let common = first.indices.prefix { index in
      folders.allSatisfy { index < $0.count && $0[index] == first[index] }
    }
    return "/" + first.prefix(common.count).joined(separator: "/")
  }

  private static func tree(
    of root: String, at revision: String?, _ contents: [String: [UInt8]]
  ) throws(OpenFault) -> any FileTree {
    let tree = try tree(of: root, at: revision)
    guard !contents.isEmpty else { return tree }
    let files = contents.compactMap { path, bytes in
      path.below(root).map { ($0, OverlayTree.Content.bytes(bytes)) }
    }
    return OverlayTree(tree, Dictionary(files) { first, _ in first })
  }

  /// Parts of a catalogue.
  private func parts(
    of opened: OpenedCatalog, _ places: [NamedPlace], below root: String
  ) throws(OpenFault) -> NamedCatalog {
    var parts = CatalogParts()
    var loose: [TreeEntry] = []
    for place in places {
      let path = place.path.below(root) ?? ""
      if path.isEmpty || path == "datasets" || FileNames.catalog.contains(path) {
        return NamedCatalog(opened: opened, parts: nil, folder: root)
      }
      if let dataset = place.dataset {
        let folder = dataset.below(root) ?? ""
        let set = opened.catalog.datasets.first { $0.folder == folder }
        add(path, isFolder: place.isFolder, of: folder, set, to: &parts)
      } else if place.isFolder {
        let sets = (opened.catalog.datasets.map(\.folder) + opened.catalog.unread.map(\.folder)).filter {
          $0.below(path) != nil
        }
        parts.datasets.formUnion(sets)
        if sets.isEmpty { loose += try dataFiles(in: path) }
      } else {
        parts.files.insert(path)
        if !opened.catalog.strayFiles.contains(where: { $0.path == path }) { loose += try entry(at: path) }
      }
    }
    parts.files.formUnion(loose.map(\.path))
    let catalog = opened.catalog.adding(looseFiles: loose)
    return NamedCatalog(opened: OpenedCatalog(catalog, opened.tree), parts: parts, folder: root)
  }

  /// A document of a set is that document; its other files are the set.
  private func add(
    _ path: String, isFolder: Bool, of folder: String, _ set: Dataset?, to parts: inout CatalogParts
  ) {
    let documents = (set?.documents ?? []).compactMap(\.entry?.path)
    let named = isFolder ? documents.filter { $0.below(path) != nil } : documents.filter { $0 == path }
    if path == folder || named.isEmpty {
      parts.datasets.insert(folder)
    } else {
      parts.files.formUnion(named)
    }
  }

  /// Files and data sets that belong to no catalogue.
  private func loose(_ places: [NamedPlace], below root: String) throws(OpenFault) -> NamedCatalog {
    var folders: Set<String> = []
    var files: [TreeEntry] = []
    for place in places {
      let path = place.path.below(root) ?? ""
      if let dataset = place.dataset {
        folders.insert(dataset.below(root) ?? "")
      } else if place.isFolder {
        let catalog = try Self.reading(place.path) { () throws(ReadFault) in
          try looseFolder(path, settings: .none)
        }
        folders.formUnion(catalog.datasets.map(\.folder) + catalog.unread.map(\.folder))
        files += catalog.looseFiles
      } else {
        files += try entry(at: path)
      }
    }
    let results = folders.sorted().map { folder in
      dataset(named: folder.isEmpty ? Self.absoluteName(of: root) : String(folder.lastPathStep), in: folder)
    }
    let catalog = Catalog(
      kind: folders.isEmpty ? .looseFiles : folders == [""] ? .dataset : .catalog,
      settings: Self.settings(above: tree, orIn: !folders.contains("")), annexReading: .embedded,
      datasets: results.compactMap(\.dataset), unread: results.compactMap(\.unread), looseFiles: [],
      strayFiles: [], officeJunk: [], symbolicLinks: []
    ).adding(looseFiles: files)
    var parts = CatalogParts()
    parts.files = Set(files.map(\.path))
    for place in places {
      guard let dataset = place.dataset else { continue }
      let folder = dataset.below(root) ?? ""
      let set = catalog.datasets.first { $0.folder == folder }
      add(place.path.below(root) ?? "", isFolder: place.isFolder, of: folder, set, to: &parts)
    }
    let named = Set(places.compactMap { $0.dataset?.below(root) })
    parts.datasets.formUnion(folders.subtracting(named))
    return NamedCatalog(opened: OpenedCatalog(catalog, tree), parts: parts, folder: root)
  }

  private func entry(at path: String) throws(OpenFault) -> [TreeEntry] {
    let entries = try Self.reading(path) { () throws(ReadFault) in
      try tree.entries(of: path.withoutLastStep)
    }
    guard let entry = entries.first(where: { $0.path == path }) else { throw .notFound(path) }
    return [TreeEntry(path: entry.path, kind: .file, bytes: entry.bytes)]
  }

  private func dataFiles(in folder: String) throws(OpenFault) -> [TreeEntry] {
    try Self.reading(folder) { () throws(ReadFault) in try tree.walk(folder) }.filter {
      $0.kind == .file && !FileNames.isNoData($0.name) && !FileNames.isOfficeJunk($0.name)
    }
  }
}
