package import CatalogModel
package import FileContent
package import Wording

/// Every item of the list as a table for spreadsheets.
package struct CoverageCSV: ResultForm {
  package let name = "csv"

  package init() {}

  package func write(
    _ result: CoverageResult, _ language: Language, to sink: some ByteSink
  ) {
    switch result {
    case .coverage(let coverage): sink.append(coverage.csv)
    case .comparison(let comparison): sink.append(comparison.csv)
    }
  }
}

extension Coverage {
  /// `id,section,number,title,status,datasets,reason,weak`.
  package var csv: String {
    let header = ["id", "section", "number", "title", "status", "datasets", "reason", "weak"]
    let rows = items.map { entry in
      [
        entry.item.id, entry.item.section.rawValue, String(entry.item.order), entry.item.title,
        entry.status.rawValue, entry.datasets.joined(separator: " "), entry.reason ?? "",
        entry.isWeak ? "true" : "false",
      ]
    }
    return CSVText.text([header] + rows)
  }
}
