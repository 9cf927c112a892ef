package import FileContent

extension Catalog {
  /// Looks into every document once, a few at a time: what each file holds, by path relative to the opened folder.
  ///
  /// The result does not depend on their order. A file that cannot be read is there, as not checked.
  package func contents(
    in tree: any FileTree, jobs: Int = 2, limits: ContentLimits = ContentLimits()
  ) -> [String: ContentExamination] {
    examinedDocuments(in: tree, jobs: jobs, limits: limits, needsValues: { _ in false }).contents
  }

  /// The same with what the values of every file tell: all from one reading of the rows.
  ///
  /// - Parameter needsValues: whether anybody asks for the values of a file, told by its outline.
  package func examinedDocuments(
    in tree: any FileTree, jobs: Int = 2, limits: ContentLimits = ContentLimits(),
    needsValues: @Sendable (ContentExamination) -> Bool
  ) -> ExaminedDocuments {
    let pending = contentJobs
    let found = concurrently(pending, jobs: jobs) { job in
      job.result(in: tree, limits: limits, needsValues: needsValues)
    }
    var documents = ExaminedDocuments()
    for result in found {
      documents.contents[result.path] = result.content
      if !result.profiles.isEmpty { documents.profiles[result.path] = result.profiles }
      if let numbers = result.taxNumbers { documents.taxNumbersInTexts[result.path] = numbers }
      if !result.conformances.isEmpty { documents.conformances[result.path] = result.conformances }
    }
    return documents
  }

  private var contentJobs: [ContentJob] {
    let listed = datasets.flatMap { dataset in
      dataset.documents.compactMap { document in
        document.entry.map { entry in
          let declared = document.checksum?.algorithm
          return ContentJob(
            path: entry.path, declared: document.declaredFormat?.format,
            digests: [.sha256] + [declared].compactMap { $0 }.filter { $0 != .sha256 },
            structure: document.ownStructure.structure ?? dataset.structure.structure)
        }
      }
    }
    // Nobody has told the checksum of a loose file: it only serves to find files with the same content.
    let sizes = looseFiles.reduce(into: [Int: Int]()) { $0[$1.bytes, default: 0] += 1 }
    let loose = looseFiles.map { file in
      ContentJob(
        path: file.path, declared: nil, digests: sizes[file.bytes] == 1 ? [] : [.sha256],
        structure: nil)
    }
    return listed + loose
  }
}

private struct ContentJob: Sendable {
  let path: String
  let declared: FileFormat?
  let digests: [DigestText.Algorithm]
  let structure: Structure?

  struct Result: Sendable {
    let path: String
    let content: ContentExamination
    var profiles: [TableProfile] = []
    var conformances: [TableConformance] = []
    var taxNumbers: TaxNumbersInText?
  }

  func result(
    in tree: any FileTree, limits: ContentLimits, needsValues: (ContentExamination) -> Bool
  ) -> Result {
    do {
      let file = try RereadFile(path, in: tree)
      let examination = examineContent(
        of: try file.open(), named: path, declared: declared, digests: digests, limits: limits,
        schemas: SchemaBeside(document: path, in: tree).find)
      guard needsValues(examination) else {
        return Result(path: path, content: examination.withoutRows())
      }
      var result = try columns(of: examination, in: file, limits: limits)
      result.taxNumbers = try TaxNumbersInText(result.content, open: file.open)
      return result
    } catch {
      return Result(path: path, content: .unreadable(bytes: 0, fault: error))
    }
  }

  private func columns(
    of examination: ContentExamination, in file: RereadFile, limits: ContentLimits
  ) throws(ReadFault) -> Result {
    guard examination.tables.isEmpty else {
      var columns = ColumnReading(
        profiles: ProfileBuilder(examination), check: structure.map { StructureCheck($0, of: examination) })
      let content = try examination.scrutinised(
        try file.open(), limits: limits, handingRowsTo: &columns)
      return columns.result(path, content)
    }
    return try memberColumns(of: examination, in: file, limits)
  }

  /// The columns of the tables inside an archive, which is unpacked once more for them.
  private func memberColumns(
    of examination: ContentExamination, in file: RereadFile, _ limits: ContentLimits
  ) throws(ReadFault) -> Result {
    var result = Result(path: path, content: examination)
    guard examination.parts.contains(where: { !$0.content.tables.isEmpty }) else { return result }
    var readings: [String: ColumnReading] = [:]
    try examination.readMemberRows(try file.open(), limits: limits) { part, row in
      var columns =
        readings.removeValue(forKey: part.name)
        ?? ColumnReading(
          profiles: ProfileBuilder(part), check: structure.map { StructureCheck($0, of: part) })
      columns.take(row, .record)
      readings[part.name] = columns
      return .proceed
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

  consuming func result(_ path: String, _ content: ContentExamination) -> ContentJob.Result {
    ContentJob.Result(
      path: path, content: content, profiles: profiles.finish(),
      conformances: check?.finish(
        hasSections: content.faults.total(.sectionRow) + content.faults.total(.cellOutside) > 0) ?? [])
  }
}

/// What was found in the documents of a catalogue, by path relative to the opened folder.
package struct ExaminedDocuments: Sendable {
  package fileprivate(set) var contents: [String: ContentExamination] = [:]
  package fileprivate(set) var profiles: [String: [TableProfile]] = [:]
  /// Of tables that a structure describes.
  package fileprivate(set) var conformances: [String: [TableConformance]] = [:]
  /// Tax numbers of people outside of tables.
  package fileprivate(set) var taxNumbersInTexts: [String: TaxNumbersInText] = [:]
}
