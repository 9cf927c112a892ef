package import FileContent
package import Wording

/// The result of a check: what was looked at, how each document ended, and every finding.
///
/// `Check.run` hands out the same set by set, for whoever does not want to hold all of it at once.
package struct CheckReport: Sendable {
  /// How a document ended.
  package enum Status: Hashable, Sendable {
    case passed
    case hasFindings
    case notChecked(Reason)
  }

  /// Why a document was not looked into; the network is never used for a link.
  package typealias Reason = ContentExamination.Reason

  /// One document of the catalogue, or one file without a passport.
  package struct DocumentResult: Sendable {
    package let dataset: String?
    /// Relative to the checked folder; the address of a link.
    package let path: String
    package let status: Status
    /// Label of the format that the content has; nil when it is not known.
    package let format: String?
    package let encoding: String?
    package let delimiter: String?
    /// Records after the header, of all tables of the document.
    package let rows: Int?
    package let columns: Int?
    /// Size on disk; 0 for a link.
    package let bytes: Int
    /// Of the file as it was read; nil when it was not.
    package let checksum: DigestText?

    /// The same document when something was found in it; one that was not looked into stays unchecked.
    package var withFindings: DocumentResult {
      guard status == .passed else { return self }
      return DocumentResult(
        dataset: dataset, path: path, status: .hasFindings, format: format, encoding: encoding,
        delimiter: delimiter, rows: rows, columns: columns, bytes: bytes, checksum: checksum)
    }

    package init(
      dataset: String?, path: String, status: Status, format: String? = nil, encoding: String? = nil,
      delimiter: String? = nil, rows: Int? = nil, columns: Int? = nil, bytes: Int,
      checksum: DigestText? = nil
    ) {
      self.dataset = dataset
      self.path = path
      self.status = status
      self.format = format
      self.encoding = encoding
      self.delimiter = delimiter
      self.rows = rows
      self.columns = columns
      self.bytes = bytes
      self.checksum = checksum
    }
  }

  /// A column that holds personal data and keeps the whole from being published.
  package struct PersonalDataSign: Hashable, Sendable {
    /// Relative to the checked folder.
    package let file: String
    /// Its name, or its number when it has none; what holds the data where there are no columns.
    package let column: LocalizedText

    package init(file: String, column: LocalizedText) {
      self.file = file
      self.column = column
    }

    package var text: LocalizedText {
      LocalizedText(uk: "\(file), \(column.uk)", en: "\(file), \(column.en)")
    }
  }

  /// What a check counted. Limits on what is listed change none of it.
  package struct Summary: Sendable {
    package let asOf: CalendarDate
    /// Data sets that were read.
    package let datasets: Int
    /// Passports that could not be read: nothing is known of the documents of these sets.
    package let unreadable: [String]
    /// Rules that were asked not to run: nothing is known of what they look for.
    package let rulesLeftOut: Int
    package var totalsByCode: [String: Int] = [:]
    package var totalsBySeverity: [Severity: Int] = [:]
    /// Errors that only say that data are late: they keep nothing from being published.
    package var errorsOfLateness = 0
    /// Findings that a suppression of `catalog.yaml` covers.
    package var suppressed = 0
    /// By the name of the set; under nil what concerns the catalogue apart from its sets, and files without a passport.
    package var totalsByDataset: [String?: DatasetTotals] = [:]
    /// Findings that a baseline accepts.
    package private(set) var accepted = 0
    /// Paths of documents not checked that a baseline accepts.
    package var acceptedUnchecked: Set<String> = []
    package private(set) var documents = 0
    package private(set) var passed = 0
    package private(set) var withFindings = 0
    package private(set) var rowsRead = 0
    package private(set) var bytesRead = 0
    /// Columns with personal data. Neither a level nor a suppression of `catalog.yaml` takes them out.
    package var personalData: [PersonalDataSign] = []

    /// The sets of the catalogue in its order, and those whose passports could not be read.
    private let titles: [(name: String, title: String, isLookedThrough: Bool)]
    private let drafts: [String: [DraftGap]]

    /// - Parameters:
    ///   - drafts: what the sets lack that were never published, by their names.
    ///   - parts: what alone is looked at; of a set of which single documents are meant nothing is confirmed.
    package init(
      asOf: CalendarDate, of catalog: Catalog, drafts: [String: [DraftGap]], rulesLeftOut: Int,
      parts: CatalogParts? = nil
    ) {
      self.asOf = asOf
      self.drafts = drafts
      datasets = catalog.datasets.count
      titles =
        catalog.datasets.map { ($0.name, $0.title, parts?.datasets.contains($0.folder) ?? true) }
        + catalog.unread.map { ($0.name, $0.name, false) }
      unreadable = catalog.unread.map(\.file)
      self.rulesLeftOut = rulesLeftOut
    }

    /// Nothing is known but how many sets there are.
    package init(asOf: CalendarDate, datasets: Int) {
      self.asOf = asOf
      self.datasets = datasets
      drafts = [:]
      titles = []
      unreadable = []
      rulesLeftOut = 0
    }

    /// How each data set ended, in the order of the catalogue; those that could not be read come last.
    package var results: [DatasetResult] {
      titles.map { name, title, isLookedThrough in
        DatasetResult(
          name: name, title: title, totals: totalsByDataset[name] ?? DatasetTotals(), gaps: drafts[name],
          isLookedThrough: isLookedThrough && rulesLeftOut == 0)
      }
    }

    /// Counts one document with the way it ended.
    package mutating func count(_ document: DocumentResult) {
      documents += 1
      switch document.status {
      case .notChecked(.link): totalsByDataset[document.dataset, default: DatasetTotals()].links += 1
      case .notChecked: totalsByDataset[document.dataset, default: DatasetTotals()].notChecked += 1
      case .passed, .hasFindings: break
      }
      if document.status == .passed { passed += 1 }
      if document.status == .hasFindings { withFindings += 1 }
      rowsRead += document.rows ?? 0
      bytesRead += document.bytes
    }

    /// Takes findings out of the totals that a baseline accepts.
    package mutating func accept(_ count: Int, like finding: Diagnostic) {
      accepted += count
      totalsBySeverity[finding.severity, default: 0] -= count
      let left = (totalsByCode[finding.code] ?? 0) - count
      totalsByCode[finding.code] = left > 0 ? left : nil
      if finding.severity == .error, finding.traits.contains(.lateness) { errorsOfLateness -= count }
      totalsByDataset[finding.dataset, default: DatasetTotals()].accept(count, like: finding)
    }

    package var notChecked: Int { documents - passed - withFindings }

    package func total(_ severity: Severity) -> Int { totalsBySeverity[severity] ?? 0 }
  }

  /// Findings that are listed, of one rule in one file at most.
  package static let listedPerRuleAndFile = 1000

  package let summary: Summary
  /// Sorted by path.
  package let documents: [DocumentResult]
  /// The worst first, then by file and place. A long series of one rule in one file is cut short; totals are exact.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - documents: in any order.
  ///   - diagnostics: in any order.
  package init(_ summary: Summary, documents: [DocumentResult], diagnostics: [Diagnostic]) {
    self.summary = summary
    self.documents = documents.sorted { ($0.path, $0.dataset ?? "") < ($1.path, $1.dataset ?? "") }
    self.diagnostics = diagnostics.sorted(by: Diagnostic.comesFirst)
  }
}

