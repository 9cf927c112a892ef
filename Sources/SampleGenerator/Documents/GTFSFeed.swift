import DocumentWriting
import FileContent
import Wording

/// A timetable in the General Transit Feed Specification: tables in a ZIP whose identifiers agree.
struct GTFSFeed {
  let document: PlannedDocument
  /// Rows of all tables together, without the headers; the feed comes close to it.
  let rows: Int
  let streets: [String]
  let carriers: [Organization]

  /// File name and header of each table, in the order of the archive.
  static let tables: [(file: String, columns: [String])] = [
    ("agency.txt", ["agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"]),
    ("stops.txt", ["stop_id", "stop_name", "stop_lat", "stop_lon"]),
    ("routes.txt", ["route_id", "agency_id", "route_short_name", "route_long_name", "route_type"]),
    ("trips.txt", ["route_id", "service_id", "trip_id", "trip_headsign", "direction_id", "shape_id"]),
    ("stop_times.txt", ["trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"]),
    (
      "calendar.txt",
      [
        "service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "start_date", "end_date",
      ]
    ),
    ("calendar_dates.txt", ["service_id", "date", "exception_type"]),
    ("shapes.txt", ["shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence"]),
    (
      "feed_info.txt",
      [
        "feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date",
        "feed_version",
      ]
    ),
  ]

  private static let stopsPerRoute = 8
  private static let routeCount = 5

  func bytes() throws -> [UInt8] {
    let contents = content()
    return try ZIPWriter.archive(
      Self.tables.map { table in
        let text = CSVText.text([table.columns] + (contents[table.file] ?? []))
        return ZIPMember(name: table.file, bytes: Array(text.utf8))
      })
  }

  private func content() -> [String: [[String]]] {
    let routes = (1...Self.routeCount).map { "route-\(String($0).padded(2))" }
    let stops = (0..<Self.stopsPerRoute * Self.routeCount).map {
      TownPlace(key: "stop \($0)", streets: streets)
    }
    let stopNames = (1...stops.count).map { "stop-\(String($0).padded(3))" }
    var tables: [String: [[String]]] = [:]
    tables["agency.txt"] = carriers.map { [$0.code, $0.name, City.site, "Europe/Kiev", "uk"] }
    tables["stops.txt"] = zip(stopNames, stops).map { name, place in
      [name, "вул. \(place.street)", latitude(place), longitude(place)]
    }
    tables["routes.txt"] = routes.enumerated().map { index, route in
      let stop = stops[index * Self.stopsPerRoute]
      return [
        route, carriers[index % carriers.count].code, String(index + 1),
        "Вокзал – вул. \(stop.street)", "3",
      ]
    }
    let shapes = routes.flatMap { route in
      self.stops(of: route, in: routes).enumerated().map { sequence, stop in
        ["shape-\(route)", latitude(stops[stop]), longitude(stops[stop]), String(sequence + 1)]
      }
    }
    tables["shapes.txt"] = shapes
    let start = document.entry.issued
    let end = start.adding(months: 12)
    tables["calendar.txt"] = [
      ["workdays", "1", "1", "1", "1", "1", "0", "0", compact(start), compact(end)],
      ["weekend", "0", "0", "0", "0", "0", "1", "1", compact(start), compact(end)],
    ]
    tables["calendar_dates.txt"] = [["workdays", compact(start.adding(days: 1)), "2"]]
    tables["feed_info.txt"] = [
      [
        City.authority(on: start).name, City.site, "uk", compact(start), compact(end),
        document.entry.period.label,
      ]
    ]
    let made = tables.values.reduce(0) { $0 + $1.count }
    let trips = max(Self.routeCount, (rows - made) / (Self.stopsPerRoute + 1))
    for number in 0..<trips {
      let route = routes[number % routes.count]
      let trip = "\(route)-\(String(number / routes.count + 1).padded(2))"
      tables["trips.txt", default: []].append(
        [route, number % 3 == 2 ? "weekend" : "workdays", trip, "Вокзал", "0", "shape-\(route)"])
      for (sequence, stop) in self.stops(of: route, in: routes).enumerated() {
        let minutes = 360 + number * 23 + sequence * 4
        let time = "\(String(minutes / 60 % 24).padded(2)):\(String(minutes % 60).padded(2)):00"
        tables["stop_times.txt", default: []].append(
          [trip, time, time, stopNames[stop], String(sequence + 1)])
      }
    }
    return tables
  }

  /// Indices of the stops that a route serves.
  private func stops(of route: String, in routes: [String]) -> Range<Int> {
    let first = (routes.firstIndex(of: route) ?? 0) * Self.stopsPerRoute
    return first..<first + Self.stopsPerRoute
  }

  private func latitude(_ place: TownPlace) -> String { Decimal.text(place.latitude, decimals: 4) }
  private func longitude(_ place: TownPlace) -> String { Decimal.text(place.longitude, decimals: 4) }

  /// `20200901`.
  private func compact(_ day: CalendarDate) -> String { day.iso.filter { $0 != "-" } }
}
