package import FileContent
package import Wording

/// The data sets and documents of a catalogue in one state, with all that tells whether they are the same in
/// another: what `diff` compares and a snapshot keeps.
package struct CatalogInventory: Sendable {
  /// A value of a passport or of `catalog.yaml` as text; the key is the path to it: `contributors/0/email`.
  package struct Field: Hashable, Sendable {
    package let key: String
    package let text: String

    package init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  package struct Dataset: Sendable {
    package let name: String
    package let id: String?
    package let title: String
    /// Nil where the state keeps no passports: it is not known what they said then.
    package let fields: [Field]?
    package let documents: [Document]

    package init(name: String, id: String?, title: String, fields: [Field]?, documents: [Document]) {
      self.name = name
      self.id = id
      self.title = title
      self.fields = fields
      self.documents = documents
    }
  }

  package struct Document: Sendable {
    /// Name of the set.
    package let dataset: String
    /// Path inside the set's folder, or the address of a link.
    package let path: String
    /// Path inside the catalogue, or the address of a link.
    package let location: String
    package let title: String
    package let fields: [Field]?
    package let content: Content

    package init(
      dataset: String, path: String, location: String, title: String, fields: [Field]?, content: Content
    ) {
      self.dataset = dataset
      self.path = path
      self.location = location
      self.title = title
      self.fields = fields
      self.content = content
    }
  }

  /// What is known of the content of a document; nil or empty where nothing is.
  package struct Content: Hashable, Sendable {
    package let bytes: Int?
    package let rows: Int?
    package let columns: Int?
    /// Of the same bytes, by different algorithms.
    package let digests: [DigestText]
    /// The day of the last change, by the passport.
    package let changed: CalendarDate?

    package init(
      bytes: Int? = nil, rows: Int? = nil, columns: Int? = nil, digests: [DigestText] = [],
      changed: CalendarDate? = nil
    ) {
      self.bytes = bytes
      self.rows = rows
      self.columns = columns
      self.digests = digests
      self.changed = changed
    }

    package var sha256: DigestText? { digests.first { $0.algorithm == .sha256 } }
  }

  /// In the order of the catalogue.
  package let datasets: [Dataset]
  /// The values of `catalog.yaml`; nil where the state does not keep them.
  package let settings: [Field]?

  package init(datasets: [Dataset], settings: [Field]?) {
    self.datasets = datasets
    self.settings = settings
  }

  package var documents: [Document] { datasets.flatMap(\.documents) }
}

extension CatalogInventory {
  /// Everything that is there, whatever its dates.
  ///
  /// - Parameter contents: of the documents, by path.
  package init(of catalog: Catalog, contents: [String: ContentExamination]) {
    let datasets = catalog.datasets.map { dataset in
      let resources = dataset.passport.root["resources"]?.items ?? []
      return Dataset(
        name: dataset.name, id: dataset.passport.id.value, title: dataset.title, fields: dataset.fields,
        documents: dataset.documents.filter(\.isThere).map { document in
          let resource = document.resourceIndex.flatMap {
            resources.indices.contains($0) ? resources[$0] : nil
          }
          return Document(
            document, in: dataset, title: document.label, fields: resource?.leaves(without: Self.figures),
            content: Content(
              contents[document.entry?.path ?? ""],
              changed: document.modified.value?.day ?? document.issued.value?.day))
        })
    }
    self.init(datasets: datasets, settings: catalog.settings.root?.leaves() ?? [])
  }

  /// What counts on a day, as far as the passports and files of now tell it: of a document that was changed
  /// later neither size nor checksum is known, and what passports said then is not known at all.
  package init(of state: CatalogState, contents: [String: ContentExamination]) {
    let datasets = state.datasets.map { set in
      Dataset(
        name: set.dataset.name, id: set.dataset.passport.id.value, title: set.dataset.title, fields: nil,
        documents: set.documents.map { counted in
          let isOfTheDay = counted.document?.modified.value.map { $0.day <= state.asOf } ?? true
          let content = isOfTheDay ? counted.document?.entry.flatMap { contents[$0.path] } : nil
          return Document(
            path: counted.path, in: set.dataset, title: counted.title, fields: nil,
            content: Content(content, changed: counted.lastChange))
        })
    }
    self.init(datasets: datasets, settings: nil)
  }

  /// Keys of a resource that are compared as content.
  private static let figures: Set<String> = ["path", "bytes", "hash", "data"]
}

extension CatalogInventory.Document {
  fileprivate init(
    _ document: Document, in dataset: Dataset, title: String, fields: [CatalogInventory.Field]?,
    content: CatalogInventory.Content
  ) {
    self.init(path: document.path, in: dataset, title: title, fields: fields, content: content)
  }

  fileprivate init(
    path: String, in dataset: Dataset, title: String, fields: [CatalogInventory.Field]?,
    content: CatalogInventory.Content
  ) {
    let isLink = PathProblem.isLink(path)
    let inside = isLink ? path : PathProblem.normalized(path)
    self.init(
      dataset: dataset.name, path: inside, location: isLink ? path : dataset.path(inside), title: title,
      fields: fields, content: content)
  }
}

extension CatalogInventory.Content {
  /// A file that could not be read to its end has a size at most.
  package init(_ examination: ContentExamination?, changed: CalendarDate?) {
    let tables = examination?.tables ?? []
    self.init(
      bytes: examination?.bytes, rows: tables.isEmpty ? nil : tables.reduce(0) { $0 + $1.rows },
      columns: tables.map(\.columns).max(), digests: examination?.digests ?? [], changed: changed)
  }
}

extension Document {
  /// The place of `/resources/3` in the list.
  fileprivate var resourceIndex: Int? { pointer.pathSteps.dropFirst().first.flatMap { Int($0) } }
}

extension Dataset {
  /// The passport without its documents, and the columns of the structure.
  fileprivate var fields: [CatalogInventory.Field] {
    let written = passport.root.leaves(without: ["resources", "withdrawn_documents"])
    guard case .file(let path, let structure) = structure else { return written }
    let name = String(path.lastPathStep)
    let columns = structure.columns.map { "\($0.name) (\($0.datatype))" }.joined(separator: ", ")
    return written + [CatalogInventory.Field(key: name, text: columns)]
  }
}

extension Node {
  /// Every value below as text with the path to it; a list of plain values is one.
  package func leaves(without keys: Set<String> = []) -> [CatalogInventory.Field] {
    entries.filter { !keys.contains($0.key) }.flatMap { $0.value.leaves(at: $0.key) }
  }

  private func leaves(at path: String) -> [CatalogInventory.Field] {
    switch value {
    case .null: return []
    case .boolean, .number, .string:
      return [CatalogInventory.Field(key: path, text: (scalarText ?? "").trimmingBlanks)]
    case .map(let entries): return entries.flatMap { $0.value.leaves(at: path + "/" + $0.key) }
    case .list(let items):
      let texts = items.compactMap(\.scalarText)
      guard texts.count < items.count else {
        return items.isEmpty
          ? [] : [CatalogInventory.Field(key: path, text: texts.joined(separator: ", "))]
      }
      return items.enumerated().flatMap { $0.element.leaves(at: path + "/\($0.offset)") }
    }
  }
}