extension CheckReport {
  package var asOf: CalendarDate { summary.asOf }
  package var datasets: Int { summary.datasets }
  package var unreadable: [String] { summary.unreadable }
  package var totalsByCode: [String: Int] { summary.totalsByCode }
  package var suppressed: Int { summary.suppressed }
  package var bytesRead: Int { summary.bytesRead }
  package var personalData: [PersonalDataSign] { summary.personalData }
  package var rulesLeftOut: Int { summary.rulesLeftOut }

  package func total(_ severity: Severity) -> Int { summary.total(severity) }

  /// How each data set ended, in the order of the catalogue; those that could not be read come last.
  package var results: [DatasetResult] { summary.results }

  package var rowsRead: Int { summary.rowsRead }
  package var passed: Int { summary.passed }
  package var withFindings: Int { summary.withFindings }
  package var notChecked: Int { summary.notChecked }

  /// SHA-256 of every document that was read, by path.
  package var checksums: [String: DigestText] {
    Dictionary(documents.compactMap { result in result.checksum.map { (result.path, $0) } }) { first, _ in
      first
    }
  }

  /// The first column with personal data, and how many more there are.
  package var personalDataText: LocalizedText? {
    personalData.first.map { first in
      let more = personalData.count - 1
      guard more > 0 else { return first.text }
      return LocalizedText(
        uk: "\(first.text.uk) (і ще стовпців: \(more))", en: "\(first.text.en) (and more columns: \(more))")
    }
  }

  /// Errors that keep the whole from being published, beside personal data. Late data are better published than withheld,
  /// whatever level the holder gave to being late.
  package var errorsAgainstPublishing: Int {
    total(.error) - personalData.count - summary.errorsOfLateness
  }

  /// True when a finding reaches the severity; `nil` asks for nothing.
  package func reaches(_ threshold: Severity?) -> Bool {
    guard let threshold else { return false }
    return Severity.allCases.contains { $0 >= threshold && total($0) > 0 }
  }
}

extension CheckReport.Reason {
  package var text: LocalizedText {
    switch self {
    case .link:
      LocalizedText(
        uk: "посилання: без мережі не перевіряється", en: "a link: not checked without the network")
    case .noDecoder:
      LocalizedText(uk: "немає засобу для читання цього формату", en: "no means to read this format")
    case .limit: LocalizedText(uk: "перевищено межу", en: "a limit is exceeded")
    case .encrypted: LocalizedText(uk: "файл захищено паролем", en: "the file is protected with a password")
    case .unreadable:
      LocalizedText(uk: "файл пошкоджено або недоступний", en: "the file is damaged or out of reach")
    }
  }
}
