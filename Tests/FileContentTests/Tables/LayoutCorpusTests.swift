import FileContent
import Testing

/// Reads a corpus of layouts and holds what is found against what a person sees. Every second sample is kept aside: of
/// those only the sums are told.
@Suite struct LayoutCorpusTests {
  private static let corpus = LayoutCorpus().samples
  /// Kinds of faults that are about the layout of a table.
  private static let kinds: Set<ContentFault.Kind> = [
    .titleRow, .raggedRow, .narrowHeader, .totalsRow, .sectionRow, .secondHeader, .secondTable,
    .phantomColumns,
    .blankHeader, .duplicateHeader, .repeatedHeader, .strayQuote, .separatorLine, .doubledReturns,
    .controlCharacter,
    .mixedTypes, .blankRow, .cellOutside, .headerOnly, .lateQuote, .unclosedQuote, .mixedLineEndings,
  ]

  @Test func holdsEnoughLayouts() { #expect(Self.corpus.count >= 300) }

  @Test(arguments: ["tuning", "kept"]) func seesTablesAsAPersonDoes(_ half: String) throws {
    var score = LayoutScore()
    for (index, sample) in Self.corpus.enumerated() where (index % 2 == 0) == (half == "tuning") {
      let bytes = Array(sample.text.utf8)
      let examination = try examineContent(of: MemorySource(bytes), named: "table.csv")
        .scrutinised(MemorySource(bytes))
      score.count(sample, examination, Self.kinds)
    }
    print("layouts \(half): \(score)" + (half == "kept" ? "" : score.details))
    for (what, part) in score.parts { #expect(part >= 0.99, "\(what)") }
    #expect(score.precision >= 0.97)
    #expect(score.recall >= 0.93)
  }
}

private struct LayoutScore: CustomStringConvertible {
  private var samples = 0
  private var delimiters = 0
  private var headers = 0
  private var columns = 0
  private var rows = 0
  private var found = 0
  private var wrong = 0
  private var missed = 0
  private var misses: [String] = []

  mutating func count(
    _ sample: LayoutCorpus.Sample, _ examination: ContentExamination, _ kinds: Set<ContentFault.Kind>
  ) {
    samples += 1
    let table = examination.tables.first
    note(examination.delimiter == sample.delimiter.asciiValue, \.delimiters, sample, "delimiter")
    note(
      table?.headerRow == sample.headerRow && table != nil, \.headers, sample,
      "header \(table?.headerRow ?? 0)")
    note(table?.columns == sample.columns, \.columns, sample, "columns \(table?.columns ?? 0)")
    note(table?.rows == sample.rows, \.rows, sample, "rows \(table?.rows ?? 0)")
    let told = Set(examination.faults.totals.keys.filter(kinds.contains).map(\.rawValue))
    found += told.intersection(sample.faults).count
    for fault in told.subtracting(sample.faults) {
      wrong += 1
      misses.append("\(sample.name): wrongly \(fault)")
    }
    for fault in sample.faults.subtracting(told) {
      missed += 1
      misses.append("\(sample.name): not \(fault)")
    }
  }

  private mutating func note(
    _ isRight: Bool, _ path: WritableKeyPath<LayoutScore, Int>, _ sample: LayoutCorpus.Sample, _ what: String
  ) {
    if isRight { self[keyPath: path] += 1 } else { misses.append("\(sample.name): \(what)") }
  }

  var parts: [(String, Double)] {
    [("delimiter", delimiters), ("header row", headers), ("columns", columns), ("rows", rows)].map {
      ($0.0, Double($0.1) / Double(max(1, samples)))
    }
  }
  var precision: Double { Double(found) / Double(max(1, found + wrong)) }
  var recall: Double { Double(found) / Double(max(1, found + missed)) }

  var description: String {
    func percent(_ part: Double) -> String { "\((part * 1000).rounded() / 10) %" }
    return "\(samples) samples, " + parts.map { "\($0.0) \(percent($0.1))" }.joined(separator: ", ")
      + ", findings' precision \(percent(precision)), recall \(percent(recall))"
  }

  var details: String { misses.isEmpty ? "" : "\n  " + misses.prefix(60).joined(separator: "\n  ") }
}
