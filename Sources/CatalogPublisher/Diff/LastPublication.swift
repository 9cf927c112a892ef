package import CatalogModel
package import FileContent
package import Wording

/// What the last `dani publish` wrote, read from its `catalog.json`.
package struct LastPublication: Sendable {
  package let state: ComparedState

  package init(folder: String) throws(LastPublicationFault) {
    let tree = FolderTree(root: folder)
    let file = CatalogJSON().files[0]
    guard let manifest = (try? tree.read(Manifest.name)).flatMap({ Manifest(reading: $0) }) else {
      throw .notAPublication(folder)
    }
    guard let bytes = try? tree.read(file, limit: 1 << 30), let root = Self.root(bytes),
      let day = root["as_of"]?.string.flatMap({ DateText($0) })?.day
    else { throw .unreadable(folder + "/" + file) }
    guard manifest.files.first(where: { $0.path == file })?.hash == Digest.of(bytes)?.text else {
      throw .changed(folder + "/" + file)
    }
    state = ComparedState(
      .publication(folder, asOf: day), CatalogInventory(published: root),
      unreadable: (root["unreadable"]?.items ?? []).compactMap { $0["file"]?.string })
  }

  /// The catalogue as it would be published now: values as the exports give them, content as it is on disk.
  package static func next(
    of opened: OpenedCatalog, at path: String, on day: CalendarDate, toolVersion: String,
    contents: [String: ContentExamination]
  ) -> ComparedState {
    let nothingChecked = Publication.CheckSummary(errors: 0, warnings: 0, notes: 0)
    let publication = Publication(
      of: opened.catalog, on: day, check: nothingChecked, toolVersion: toolVersion)
    let root = CatalogJSON().export(publication).first.flatMap { Self.root($0.bytes) }
    let inventory = root.map { CatalogInventory(published: $0, contents: contents) }
    return ComparedState(
      opened.revision.map { .revision($0) } ?? .folder(path),
      inventory ?? CatalogInventory(datasets: [], settings: nil),
      unreadable: opened.catalog.uncounted.map(\.file))
  }

  private static func root(_ bytes: [UInt8]) -> Node? {
    JSONTree.read(bytes, limits: TreeLimits(maxBytes: 1 << 30)).root
  }
}

/// Why there is no last publication to compare with.
package enum LastPublicationFault: FaultWithSentence, Hashable, Sendable {
  case notAPublication(String)
  case unreadable(String)
  /// The file is not the one that was written.
  case changed(String)

  package var sentence: LocalizedText {
    switch self {
    case .notAPublication(let folder):
      LocalizedText(
        uk: "У папці «\(folder)» немає результату dani publish (manifest.json).",
        en: "The folder \(folder) holds no output of dani publish (manifest.json).")
    case .unreadable(let file):
      LocalizedText(uk: "Не вдалося прочитати файл «\(file)».", en: "Cannot read the file \(file).")
    case .changed(let file):
      LocalizedText(
        uk: "Файл «\(file)» змінено після публікації: його контрольна сума інша, ніж у manifest.json.",
        en: "The file \(file) was changed after publishing: its checksum is not that of manifest.json.")
    }
  }
}

extension CatalogInventory {
  /// From `catalog.json`; where the content of a document is known, it takes the place of what is written there.
  fileprivate init(published root: Node, contents: [String: ContentExamination] = [:]) {
    let datasets = (root["datasets"]?.items ?? []).map { dataset in
      let name = dataset["name"]?.string ?? ""
      return Dataset(
        name: name, id: dataset["id"]?.string, title: dataset["title"]?.string ?? name,
        fields: dataset.leaves(without: ["name", "documents", "formats", "compression_formats"]),
        documents: (dataset["documents"]?.items ?? []).map { document in
          let path = document["path"]?.string ?? ""
          return Document(
            dataset: name, path: Self.inside(path, of: name), location: path,
            title: document["title"]?.string ?? path,
            fields: document.leaves(without: ["path", "url", "bytes", "hash"]),
            content: Content(published: document, contents[path]))
        })
    }
    self.init(datasets: datasets, settings: nil)
  }

  /// The path behind the set's folder, which bears its name.
  private static func inside(_ path: String, of dataset: String) -> String {
    let steps = path.pathSteps
    guard !PathProblem.isLink(path), let folder = steps.firstIndex(where: { $0 == dataset }) else {
      return path
    }
    return steps[(folder + 1)...].joined(separator: "/")
  }
}

extension CatalogInventory.Content {
  fileprivate init(published document: Node, _ examination: ContentExamination?) {
    let changed = (document["modified"]?.string).flatMap { DateText($0) }?.day
    if let examination {
      self.init(examination, changed: changed)
      return
    }
    self.init(
      bytes: document["bytes"]?.scalarText.flatMap { Int($0) },
      digests: [document["hash"]?.string.flatMap { DigestText(parsing: $0) }].compactMap { $0 },
      changed: changed)
  }
}
