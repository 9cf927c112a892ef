import CatalogModel
import FileContent
package import Wording

/// One form in which a publication is written. Each file of `Exporters` is one; the build lists them.
package protocol Exporter: Sendable {
  /// Names of the files that it writes, always the same.
  var files: [String] { get }

  /// Pure: the same publication gives the same bytes.
  func export(_ publication: Publication) throws(ExportFault) -> [ExportedFile]

  /// What a reader of these files finds in them.
  func readBack(_ files: [ExportedFile]) throws(ExportFault) -> ReadBack
}

package struct ExportedFile: Hashable, Sendable {
  /// Path inside the output folder, with `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension [ExportedFile] {
  func bytes(of path: String) throws(ExportFault) -> [UInt8] {
    guard let file = first(where: { $0.path == path }) else { throw .missing(file: path) }
    return file.bytes
  }
}

/// What was found in an export that was read again; nil where it does not say.
package struct ReadBack: Hashable, Sendable {
  package var asOf: String?
  package var datasets: [String]?
  package var documents: [PublishedDocument.ID]?
  /// The totals that the export states.
  package var datasetCount: Int?
  package var documentCount: Int?

  package init() {}

  /// Throws when something stated is not what the publication holds.
  func compare(with publication: Publication, file: String) throws(ExportFault) {
    let names = publication.datasets.map(\.name)
    let ids = publication.documents.map(\.id)
    guard asOf ?? publication.asOf.iso == publication.asOf.iso else {
      throw .differs(file: file, expected: publication.asOf.iso, found: asOf ?? "")
    }
    try Self.compare(datasets, with: names, file: file) { $0 }
    try Self.compare(documents, with: ids, file: file) { $0.path }
    for (stated, real) in [(datasetCount, names.count), (documentCount, ids.count)] {
      guard let stated, stated != real else { continue }
      throw .differs(file: file, expected: String(real), found: String(stated))
    }
  }

  private static func compare<ID: Equatable>(
    _ found: [ID]?, with expected: [ID], file: String, name: (ID) -> String
  ) throws(ExportFault) {
    guard let found, found != expected else { return }
    let index =
      zip(found, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, expected.count)
    throw .differs(
      file: file, expected: index < expected.count ? name(expected[index]) : "",
      found: index < found.count ? name(found[index]) : "")
  }
}

/// An export that is not what it should be. It is a mistake of the program or of the machine, not of the data.
package enum ExportFault: FaultWithSentence, Hashable, Sendable {
  case notMade(file: String)
  case missing(file: String)
  /// Not readable as what it is; `line` is 0 when unknown, `detail` is the reader's own sentence.
  case unreadable(file: String, line: Int, detail: String)
  case differs(file: String, expected: String, found: String)
  /// The checksum of the manifest is not that of the file on disk.
  case checksum(file: String)

  package var sentence: LocalizedText {
    let kept = LocalizedText(
      uk: "Не сформовано, попередні файли не змінено.", en: "Not published, earlier files are untouched.")
    let problem: LocalizedText =
      switch self {
      case .notMade(let file):
        LocalizedText(uk: "Не вдалося створити файл «\(file)».", en: "Cannot make the file \(file).")
      case .missing(let file):
        LocalizedText(uk: "Немає файлу «\(file)» серед створених.", en: "The file \(file) was not made.")
      case .unreadable(let file, let line, let detail):
        LocalizedText(
          uk: "Створений файл «\(file)» не пройшов перевірку (рядок \(line)): \(detail).",
          en: "The file \(file) that was made is not valid (line \(line)): \(detail).")
      case .differs(let file, let expected, let found):
        LocalizedText(
          uk: "Створений файл «\(file)» відрізняється від каталогу: має бути «\(expected)», є «\(found)».",
          en:
            "The file \(file) that was made differs from the catalogue: expected “\(expected)”, found “\(found)”."
        )
      case .checksum(let file):
        LocalizedText(
          uk: "Контрольна сума файлу «\(file)» на диску інша, ніж у manifest.json.",
          en: "The checksum of \(file) on disk is not that of manifest.json.")
      }
    return LocalizedText(uk: problem.uk + " " + kept.uk, en: problem.en + " " + kept.en)
  }
}
