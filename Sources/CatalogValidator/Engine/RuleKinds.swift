import CatalogModel
import FileContent
import TableValues

/// A rule about what is in the cells of tables, or in the texts of a file: a file is read a second time only for those.
protocol CellRule: Rule {}

extension CellRule {
  func needsValues(of content: ContentExamination) -> Bool { true }
}

/// A rule about the values of a table as a whole.
protocol TableRule: CellRule {
  func check(_ table: TableProfile, of subject: DocumentSubject, _ findings: inout Findings)
}

extension TableRule {
  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.profiles { check(table, of: subject, &findings) }
  }
}

/// A rule about the values of one column, whatever is beside it.
protocol ColumnRule: CellRule {
  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings)
}

extension ColumnRule {
  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.profiles {
      for column in table.columns { check(column, of: subject, &findings) }
    }
  }
}

/// A rule about what is wrong with the values of a column that the structure describes.
protocol ConformanceRule: CellRule {
  func check(
    _ problem: ValueProblem, in column: ColumnConformance, of subject: DocumentSubject,
    _ findings: inout Findings)
}

extension ConformanceRule {
  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.conformances {
      for column in table.columns {
        for problem in column.problems { check(problem, in: column, of: subject, &findings) }
      }
    }
  }
}

/// A rule about any file of keys and values: passports and `catalog.yaml` alike.
protocol KeyedFileRule: Rule {
  func check(_ file: KeyedFile, _ findings: inout Findings)
}

extension KeyedFileRule {
  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    if let file = subject.settingsFile { check(file, &findings) }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    check(subject.passportFile, &findings)
  }
}

/// An update frequency as somebody wrote it.
struct WrittenFrequency {
  let text: String
  let file: String
  let range: TextRange
  let pointer: String
}

/// A rule about every update frequency that somebody wrote: in a passport, or for a data set in the decision on terms.
protocol UpdateFrequencyRule: Rule {
  func check(_ frequency: WrittenFrequency, _ findings: inout Findings)
}

extension UpdateFrequencyRule {
  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    for (index, term) in subject.settings.terms.enumerated() {
      check(term.frequency, in: file.path, "/decision/terms/\(index)/frequency", &findings)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    check(subject.passport.updateFrequency, in: subject.passport.file, "/update_frequency", &findings)
  }

  private func check(
    _ element: Element<String>, in file: String, _ pointer: String, _ findings: inout Findings
  ) {
    guard case .value(let text, let range) = element else { return }
    check(WrittenFrequency(text: text, file: file, range: range, pointer: pointer), &findings)
  }
}

/// A rule about the documents of one data set together, or about all files without a passport.
protocol DocumentGroupRule: Rule {
  func check(_ group: DocumentGroup, _ findings: inout Findings)
}

extension DocumentGroupRule {
  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    check(subject.documentGroup, &findings)
  }

  func check(_ subject: LooseFilesSubject, _ findings: inout Findings) {
    check(subject.documentGroup, &findings)
  }
}

/// A document whose bytes are those of another one that was met before it.
struct RepeatedDocument {
  let path: String
  let dataset: String?
  /// Path of the first document with these bytes.
  let first: String
}

/// A rule about documents with the same content, which are known when all documents before them are.
protocol RepeatedDocumentRule: Rule {
  func check(_ document: RepeatedDocument, _ findings: inout Findings)
}
