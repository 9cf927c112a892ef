package import CatalogModel
package import FileContent
package import Wording

/// The numbers as one table for spreadsheets.
package struct CountCSV: ResultForm {
  package let name = "csv"

  package init() {}

  package func write(
    _ result: CountResult, _ language: Language, to sink: some ByteSink
  ) {
    switch result {
    case .count(let count): sink.append(count.csv(language))
    case .series(let series): sink.append(series.csv)
    }
  }
}

extension CatalogCount {
  /// One row per part: `breakdown,key,title,datasets,documents`; the totals are the row `total`.
  ///
  /// A breakdown by format counts documents only, so its `datasets` cell is empty.
  package func csv(_ language: Language) -> String {
    var rows = [["breakdown", "key", "title", "datasets", "documents"]]
    rows.append(["total", asOf.iso, "", String(datasets), String(documents)])
    rows += byDataset.map { ["dataset", $0.name, $0.title, "1", String($0.documents)] }
    rows += byFormat.map { ["format", $0.key, $0.key, "", String($0.documents)] }
    let breakdowns = [
      ("section", bySection), ("frequency", byFrequency), ("responsible", byResponsible), ("unit", byUnit),
      ("year", byYear),
    ]
    for (name, parts) in breakdowns {
      rows += parts.map {
        [name, $0.key ?? "", $0.title[language], String($0.datasets), String($0.documents)]
      }
    }
    if let news {
      let counts = [String(news.datasets.count), String(news.documents.count)]
      rows.append(["new", news.since.iso, ""] + counts)
      rows += news.documents.map { ["new_document", $0.dataset, $0.path, "", "1"] }
    }
    return CSVText.text(rows)
  }
}
