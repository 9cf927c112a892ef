import CatalogModel
import FileContent
import Wording

/// A GTFS feed lacks a file or a column that it must have.
struct TransitFeedIncomplete: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "у GTFS бракує файлу або стовпця",
      en: "a file or a column is missing from GTFS"),
    reason: LocalizedText(
      uk:
        "Програми-планувальники не приймуть такого набору: без цих файлів і стовпців маршрут не побудувати.",
      en: "Journey planners refuse such a feed: without these files and columns no journey can be planned."),
    cure: LocalizedText(
      uk: "Додайте файл або стовпець за описом GTFS Schedule; усі файли лежать у корені архіву.",
      en: "Add the file or the column as GTFS Schedule describes; all files stand at the top of the archive."),
    basis: .recommendation)

  /// GTFS Schedule Reference: what is required always, or with the stops that every feed of a city has.
  private static let columns: KeyValuePairs<String, [String]> = [
    "agency.txt": ["agency_name", "agency_url", "agency_timezone"],
    "stops.txt": ["stop_id", "stop_name", "stop_lat", "stop_lon"],
    "routes.txt": ["route_id", "route_type"],
    "trips.txt": ["route_id", "service_id", "trip_id"],
    "stop_times.txt": ["trip_id", "stop_id", "stop_sequence"],
    "calendar.txt": [
      "service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
      "start_date", "end_date",
    ],
    "calendar_dates.txt": ["service_id", "date", "exception_type"],
  ]
  /// The files of days of service, one of which is enough.
  private static let calendars: Set<String> = ["calendar.txt", "calendar_dates.txt"]

  private static func fileName(_ path: String) -> String {
    String(path.lastPathStep)
  }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let content = subject.content, content.format == .gtfs, content.faults.total(.damaged) == 0
    else { return }
    let parts = Dictionary(content.parts.map { (Self.fileName($0.name), $0) }) { first, _ in first }
    if let buried = Self.columns.lazy.compactMap({ parts[$0.key] }).first(where: { $0.name.contains("/") }) {
      findings.add(
        LocalizedText(
          uk: "файли GTFS лежать у папці, а мають бути в корені архіву",
          en: "the GTFS files stand in a folder, they belong at the top of the archive"),
        in: subject.path, at: buried.place(.file))
    }
    let hasCalendar = !Self.calendars.isDisjoint(with: parts.keys)
    for (name, required) in Self.columns {
      guard let part = parts[name] else {
        if Self.calendars.contains(name) ? !hasCalendar && name == "calendar.txt" : true {
          findings.add(
            LocalizedText(
              uk: "в архіві GTFS немає файлу «\(name)»", en: "there is no file “\(name)” in the GTFS archive"),
            in: subject.path)
        }
        continue
      }
      let header = part.content.tables.first?.header ?? []
      let missing = required.filter { !header.contains($0) }
      guard !missing.isEmpty, part.content.faults.total(.empty) == 0 else { continue }
      let list = missing.joined(separator: ", ")
      findings.add(
        LocalizedText(uk: "бракує стовпців: \(list)", en: "columns are missing: \(list)"),
        in: subject.path, at: part.place(.text(line: 1, column: 1)))
    }
  }
}
