import CatalogModel
import FileContent
import TableValues
import Wording

/// Positions lie outside Ukraine.
struct CoordinatesOutside: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "координати поза Україною", en: "coordinates outside Ukraine"),
    reason: LocalizedText(
      uk: "Об’єкти набору мали б лежати в Україні: певно, координати в іншій системі або з помилкою.",
      en:
        "The objects of the set should lie in Ukraine: probably the coordinates are of another system, or wrong."
    ),
    cure: LocalizedText(
      uk:
        "Перевірте точки; перерахуйте координати у WGS\u{A0}84 (градуси). Де місця не знаєте, лишіть порожньо, а не 0.",
      en:
        "Look at the points; convert the coordinates to WGS 84 (degrees). Where a place is not known leave it blank, not 0."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    if let first = subject.content?.faults.detailed(.coordinatesOutside).first, first.detail.isInMetres {
      return findings.add(
        LocalizedText(
          uk:
            "координати в метрах (\(first.detail.first), \(first.detail.second)), а GeoJSON має бути в градусах "
            + "WGS\u{A0}84 без «crs»",
          en:
            "coordinates in metres (\(first.detail.first), \(first.detail.second)); GeoJSON is in degrees of WGS 84, "
            + "without a member “crs”"),
        in: subject.path, at: first.place, severity: .error)
    }
    findings.addFirst(.coordinatesOutside, of: subject) { first, total in
      LocalizedText(
        uk: "точок поза Україною: \(total), тут перша (\(first.first), \(first.second))",
        en: "points outside Ukraine: \(total), the first is here (\(first.first), \(first.second))")
    }
    for table in subject.profiles where !table.hasCoordinatesSwapped {
      for column in table.columns {
        guard let degrees = column.degrees, let problem = degrees.problem,
          problem.count > table.swappedRows.count
        else { continue }
        let range = degrees.isLatitude ? Ukraine.latitudes : Ukraine.longitudes
        let bounds = [range.lowerBound, range.upperBound].map { bound in
          let tenths = Int((bound * 10).rounded())
          return LocalizedText(
            uk: NumberText.ukrainian(tenths: tenths), en: NumberText.english(tenths: tenths))
        }
        findings.add(
          problem,
          LocalizedText(
            uk:
              "\(column.label.uk): значення поза Україною (від \(bounds[0].uk) до \(bounds[1].uk)), "
              + "\(problem.count) із \(degrees.numbers)",
            en: "\(column.label.en): values outside Ukraine (\(bounds[0].en) to \(bounds[1].en)), "
              + "\(problem.count) of \(degrees.numbers)"),
          of: subject)
      }
    }
  }
}

extension WrittenPosition {
  /// No degrees: larger than any latitude and any longitude.
  fileprivate var isInMetres: Bool {
    guard let first = Double(first), let second = Double(second) else { return false }
    return max(abs(first), abs(second)) > 360
  }
}
