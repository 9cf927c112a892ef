package import CatalogModel
package import FileContent

/// One check. The type's name is the defect, and its code in words: `DatasetOverdue` is `dataset-overdue`.
///
/// A rule is pure: the day, the files and their content arrive with the subject. To add one, add a file with the
/// type to `Rules/` and a folder named after its code to `Tests/Fixtures/Rules`.
package protocol Rule: Sendable {
  var info: RuleInfo { get }
  /// Whether the rule must know the values of a file, now that its outline is known: profiles and conformances of
  /// columns, tax numbers in texts, and whatever faults show only in the cells. Asked before any `check`; when no rule
  /// says yes, the file is not read a second time.
  func needsValues(of content: ContentExamination) -> Bool
  func check(_ subject: CatalogSubject, _ findings: inout Findings)
  func check(_ subject: DatasetSubject, _ findings: inout Findings)
  func check(_ subject: DocumentSubject, _ findings: inout Findings)
}

extension Rule {
  package func needsValues(of content: ContentExamination) -> Bool { false }
  package func check(_ subject: CatalogSubject, _ findings: inout Findings) {}
  package func check(_ subject: DatasetSubject, _ findings: inout Findings) {}
  package func check(_ subject: DocumentSubject, _ findings: inout Findings) {}

  /// `DatasetOverdue` gives `dataset-overdue`; a run of capitals is one word: `JSONBroken` gives `json-broken`.
  package var code: String {
    let letters = Array("\(Self.self)".utf8)
    func isCapital(_ index: Int) -> Bool {
      letters.indices.contains(index) && (65...90).contains(letters[index])
    }
    // A digit belongs to the capitals before it: `NotUTF8` gives `not-utf8`.
    func startsSmall(_ index: Int) -> Bool {
      letters.indices.contains(index) && !isCapital(index) && !(48...57).contains(letters[index])
    }
    var code: [UInt8] = []
    for index in letters.indices {
      let startsWord =
        isCapital(index) && (!isCapital(index - 1) || startsSmall(index + 1))
      if index > 0, startsWord { code.append(UInt8(ascii: "-")) }
      code.append(isCapital(index) ? letters[index] + 32 : letters[index])
    }
    return String(decoding: code, as: UTF8.self)
  }
}

/// What people read about a rule.
package struct RuleInfo: Sendable {
  /// The severity of its findings unless a finding says otherwise.
  package let severity: Severity
  /// The defect in a few words, lower case, no full stop.
  package let title: LocalizedText
  /// Why it matters, one or two sentences.
  package let reason: LocalizedText
  /// What to do, in the imperative.
  package let cure: LocalizedText
  package let basis: LegalBasis
  /// Its findings come first whatever else there is, and its errors can neither be lowered nor suppressed: data
  /// about people, once published, cannot be taken back.
  package let guardsPersonalData: Bool

  package init(
    severity: Severity, title: LocalizedText, reason: LocalizedText, cure: LocalizedText, basis: LegalBasis,
    guardsPersonalData: Bool = false
  ) {
    self.guardsPersonalData = guardsPersonalData
    self.severity = severity
    self.title = title
    self.reason = reason
    self.cure = cure
    self.basis = basis
  }
}

