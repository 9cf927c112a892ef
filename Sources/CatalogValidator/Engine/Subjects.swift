package import CatalogModel
package import FileContent
package import TableValues
package import Wording

/// The catalogue as a whole, after all its documents.
package struct CatalogSubject: Sendable {
  let context: CheckContext
  /// `sha256:…` of every document that was read.
  let checksums: Set<String>
  /// Content of the documents that facts are counted in, by path relative to the opened folder.
  let factContents: [String: ContentExamination]

  package var catalog: Catalog { context.catalog }
  package var today: CalendarDate { context.today }
  package var settings: CatalogSettings { context.settings }
  package var annex: Annex { context.annex }
  package var ruleCodes: Set<String> { context.ruleCodes }
  var settingsFile: KeyedFile? { context.settingsFile }
}

/// The files without a passport, as a group: each of them is a `DocumentSubject` as well.
package struct LooseFilesSubject: Sendable {
  let documentGroup: DocumentGroup
}

/// One data set in its catalogue.
package struct DatasetSubject: Sendable {
  package let dataset: Dataset
  package let context: CheckContext
  /// The set on the day; nil for a draft and for a withdrawn set.
  package let state: DatasetState?
  /// The passport as keys and values; made once, because several rules look through it.
  let passportFile: KeyedFile
  /// Its documents as a group, for findings that speak of all of them.
  let documentGroup: DocumentGroup

  /// Content of its documents that were looked at, by path relative to the opened folder.
  private let contents: [String: ContentExamination]

  init(dataset: Dataset, contents: [String: ContentExamination], in context: CheckContext) {
    self.dataset = dataset
    self.context = context
    self.contents = contents
    state = DatasetState(of: dataset, on: context.today)
    let passport = dataset.passport
    passportFile = KeyedFile(path: passport.file, root: passport.root, shape: .passport)
    documentGroup = DocumentGroup(of: dataset, contents: contents)
  }

  package var passport: Passport { dataset.passport }
  /// True for a set that was never published and is not complete.
  var isDraft: Bool { context.drafts.gaps[dataset.name] != nil }
  package var today: CalendarDate { context.today }
  package var settings: CatalogSettings { context.settings }

  /// Term and last update on the day; nil for a draft and for a withdrawn set.
  package var schedule: DatasetSchedule? {
    state.map { DatasetSchedule(of: $0, settings: settings) }
  }

  /// A table by its content, or else by the format declared or by its name.
  package func isTable(_ document: Document) -> Bool {
    let format =
      content(of: document)?.format ?? document.declaredFormat?.format
      ?? PathExtension(path: document.path)?.format
    return format.map { [.csv, .tsv, .xlsx, .xls, .ods].contains($0) } ?? false
  }

  /// Content of a document of this set; nil when it was not looked at.
  package func content(of document: Document) -> ContentExamination? {
    document.entry.flatMap { contents[$0.path] }
  }
}

/// One document: of a data set, or a file without a passport. An object: every rule asks it.
package final class DocumentSubject: Sendable {
  package enum Source: Sendable {
    case listed(Document, in: Dataset)
    case loose(TreeEntry)
  }

  package let source: Source
  package let context: CheckContext
  /// Path relative to the opened folder; the address of a link.
  package let path: String
  /// Nil when nothing was read: the file is missing, or it is a link.
  package let content: ContentExamination?
  /// The columns of its tables, of those inside an archive too.
  package let profiles: [TableProfile]
  /// The values of its tables against the structure.
  package let conformances: [TableConformance]
  package let taxNumbersInText: TaxNumbersInText?
  /// The extension of the path; nil for a link, and for a name without one.
  let pathExtension: PathExtension?
  /// The format that was promised and is not that of the content; nil when there is no conflict.
  let formatConflict: FormatConflict?

  init(_ source: Source, _ examined: ExaminedDocument?, in context: CheckContext) {
    self.source = source
    self.context = context
    let document: Document?
    switch source {
    case .loose(let entry):
      document = nil
      path = entry.path
    case .listed(let listed, let dataset):
      document = listed
      path = listed.entry?.path ?? (listed.isLink ? listed.path : dataset.path(listed.path))
    }
    content = examined?.content
    profiles = examined?.profiles ?? []
    conformances = examined?.conformances ?? []
    taxNumbersInText = examined?.taxNumbers
    pathExtension = document?.isLink == true ? nil : PathExtension(path: path)
    formatConflict = FormatConflict(
      declared: document?.declaredFormat?.formats ?? [], pathExtension: pathExtension, content: content)
  }

  package var document: Document? {
    if case .listed(let document, _) = source { document } else { nil }
  }

  package var dataset: Dataset? {
    if case .listed(_, let dataset) = source { dataset } else { nil }
  }
}

extension DocumentSubject {
  /// The line of the report about this document, as long as no rule finds anything in it; nil when there is neither a
  /// file nor a link.
  var result: CheckReport.DocumentResult? {
    guard document?.isThere ?? true else { return nil }
    guard let content else {
      return CheckReport.DocumentResult(
        dataset: dataset?.name, path: path,
        status: .notChecked(document?.isLink == true ? .link : .unreadable),
        bytes: 0)
    }
    let status: CheckReport.Status =
      switch content.status {
      case .notChecked(let reason): .notChecked(reason)
      case .examined: .passed
      }
    return CheckReport.DocumentResult(
      dataset: dataset?.name, path: path, status: status, format: content.format?.key,
      encoding: content.encoding?.encoding.name,
      delimiter: content.delimiter.map { String(UnicodeScalar($0)) },
      rows: content.tables.isEmpty ? nil : content.tables.reduce(0) { $0 + $1.rows },
      columns: content.tables.map(\.columns).max(), bytes: content.bytes,
      checksum: content.digests.first { $0.algorithm == .sha256 })
  }
}

extension Passport {
  /// The place of a value; the beginning of the passport when it has no such value.
  package func place<Value>(of element: Element<Value>, _ pointer: String) -> Place {
    .pointer(pointer, at: element.range?.start ?? start)
  }
}
