package import CatalogModel
package import FileContent
package import Wording

/// The numbers for reading; of months, with a bar for each.
package struct CountText: ResultForm {
  package let name = "text"

  package init() {}

  package func write(
    _ result: CountResult, _ language: Language, to sink: some ByteSink
  ) {
    switch result {
    case .count(let count): sink.append(count.text(language))
    case .series(let series): sink.append(series.text(language))
    }
  }
}

extension CatalogCount {
  /// The sentence of the report, the breakdowns, and lists of what is not in the numbers.
  package func text(_ language: Language) -> String {
    let running = LocalizedText(
      uk: " День ще не минув: додані сьогодні документи змінять це число.",
      en: " The day is not over: documents added today will change this number.")
    let sentence = ReportSentence.published(asOf: asOf, datasets: datasets, documents: documents)
    var lines = [sentence[language] + (isOfRunningDay ? running[language] : "")]
    if let news { lines += self.lines(of: news, language) }
    lines += table(
      LocalizedText(uk: "За розділом переліку", en: "By section of the annex"), bySection, language)
    lines += formats(language)
    lines += table(
      LocalizedText(uk: "За періодичністю оновлення", en: "By update frequency"), byFrequency, language)
    lines += table(LocalizedText(uk: "За підрозділом", en: "By unit"), byUnit, language)
    lines += table(
      LocalizedText(uk: "За відповідальною особою", en: "By responsible person"), byResponsible, language)
    lines += table(
      LocalizedText(uk: "За роком першого оприлюднення", en: "By year of first publication"), byYear, language
    )
    lines += datasetTable(language)
    lines += outside(language)
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of news: News, _ language: Language) -> [String] {
    let since = news.since
    let datasets = Counted.datasets(news.datasets.count)
    let documents = Counted.documents(news.documents.count)
    let others = [
      (LocalizedText(uk: "Вилучено документів", en: "Documents withdrawn"), news.withdrawnDocuments.count),
      (
        LocalizedText(uk: "Відкладено документів", en: "Documents deferred"), news.deferredDocuments.count
      ),
      (
        LocalizedText(uk: "Повернуто документів", en: "Documents published again"),
        news.returnedDocuments.count
      ),
    ].filter { $0.1 > 0 }.map { " \($0.0[language]): \($0.1)." }
    let new = LocalizedText(
      uk: "Нового після \(since.ukrainian): \(datasets.uk), \(documents.uk).",
      en: "New after \(since.iso): \(datasets.en), \(documents.en).")
    return [new[language] + others.joined()]
  }

  private func table(_ heading: LocalizedText, _ parts: [Part], _ language: Language) -> [String] {
    guard !parts.isEmpty else { return [] }
    let rows = parts.map { [String($0.datasets), String($0.documents), $0.title[language]] }
    return section(heading, header: Self.header, rows: rows, total: [datasets, documents], language)
  }

  private func formats(_ language: Language) -> [String] {
    guard !byFormat.isEmpty else { return [] }
    let heading = LocalizedText(uk: "За форматом", en: "By format")
    let header = [LocalizedText(uk: "документів", en: "documents")]
    let rows = byFormat.map { format in
      let unknown = LocalizedText(uk: "формат не зазначено", en: "format not stated")
      return [String(format.documents), format.key == "UNKNOWN" ? unknown[language] : format.key]
    }
    return section(heading, header: header, rows: rows, total: [documents], language)
  }

  private func datasetTable(_ language: Language) -> [String] {
    guard !byDataset.isEmpty else { return [] }
    let rows = byDataset.map { [String($0.documents), "\($0.name)  \($0.title)"] }
    return section(
      LocalizedText(uk: "За набором даних", en: "By data set"),
      header: [LocalizedText(uk: "документів", en: "documents")],
      rows: rows, total: [documents], language)
  }

  private static let header = [
    LocalizedText(uk: "наборів", en: "data sets"), LocalizedText(uk: "документів", en: "documents"),
  ]

  /// Numbers right-aligned in columns, the name behind them, the totals under them.
  private func section(
    _ heading: LocalizedText, header: [LocalizedText], rows: [[String]], total: [Int], _ language: Language
  ) -> [String] {
    let widths = header.map { $0[language].count }
    func line(_ cells: [String]) -> String {
      let numbers = zip(cells, widths).map { cell, width in
        String(repeating: " ", count: max(0, width - cell.count)) + cell
      }
      let name = cells.count > widths.count ? ["  " + (cells.last ?? "")] : []
      return "  " + (numbers + name).joined(separator: "  ")
    }
    let totals = total.map(String.init) + [LocalizedText(uk: "разом", en: "total")[language]]
    return ["", heading[language], line(header.map { $0[language] })] + rows.map(line) + [line(totals)]
  }

  /// What is there and is not counted, or should be there and is not.
  private func outside(_ language: Language) -> [String] {
    let lists: [(LocalizedText, [String])] = [
      (LocalizedText(uk: "Набори без документів", en: "Data sets without documents"), empty.map(\.name)),
      (
        LocalizedText(
          uk: "Чернетки (немає дати першого оприлюднення, не враховано)",
          en: "Drafts (no date of first publication, not counted)"), drafts.map(\.name)
      ),
      (
        LocalizedText(
          uk: "Відкладено на час воєнного стану (не оприлюднено, не враховано)",
          en: "Deferred by martial law (not published, not counted)"),
        withheld.map { ($0.path ?? $0.dataset) + ($0.basis.map { " (\($0))" } ?? "") }
      ),
      (
        LocalizedText(uk: "Не прочитано (не враховано)", en: "Could not be read (not counted)"),
        unreadable.map(\.file)
      ),
      (
        LocalizedText(
          uk: "Є в паспорті, файлу немає (не враховано)", en: "In a passport, no file (not counted)"),
        missing.map(\.path)
      ),
      (
        LocalizedText(
          uk: "Є файл, у паспорті немає (не враховано)", en: "A file in no passport (not counted)"),
        unlisted.map(\.path)
      ),
    ]
    return lists.filter { !$0.1.isEmpty }.flatMap { heading, items in
      ["", "\(heading[language]): \(items.count)"] + items.map { "  " + $0 }
    }
  }
}
