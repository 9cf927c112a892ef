import CatalogModel
import FileContent
import TableValues
import Wording

extension DocumentSubject {
  /// What is wrong with values of its tables, column by column.
  var columnProblems: [(column: ColumnConformance, problem: ValueProblem)] {
    conformances.flatMap(\.columns).flatMap { column in column.problems.map { (column, $0) } }
  }

  /// The structure says what the column of this name holds, so that its cells need not tell.
  func describes(_ name: String) -> Bool { conformances.contains { $0.described.contains(name) } }
}

extension ColumnProfile {
  /// The share of values with a problem: «2 із 120», of those that are not blank.
  func share(_ problem: ValueProblem) -> LocalizedText {
    LocalizedText(uk: "\(problem.count) із \(filled)", en: "\(problem.count) of \(filled)")
  }
}

extension Findings {
  /// One finding for the column, at the first value that has the problem.
  ///
  /// - Parameter text: what is wrong in the column, without its values.
  mutating func add(
    _ problem: ValueProblem, _ text: LocalizedText, of subject: DocumentSubject, severity: Severity? = nil
  ) {
    guard let first = problem.samples.first else { return }
    let samples = problem.sampleText
    add(
      LocalizedText(uk: text.uk + samples.uk, en: text.en + samples.en), in: subject.path, at: first.place,
      expected: first.repaired?.excerpt, found: first.text.isEmpty ? nil : first.text.excerpt,
      severity: severity)
  }
}

extension ColumnConformance {
  /// The column as a message names it: «стовпець «sum»».
  var label: LocalizedText { LocalizedText(uk: "стовпець «\(name.excerpt)»", en: "column “\(name.excerpt)”") }

  /// The share of values with the problem: «2 із 120», of those that are not blank.
  func share(_ problem: ValueProblem) -> LocalizedText {
    LocalizedText(uk: "\(problem.count) із \(values)", en: "\(problem.count) of \(values)")
  }
}

extension ValueProblem {
  /// The first values that have the problem: «: «багато», «1,5» → 1.5 (рядок 9)». The place of the first one is that of the
  /// finding.
  fileprivate var sampleText: LocalizedText {
    guard let first = samples.first else { return .same("") }
    // The same value is shown once, with all its places.
    var groups: [(sample: Sample, places: [LocalizedText])] = first.text.isEmpty ? [] : [(first, [])]
    for sample in samples.dropFirst() {
      let place = sample.place.shortText ?? .same("")
      if let index = groups.firstIndex(where: { $0.sample.text == sample.text && sample.sameAsRow == nil }) {
        groups[index].places.append(place)
      } else if !sample.text.isEmpty {
        groups.append((sample, [place]))
      }
    }
    guard !groups.isEmpty else { return .same("") }
    let rest = count > samples.count ? "…" : ""
    return LocalizedText(
      uk: ": "
        + groups.map { group in
          let same = group.sample.sameAsRow.map { ["як у рядку \($0)"] } ?? []
          return Self.text(
            "«\(group.sample.text.excerpt)»", group.sample.repaired, group.places.map(\.uk) + same)
        }.joined(separator: ", ") + rest,
      en: ": "
        + groups.map { group in
          let same = group.sample.sameAsRow.map { ["as in row \($0)"] } ?? []
          return Self.text(
            "“\(group.sample.text.excerpt)”", group.sample.repaired, group.places.map(\.en) + same)
        }.joined(separator: ", ") + rest)
  }

  private static func text(_ value: String, _ repaired: String?, _ notes: [String]) -> String {
    value + (repaired.map { " → \($0)" } ?? "") + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}

extension Place {
  /// The place in few words: the row of a text, or the address of a cell.
  fileprivate var shortText: LocalizedText? {
    switch self {
    case .text(let line, _), .pointer(_, let line, _): LocalizedText(uk: "рядок \(line)", en: "line \(line)")
    case .member(_, let inner): inner.shortText
    case .cell, .file: text
    }
  }
}
