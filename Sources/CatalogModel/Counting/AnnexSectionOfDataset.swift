import FileContent
package import Wording

extension Annex {
  /// The section that a data set belongs to on a day: that of its first annex item valid then.
  ///
  /// An item of another edition counts through the crosswalk. Nil when none is valid, or when no edition was in force.
  package func section(of dataset: Dataset, on day: CalendarDate) -> AnnexSection? {
    guard let edition = edition(on: day).edition else { return nil }
    for id in dataset.passport.annexItems.value ?? [] {
      if let counterpart = counterparts(of: id, in: edition).first {
        return item(id: counterpart.id)?.section
      }
    }
    return nil
  }
}
