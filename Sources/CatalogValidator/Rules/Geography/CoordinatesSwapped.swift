import CatalogModel
import FileContent
import TableValues
import Wording

/// Latitude and longitude have changed places.
struct CoordinatesSwapped: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "широту й довготу переплутано", en: "latitude and longitude exchanged"),
    reason: LocalizedText(
      uk:
        "Об’єкти на карті опиняться за тисячі кілометрів. У GeoJSON спершу довгота, потім широта; в Україні широта від 44 "
        + "до 52, довгота від 22 до 40.",
      en:
        "Objects appear thousands of kilometres away on a map. In GeoJSON the longitude comes first, then the latitude; in "
        + "Ukraine the latitude is 44 to 52, the longitude 22 to 40."),
    cure: LocalizedText(
      uk: "Поміняйте числа місцями в усіх точках, у таблиці – назви двох стовпців.",
      en: "Exchange the numbers in all points, in a table the names of the two columns."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.addFirst(.coordinatesSwapped, of: subject) { first, total in
      LocalizedText(
        uk: "широта стоїть перед довготою, точок: \(total), тут перша (\(first.first), \(first.second))",
        en:
          "the latitude stands before the longitude, points: \(total), the first is here (\(first.first), \(first.second))"
      )
    }
    for table in subject.profiles where !table.hasCoordinatesSwapped && !table.swappedRows.isEmpty {
      guard let latitude = table.columns.first(where: { $0.degrees?.isLatitude == true }) else { continue }
      let rows = table.swappedRows.sorted()
      let shown = rows.prefix(3).map(String.init).joined(separator: ", ") + (rows.count > 3 ? "…" : "")
      findings.add(
        LocalizedText(
          uk: "широту й довготу переставлено в окремих рядках: \(rows.count) (\(shown))",
          en: "latitude and longitude have changed places in some rows: \(rows.count) (\(shown))"),
        in: subject.path, at: latitude.degrees?.place(ofRow: rows[0]) ?? .file)
    }
    for table in subject.profiles where table.hasCoordinatesSwapped {
      guard let latitude = table.columns.first(where: { $0.degrees?.isLatitude == true }),
        let longitude = table.columns.first(where: { $0.degrees?.isLatitude == false }),
        let problem = latitude.degrees?.problem
      else { continue }
      findings.add(
        problem,
        LocalizedText(
          uk:
            "\(latitude.label.uk) містить довготу, а \(longitude.label.uk) – широту, значень \(problem.count)",
          en:
            "\(latitude.label.en) holds longitudes, and \(longitude.label.en) latitudes, values \(problem.count)"
        ),
        of: subject)
    }
  }
}

extension TableProfile {
  /// Lines or rows in which each of the two values lies in Ukraine only when they are exchanged.
  var swappedRows: Set<Int> {
    let degrees = columns.compactMap(\.degrees)
    guard let latitudes = degrees.first(where: \.isLatitude),
      let longitudes = degrees.first(where: { !$0.isLatitude })
    else { return [] }
    return latitudes.rowsOfTheOther.intersection(longitudes.rowsOfTheOther)
  }

  /// Most latitudes are longitudes in Ukraine, and the other way round.
  var hasCoordinatesSwapped: Bool {
    let degrees = columns.compactMap(\.degrees)
    return degrees.contains(where: \.isLatitude) && degrees.contains { !$0.isLatitude }
      && degrees.allSatisfy(\.isOfTheOther)
  }
}
