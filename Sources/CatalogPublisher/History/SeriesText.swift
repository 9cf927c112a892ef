package import CatalogModel
package import FileContent
package import Wording

extension CountSeries {
  /// A line for each month: day, numbers, a bar for the documents, and where the numbers come from.
  package func text(_ language: Language) -> String {
    guard let last = points.last else {
      return ReportSentence.published(asOf: asOf, datasets: 0, documents: 0)[language] + "\n"
    }
    let header = [
      LocalizedText(uk: "станом на", en: "as of"), LocalizedText(uk: "наборів", en: "data sets"),
      LocalizedText(uk: "документів", en: "documents"),
    ].map { $0[language] }
    let rows = points.map { point in
      let day = language == .uk ? point.day.ukrainian : point.day.iso
      return [day, String(point.datasets), String(point.documents)]
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).map { cell, width in
        String(repeating: " ", count: width - cell.count) + cell
      }.joined(separator: "  ")
    }
    let mark = LocalizedText(uk: "знімок", en: "snapshot")[language]
    let lines = zip(points, rows).map { point, cells in
      let text = line(cells) + "  " + bar(point.documents)
      return point.source == .snapshot ? text + " " + mark : text
    }
    let sentence = ReportSentence.published(
      asOf: last.day, datasets: last.datasets, documents: last.documents)
    return
      ([sentence[language], "", line(header)] + lines.map(\.withoutBlanksAtEnd) + [""] + [note[language]])
      .joined(separator: "\n") + "\n"
  }

  private var note: LocalizedText {
    LocalizedText(
      uk: "Без позначки «знімок» – за датами в паспортах, що збереглися.",
      en: "Lines without “snapshot” are counted from the dates that the passports keep.")
  }

  /// Up to forty blocks, the last one in eighths.
  private func bar(_ documents: Int) -> String {
    let most = points.map(\.documents).max() ?? 0
    guard most > 0 else { return "" }
    let eighths = documents * 320 / most
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + rest
  }

  /// `as_of,datasets,documents,source`.
  package var csv: String {
    CSVText.text(
      [["as_of", "datasets", "documents", "source"]]
        + points.map { [$0.day.iso, String($0.datasets), String($0.documents), $0.source.rawValue] })
  }

  /// Shape: `Schemas/history-report.schema.json`.
  package var json: JSONValue {
    [
      "schema_version": "1",
      "as_of": .string(asOf.iso),
      "points": .array(
        points.map {
          [
            "as_of": .string($0.day.iso), "datasets": .integer($0.datasets),
            "documents": .integer($0.documents), "source": .string($0.source.rawValue),
          ]
        }),
      "unreadable": .strings(unreadable),
    ]
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