/// The catalogue as a whole. Every data set and document refers to it, so it is one object, never copied.
package final class CatalogSubject: Sendable {
  package let catalog: Catalog
  /// «Today»: the day that the check speaks of.
  package let today: CalendarDate
  /// Codes of all rules, for settings that name them.
  package let ruleCodes: Set<String>
  /// Content of every document that was looked at, by path relative to the opened folder.
  package let contents: [String: ContentExamination]
  /// The columns of every table, by the same paths.
  package let profiles: [String: [TableProfile]]
  /// The values of every described table against its structure, by the same paths.
  package let conformances: [String: [TableConformance]]
  /// Tax numbers of people outside of tables, by the same paths.
  package let taxNumbersInTexts: [String: TaxNumbersInText]
  /// The first document with each content, in the order of paths, by SHA-256; empty files are left out.
  package let firstPathByChecksum: [String: String]
  /// What the documents were when they were last published or written down; nil when nothing was kept.
  package let former: FormerContent?
  /// `catalog.yaml` of this catalogue; nil when there is none that could be read, or when it stands above
  /// the opened folder, so that findings in it are not of this check.
  let settingsFile: KeyedFile?
  /// What the decision on terms says of each data set, by the set's folder.
  let termsByFolder: [String: [CatalogSettings.Term]]

  package init(
    catalog: Catalog, today: CalendarDate, ruleCodes: Set<String>, examined: ExaminedDocuments,
    former: FormerContent? = nil
  ) {
    contents = examined.contents
    profiles = examined.profiles
    conformances = examined.conformances
    taxNumbersInTexts = examined.taxNumbersInTexts
    self.former = former
    self.catalog = catalog
    self.today = today
    self.ruleCodes = ruleCodes
    let checksums = contents.compactMap { path, content in
      content.bytes > 0 ? content.sha256.map { ($0, path) } : nil
    }
    firstPathByChecksum = Dictionary(checksums, uniquingKeysWith: min)
    if case .file(let path) = catalog.settings.source, let root = catalog.settings.root {
      settingsFile = KeyedFile(path: path, root: root, shape: .catalog)
    } else {
      settingsFile = nil
    }
    termsByFolder = catalog.settings.terms.reduce(into: [:]) { terms, term in
      guard let name = term.dataset.value, let folder = catalog.dataset(named: name)?.folder else { return }
      terms[folder, default: []].append(term)
    }
  }

  package var settings: CatalogSettings { catalog.settings }
  package var annex: Annex { catalog.annex }
}

/// One data set in its catalogue.
package struct DatasetSubject: Sendable {
  package let dataset: Dataset
  package let whole: CatalogSubject
  /// The set on the day; nil for a draft and for a withdrawn set.
  package let state: DatasetState?
  /// Both are asked for by several rules.
  let passportFile: KeyedFile
  let documentGroup: DocumentGroup

  init(dataset: Dataset, whole: CatalogSubject, state: DatasetState?) {
    self.dataset = dataset
    self.whole = whole
    self.state = state
    let passport = dataset.passport
    passportFile = KeyedFile(path: passport.file, root: passport.root, shape: .passport)
    documentGroup = DocumentGroup(of: dataset, contents: whole.contents)
  }

  package var passport: Passport { dataset.passport }
  package var today: CalendarDate { whole.today }
  package var settings: CatalogSettings { whole.catalog.settings }

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
    document.entry.flatMap { whole.contents[$0.path] }
  }
}

/// One document: of a data set, or a file without a passport. An object: every rule asks it.
package final class DocumentSubject: Sendable {
  package enum Source: Sendable {
    case listed(Document, in: Dataset)
    case loose(TreeEntry)
  }

  package let source: Source
  package let whole: CatalogSubject
  /// Path relative to the opened folder; the address of a link.
  package let path: String
  /// Nil when nothing was read: the file is missing, or it is a link.
  package let content: ContentExamination?
  /// The columns of its tables, of those inside an archive too.
  package let profiles: [TableProfile]
  /// The values of its tables against the structure.
  package let conformances: [TableConformance]
  package let taxNumbersInText: TaxNumbersInText?
  /// Nil for a link, and for a name without one.
  let pathExtension: PathExtension?
  /// What is promised and not kept; see there.
  let formatConflict: FormatConflict?

  init(_ source: Source, in whole: CatalogSubject) {
    self.source = source
    self.whole = whole
    let document: Document?
    switch source {
    case .loose(let entry):
      document = nil
      path = entry.path
    case .listed(let listed, let dataset):
      document = listed
      path = listed.entry?.path ?? (listed.isLink ? listed.path : dataset.path(listed.path))
    }
    let isThere = document == nil || document?.entry != nil
    content = isThere ? whole.contents[path] : nil
    profiles = whole.profiles[path] ?? []
    conformances = whole.conformances[path] ?? []
    taxNumbersInText = whole.taxNumbersInTexts[path]
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
  /// The line of the report about this document.
  func result(hasFindings: Bool) -> CheckReport.DocumentResult {
    guard let content else {
      return CheckReport.DocumentResult(
        dataset: dataset?.name, path: path,
        status: .notChecked(document?.isLink == true ? .link : .unreadable),
        bytes: 0)
    }
    let status: CheckReport.Status =
      switch content.status {
      case .notChecked(let reason): .notChecked(reason)
      case .examined: hasFindings ? .hasFindings : .passed
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
  /// Where a value stands; the beginning of the passport when it is not there.
  package func place<Value>(of element: Element<Value>, _ pointer: String) -> Place {
    .pointer(pointer, at: element.range?.start ?? start)
  }
}
