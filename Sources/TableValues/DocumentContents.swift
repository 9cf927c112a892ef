package import CatalogModel
package import FileContent

extension Catalog {
  /// Looks into every document once, a few at a time: what each file holds, by path relative to the opened folder.
  ///
  /// The result does not depend on their order. A file that cannot be read is there, as not checked.
  package func contents(
    in tree: any FileTree, jobs: Int = 2, limits: ContentLimits = ContentLimits()
  ) -> [String: ContentExamination] {
    let readings =
      datasets.flatMap { set in set.documents.compactMap { $0.reading(in: set) } } + looseReadings
    let memory = MemoryShare()
    let found = concurrently(readings, jobs: jobs) { reading in
      reading.document(in: tree, limits: limits, memory, needsValues: { _ in false })
    }
    return Dictionary(found.map { ($0.path, $0.content) }, uniquingKeysWith: { _, last in last })
  }

  /// How the files without a passport are read, in their order.
  package var looseReadings: [DocumentReading] {
    // Nobody has told the checksum of a loose file: it only serves to find files with the same content.
    let sizes = looseFiles.reduce(into: [Int: Int]()) { $0[$1.bytes, default: 0] += 1 }
    return looseFiles.map { file in
      DocumentReading(
        path: file.path, bytes: file.bytes, declared: nil,
        digests: sizes[file.bytes] == 1 ? [] : [.sha256], structure: nil)
    }
  }
}

extension Document {
  /// How its file is read; nil for a link, and where there is no file.
  package func reading(in dataset: Dataset) -> DocumentReading? {
    entry.map { entry in
      let declared = checksum?.algorithm
      return DocumentReading(
        path: entry.path, bytes: entry.bytes, declared: declaredFormat?.format,
        digests: [.sha256] + [declared].compactMap { $0 }.filter { $0 != .sha256 },
        structure: ownStructure.structure ?? dataset.structure.structure)
    }
  }
}

/// One file that is to be looked into, with what its passport says of it.
package struct DocumentReading: Sendable {
  /// Relative to the opened folder.
  package let path: String
  /// Its size when the catalogue was opened.
  package let bytes: Int
  fileprivate let declared: FileFormat?
  fileprivate let digests: [DigestText.Algorithm]
  fileprivate let structure: Structure?

  /// What the file holds, and what its values tell: all from one reading of the rows.
  ///
  /// - Parameter memory: shared with the other files that are looked into at the same time.
  /// - Parameter needsValues: whether anybody asks for the values of the file, told by its outline.
  package func document(
    in tree: any FileTree, limits: ContentLimits, _ memory: MemoryShare,
    needsValues: (ContentExamination) -> Bool
  ) -> ExaminedDocument {
    memory.holding(limits.memory(ofFile: path, bytes: bytes)) {
      document(in: tree, limits: limits, needsValues: needsValues)
    }
  }

  private func document(
    in tree: any FileTree, limits: ContentLimits, needsValues: (ContentExamination) -> Bool
  ) -> ExaminedDocument {
    do {
      let file = try RereadFile(path, in: tree)
      let examination = examineContent(
        of: try file.open(), named: path, declared: declared,
        knowing: KnownContent(names: Set(structure?.columns.map(\.name) ?? [])), digests: digests,
        limits: limits,
        schemas: SchemaBeside(document: path, in: tree).find)
      guard needsValues(examination) else {
        return ExaminedDocument(path: path, content: examination.withoutRows())
      }
      var document = try columns(of: examination, in: file, limits: limits)
      document.taxNumbers = try TaxNumbersInText(document.content, open: file.open)
      return document
    } catch {
      return ExaminedDocument(path: path, content: .unreadable(bytes: 0, fault: error))
    }
  }

  private func columns(
    of examination: ContentExamination, in file: RereadFile, limits: ContentLimits
  ) throws(ReadFault) -> ExaminedDocument {
    guard examination.tables.isEmpty else {
      var columns = ColumnReading(
        profiles: ProfileBuilder(examination),
        check: structure.map { StructureCheck($0, of: examination) })
      let content = try examination.scrutinised(
        try file.open(), limits: limits, handingRowsTo: &columns)
      return columns.result(path, content)
    }
    return try memberColumns(of: examination, in: file, limits)
  }

  /// The columns of the tables inside an archive, which is unpacked once more for them.
  private func memberColumns(
    of examination: ContentExamination, in file: RereadFile, _ limits: ContentLimits
  ) throws(ReadFault) -> ExaminedDocument {
    var result = ExaminedDocument(path: path, content: examination)
    guard examination.parts.contains(where: { !$0.content.tables.isEmpty }) else { return result }
    var readings: [String: ColumnReading] = [:]
    do throws(ReadFault) {
      try examination.readMemberRows(try file.open(), limits: limits) { part, row in
        var columns =
          readings.removeValue(forKey: part.name)
          ?? ColumnReading(
            profiles: ProfileBuilder(part), check: structure.map { StructureCheck($0, of: part) })
        columns.take(row, .record)
        readings[part.name] = columns
        return .proceed
      }
    } catch .timeExceeded(let seconds) {
      result = ExaminedDocument(path: path, content: examination.outOfTime(seconds: seconds))
    }
    for (_, columns) in readings.sorted(by: { $0.key < $1.key }) {
      let part = columns.result(path, examination)
      result.profiles += part.profiles
      result.conformances += part.conformances
    }
    return result
  }
}

/// What is asked of the columns of a document's tables while their rows pass by.
private struct ColumnReading: ScrutinisedRowReceiver {
  var profiles: ProfileBuilder
  var check: StructureCheck?

  mutating func take(_ row: TableRow, _ meaning: CellPass.RowMeaning) {
    profiles.take(row)
    check?.take(row, meaning)
  }

  mutating func take(_ run: PlainRun) {
    profiles.take(run)
    check?.take(run)
  }

  consuming func result(_ path: String, _ content: ContentExamination) -> ExaminedDocument {
    ExaminedDocument(
      path: path, content: content, profiles: profiles.finish(),
      conformances: check?.finish(
        hasSections: content.faults.total(.sectionRow) + content.faults.total(.cellOutside) > 0)
        ?? [])
  }
}

/// What was found in one document.
package struct ExaminedDocument: Sendable {
  /// Relative to the opened folder.
  package let path: String
  package let content: ContentExamination
  /// The columns of its tables, of those inside an archive too.
  package fileprivate(set) var profiles: [TableProfile] = []
  /// The values of its tables against the structure, where one describes them.
  package fileprivate(set) var conformances: [TableConformance] = []
  /// Tax numbers of people outside of tables.
  package fileprivate(set) var taxNumbers: TaxNumbersInText?
}
