package import FileContent
import Wording

/// How the documents of a data set are named: the newest one is the model for the next.
package struct SeriesPattern: Sendable {
  package let model: Document
  package let period: DocumentPeriod
  /// Name of the model's file without its extension; it holds the code of the period.
  private let stem: String

  /// Nil for a set whose documents carry no period in their names.
  /// A document of the same format comes before others.
  package init?(of dataset: Dataset, format: FileFormat?) {
    let candidates = dataset.documents.filter { !$0.isLink }.compactMap(Self.candidate)
    let alike = candidates.filter { candidate in
      PathExtension(path: candidate.model.path)?.format.map { $0 == format } ?? false
    }
    guard let last = (alike.isEmpty ? candidates : alike).max(by: { $0.period.code < $1.period.code }) else {
      return nil
    }
    self = last
  }

  private static func candidate(_ document: Document) -> SeriesPattern? {
    let stem = FileName(document.path).stem
    guard let period = DocumentPeriod(in: stem), stem.contains(period.code) else { return nil }
    return SeriesPattern(model: document, period: period, stem: stem)
  }

  private init(model: Document, period: DocumentPeriod, stem: String) {
    self.model = model
    self.period = period
    self.stem = stem
  }

  /// `vakansii-2020-10` after `vakansii-2020-09`.
  package func stem(for period: DocumentPeriod) -> String {
    stem.replacing(self.period.code, with: period.code)
  }

  /// Nil when the title of the model does not say its period.
  package func title(for period: DocumentPeriod) -> String? {
    guard let title = model.title.value else { return nil }
    for (old, new) in [(self.period.title, period.title), (self.period.code, period.code)]
    where title.contains(old) {
      return title.replacing(old, with: new)
    }
    return nil
  }
}

extension SeriesPattern {
  /// What the name of a file says beside its period, in Latin letters: `vakansii` of «Вакансії 10.2020».
  package static func subject(of stem: String) -> [String] {
    stem.split { !$0.isLetter && !$0.isNumber && !"'’ʼ".contains($0) }
      .filter { !DocumentPeriod.isPart(String($0)) }
      .flatMap { Transliteration.slug(String($0)).split(separator: "-").map(String.init) }
  }

  package var subject: [String] { Self.subject(of: stem) }
}

/// The last part of a path, taken apart.
package struct FileName {
  package let stem: String
  /// Lower case, without the dot.
  package let fileExtension: String

  package init(_ path: String) {
    let name = String(path.lastPathStep)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      stem = name
      fileExtension = ""
      return
    }
    stem = String(name[..<dot])
    fileExtension = name[name.index(after: dot)...].lowercased()
  }
}
