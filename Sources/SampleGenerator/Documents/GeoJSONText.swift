import FileContent

/// GeoJSON (RFC 7946): points, or polygons whose outer ring runs anticlockwise and is closed.
struct GeoJSONText {
  let dataset: PlannedDataset

  func bytes(of table: SampleTable) -> [UInt8] {
    let features = zip(table.rows, table.places).enumerated().map { index, row in
      feature(row.0, at: row.1, number: index, columns: table.columns)
    }
    let lines = features.map { "    " + $0.compactText }.joined(separator: ",\n")
    let text = """
      {
        "type": "FeatureCollection",
        "name": \(JSONValue.string(dataset.slug).compactText),
        "features": [
      \(lines)
        ]
      }

      """
    return Array(text.utf8)
  }

  private func feature(
    _ row: [String], at place: TownPlace, number: Int, columns: [SampleColumn]
  ) -> JSONValue {
    let properties = zip(columns, row).filter { !$0.0.isGeometry }.map { column, text in
      (key: column.name, value: DocumentEncoder.value(text, datatype: column.datatype))
    }
    let written = { (name: String) in columns.firstIndex { $0.name == name }.map { row[$0] } }
    let geometry: JSONValue
    if dataset.hasPolygons {
      geometry = ["type": "Polygon", "coordinates": [ring(around: place, number: number)]]
    } else {
      // Where the table has coordinates, the point lies there.
      geometry = [
        "type": "Point",
        "coordinates": [
          .decimal(written("lon") ?? Decimal.text(place.longitude, decimals: 4)),
          .decimal(written("lat") ?? Decimal.text(place.latitude, decimals: 4)),
        ],
      ]
    }
    return ["type": "Feature", "properties": .object(properties), "geometry": geometry]
  }

  /// A hexagon, anticlockwise from its eastern corner, which stands at the end again.
  private func ring(around place: TownPlace, number: Int) -> JSONValue {
    let size = SeededChoice("ring", dataset.slug, String(number)).number(in: 4...14)
    let corners = [(2, 0), (1, 1), (-1, 1), (-2, 0), (-1, -1), (1, -1), (2, 0)]
    return .array(
      corners.map { east, north in
        [
          .decimal(Decimal.text(place.longitude + east * size, decimals: 4)),
          .decimal(Decimal.text(place.latitude + north * size, decimals: 4)),
        ]
      })
  }
}
