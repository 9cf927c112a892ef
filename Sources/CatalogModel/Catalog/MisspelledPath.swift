import FileContent
import Wording

extension Dataset {
  /// The unlisted file that a path without a file most probably means: it differs only in the case of letters,
  /// in blanks, or in letters of the other alphabet that look the same.
  package func misspelling(of document: Document) -> TreeEntry? {
    guard case .missing = document.location else { return nil }
    let wanted = Self.folded(path(document.path))
    return unlisted.first { Self.folded($0.path) == wanted }
  }

  private static func folded(_ path: String) -> String {
    String(
      PathProblem.normalized(path).filter { $0 != " " && $0 != "\u{A0}" }.map { Lookalikes.latin[$0] ?? $0 }
    ).lowercased()
  }
}
