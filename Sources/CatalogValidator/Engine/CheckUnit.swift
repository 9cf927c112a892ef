package import CatalogModel
import FileContent
import Synchronization
import TableValues

/// What is handed out at one go: a data set with its documents, or all files without a passport.
enum CheckUnit: Sendable {
  case dataset(Dataset)
  /// Some documents of a set, without what is said of the set.
  case documents([Document], of: Dataset)
  /// Documents that are not asked about: only their checksums are wanted.
  case others([Document], of: Dataset)
  /// Files without a passport, each with the way it is read.
  case looseFiles([TreeEntry], [DocumentReading])

  var documentCount: Int {
    switch self {
    case .dataset(let dataset): dataset.documents.count
    case .documents(let documents, _), .others(let documents, _): documents.count
    case .looseFiles(let files, _): files.count
    }
  }

  var isAskedAbout: Bool {
    if case .others = self { false } else { true }
  }

  /// A document with the way its file is read; nil for a link and for a file that is missing.
  func document(at index: Int) -> (source: DocumentSubject.Source, reading: DocumentReading?) {
    switch self {
    case .dataset(let dataset):
      let document = dataset.documents[index]
      return (.listed(document, in: dataset), document.reading(in: dataset))
    case .documents(let documents, let dataset), .others(let documents, let dataset):
      return (.listed(documents[index], in: dataset), documents[index].reading(in: dataset))
    case .looseFiles(let files, let readings): return (.loose(files[index]), readings[index])
    }
  }
}

/// A unit whose documents are looked at by whoever is free; who finishes the last one judges the unit.
final class PendingUnit: Sendable {
  /// A piece of work that one job does at one go.
  struct Step: Sendable {
    let unit: PendingUnit
    /// Nil in a unit without documents.
    let document: Int?
  }

  let unit: CheckUnit
  private let documents: Mutex<(waiting: Int, outcomes: [Int: DocumentOutcome])>

  init(_ unit: CheckUnit) {
    self.unit = unit
    documents = Mutex((unit.documentCount, [:]))
  }

  var steps: [Step] {
    let count = unit.documentCount
    return count == 0
      ? [Step(unit: self, document: nil)] : (0..<count).map { Step(unit: self, document: $0) }
  }

  /// Takes what was found in a document.
  ///
  /// - Returns: all documents in their order when this was the last, else nil.
  func take(_ outcome: DocumentOutcome, at index: Int) -> [DocumentOutcome]? {
    documents.withLock { documents in
      documents.outcomes[index] = outcome
      documents.waiting -= 1
      guard documents.waiting == 0 else { return nil }
      let all = documents.outcomes.sorted { $0.key < $1.key }.map(\.value)
      documents.outcomes = [:]
      return all
    }
  }
}

/// What the rules for documents say of one document.
struct DocumentOutcome: Sendable {
  let path: String
  let dataset: String?
  /// Nil when there is neither a file nor a link.
  let result: CheckReport.DocumentResult?
  /// Nil when nothing was read.
  let content: ContentExamination?
  let found: CollectedFindings
}

/// What the rules say of a unit and of its documents.
struct UnitOutcome: Sendable {
  /// False for documents of which only the checksums are wanted.
  let isAskedAbout: Bool

  struct Checksum: Sendable {
    let path: String
    let dataset: String?
    let text: String
    let isOfNothing: Bool
  }

  let dataset: String?
  let results: [CheckReport.DocumentResult]
  let found: CollectedFindings
  /// Of the documents that were read.
  let checksums: [Checksum]
  /// Content that the whole catalogue is judged by.
  let factContents: [String: ContentExamination]
}

/// What is known of one data set, of the files without a passport, or of the catalogue as a whole, when it is handed
/// out.
package struct UnitFindings: Sendable {
  /// Nil for the files without a passport and for the catalogue as a whole.
  package let dataset: String?
  package let documents: [CheckReport.DocumentResult]
  /// The worst first, then by file and place. In a file with personal data no finding repeats a number or a mailbox.
  package let diagnostics: [Diagnostic]
}
