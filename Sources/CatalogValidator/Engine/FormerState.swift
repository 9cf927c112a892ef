import CatalogModel
import FileContent
import Wording

/// A document now and as it was last written down.
struct FormerState {
  let document: FormerContent.Document
  let day: CalendarDate
  let passport: Passport
  /// Whether its bytes differ from those of before.
  let isChanged: Bool
  /// The date of change in the passport, else that of first publication.
  let stated: CalendarDate?
  /// The place of that date in the passport, or of the document's path when there is none.
  let place: Place
}

extension DocumentSubject {
  /// The document now and before; nil where one of the two contents is not known.
  var formerState: FormerState? {
    guard case .listed(let document, let dataset) = source, let former = context.former,
      let old = former.documents[path], let checksum = content?.sha256
    else { return nil }
    let date = document.modified.value == nil ? document.issued : document.modified
    let key = document.modified.value == nil ? "issued" : "modified"
    return FormerState(
      document: old, day: former.day, passport: dataset.passport,
      isChanged: old.checksum.text != "sha256:" + checksum,
      stated: date.value?.day ?? dataset.passport.issued.value?.day,
      place: .pointer(
        date.value == nil ? document.pointer : "\(document.pointer)/\(key)",
        at: date.range?.start ?? document.pathRange.start))
  }
}
