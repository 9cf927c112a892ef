package import FileContent

/// The result of a check: what was looked at, how each document ended, and every finding.
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

  /// Findings that are listed, of one rule in one file at most.
  package static let listedPerRuleAndFile = 1000

  package let asOf: CalendarDate
  /// Data sets that were read.
  package let datasets: Int
  /// Passports that could not be read: nothing is known of the documents of these sets.
  package let unreadable: [String]
  /// Sorted by path.
  package let documents: [DocumentResult]
  /// The worst first, then by file and place. A long series of one rule in one file is cut short; totals are exact.
  package let diagnostics: [Diagnostic]
  /// Findings by code, also those that are not listed.
  package let totalsByCode: [String: Int]
  /// Findings by severity, also those that are not listed.
  package let totalsBySeverity: [Severity: Int]
  /// Findings that a suppression of `catalog.yaml` covers.
  package let suppressed: Int
  package let bytesRead: Int
  /// Columns with personal data. Neither a level nor a suppression of `catalog.yaml` takes them out.
  package let personalData: [PersonalDataSign]
  /// Rules that were asked not to run: nothing is known of what they look for.
  package let rulesLeftOut: Int

  package init(
    asOf: CalendarDate, datasets: Int, unreadable: [String] = [], documents: [DocumentResult],
    diagnostics: [Diagnostic],
    totalsByCode: [String: Int], totalsBySeverity: [Severity: Int], suppressed: Int, bytesRead: Int,
    personalData: [PersonalDataSign] = [], rulesLeftOut: Int = 0
  ) {
    self.rulesLeftOut = rulesLeftOut
    self.personalData = personalData
    self.asOf = asOf
    self.datasets = datasets
    self.unreadable = unreadable
    self.documents = documents
    self.diagnostics = diagnostics
    self.totalsByCode = totalsByCode
    self.totalsBySeverity = totalsBySeverity
    self.suppressed = suppressed
    self.bytesRead = bytesRead
  }
}

extension CheckReport {
  package func total(_ severity: Severity) -> Int { totalsBySeverity[severity] ?? 0 }

  package var rowsRead: Int { documents.reduce(0) { $0 + ($1.rows ?? 0) } }

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

  package var passed: Int { documents.count { $0.status == .passed } }
  package var withFindings: Int { documents.count { $0.status == .hasFindings } }
  package var notChecked: Int { documents.count - passed - withFindings }

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
