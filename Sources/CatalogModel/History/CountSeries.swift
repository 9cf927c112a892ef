import FileContent
package import Wording

/// The two numbers month by month, up to a day.
package struct CountSeries: Sendable {
  package struct Point: Hashable, Sendable {
    package enum Source: String, Sendable {
      /// Counted from the dates in the passports of now.
      case passports
      /// Written down on the day.
      case snapshot
    }

    /// The last day of the month, the day of its last snapshot, or the day that the series is for.
    package let day: CalendarDate
    package let datasets: Int
    package let documents: Int
    package let source: Source
  }

  package let asOf: CalendarDate
  /// One for each month from the first with something in it.
  package let points: [Point]
  /// Snapshots that could not be read: their months are counted from the passports.
  package let unreadable: [String]

  package init(of catalog: Catalog, _ history: CatalogHistory, until day: CalendarDate) {
    asOf = day
    unreadable = history.unreadable
    let snapshots = history.snapshots.filter { $0.day <= day }
    let issued = catalog.datasets.compactMap { $0.passport.issued.value?.day }
    guard let first = (issued + snapshots.map(\.day)).filter({ $0 <= day }).min() else {
      points = []
      return
    }
    let latest = Dictionary(snapshots.map { ($0.day.lastDayOfMonth, $0) }) { $1 }
    let months = (day.year - first.year) * 12 + day.month - first.month
    points = (0...months).map { offset in
      let end = first.adding(months: offset).lastDayOfMonth
      if let snapshot = latest[end] { return Point(snapshot) }
      return Point(CatalogState(of: catalog, on: min(end, day)))
    }
  }
}

extension CountSeries.Point {
  fileprivate init(_ snapshot: CatalogSnapshot) {
    self.init(
      day: snapshot.day, datasets: snapshot.datasets, documents: snapshot.documents, source: .snapshot)
  }

  fileprivate init(_ state: CatalogState) {
    self.init(
      day: state.asOf, datasets: state.datasets.count, documents: state.documentCount, source: .passports)
  }
}
