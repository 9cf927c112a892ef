import FileContent
import Wording

// A date that is written and cannot be read says nothing of the day: what depends on it is neither counted nor left out in
// silence, but named as unread.

extension Element<DateText> {
  /// Something is written that is no date.
  var isUnreadable: Bool {
    switch self {
    case .unreadable, .wrongKind: true
    case .absent, .blank, .value: false
    }
  }
}

extension Passport {
  fileprivate var hasUnreadableDates: Bool {
    [issued, modified, withdrawn].contains(where: \.isUnreadable) || withheld?.hasUnreadableDates == true
  }
}

extension Withholding {
  fileprivate var hasUnreadableDates: Bool { date.isUnreadable || until.isUnreadable }
}

extension Document {
  /// A date of the document is written and cannot be read: it counts on no day.
  package var hasUnreadableDates: Bool {
    [issued, modified, withdrawn].contains(where: \.isUnreadable) || withheld?.hasUnreadableDates == true
  }
}

extension WithdrawnDocument {
  var hasUnreadableDates: Bool { issued.isUnreadable || withdrawn.isUnreadable }
}

extension Dataset {
  /// A date of the set itself is written and cannot be read: the set counts on no day.
  package var hasUnreadableDates: Bool { passport.hasUnreadableDates }

  /// What of the set no number takes into account: all of it, or single documents.
  fileprivate var uncounted: [UnreadDataset] {
    func unread(_ file: String, _ range: TextRange) -> UnreadDataset {
      UnreadDataset(name: name, folder: folder, file: file, reason: .unreadableDate(range))
    }
    guard !hasUnreadableDates else { return [unread(passport.file, passport.root.range)] }
    return documents.filter(\.hasUnreadableDates).map { unread($0.entry?.path ?? path($0.path), $0.range) }
      + withdrawnDocuments.filter(\.hasUnreadableDates).map { unread(path($0.path), $0.range) }
  }
}

extension Catalog {
  /// What no number takes into account: sets whose passport could not be read, and sets and documents with a date that
  /// cannot be read. Where it is not empty, a number is partial.
  package var uncounted: [UnreadDataset] { unread + datasets.flatMap(\.uncounted) }
}
