package import CatalogModel
import FileContent

/// What was found once and is accepted for now: a later check tells only what is new.
///
/// On disk it is a table of CSV, a row for each finding, so that a repository shows who accepted what:
/// `fingerprint,rule,dataset`. A document that was not checked has the rule `not-checked` and its path in place of the
/// fingerprint; findings beyond those that a report lists are a row with their number, `+250`. Errors about data of people are
/// never accepted.
package struct Baseline: Sendable {
  package static let header = ["fingerprint", "rule", "dataset"]
  private static let notChecked = "not-checked"

  /// One rule in one data set; nil is the catalogue apart from its sets.
  private struct Series: Hashable {
    let code: String
    let dataset: String?
  }

  private var fingerprints: Set<String> = []
  private var unchecked: Set<String> = []
  private var unlisted: [Series: Int] = [:]
  private var rows: [[String]] = []

  package init(of report: CheckReport) {
    var names = FindingFingerprints()
    for finding in report.diagnostics {
      let fingerprint = names.next(finding)
      guard !finding.isNeverAccepted else { continue }
      fingerprints.insert(fingerprint)
      rows.append([fingerprint, finding.code, finding.dataset ?? ""])
    }
    unlisted = Self.unlisted(of: report)
    rows += unlisted.map { ["+\($1)", $0.code, $0.dataset ?? ""] }.sorted { ($0[1], $0[2]) < ($1[1], $1[2]) }
    for document in report.documents {
      guard case .notChecked(let reason) = document.status, reason != .link else { continue }
      unchecked.insert(document.path)
      rows.append([document.path, Self.notChecked, document.dataset ?? ""])
    }
  }

  /// Nil for bytes that are no baseline.
  package init?(reading bytes: [UInt8]) {
    let records = CSVText.records(in: bytes)
    guard records.first == Self.header, records.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    for record in records.dropFirst() {
      let (name, rule) = (record[0], record[1])
      if rule == Self.notChecked {
        unchecked.insert(name)
      } else if name.hasPrefix("+") {
        guard let count = Int(name.dropFirst()) else { return nil }
        unlisted[Series(code: rule, dataset: record[2].isEmpty ? nil : record[2])] = count
      } else {
        fingerprints.insert(name)
      }
      rows.append(record)
    }
  }

  package var text: String { CSVText.text([Self.header] + rows) }

  /// The report without what is accepted.
  package func applied(to report: CheckReport) -> CheckReport {
    var names = FindingFingerprints()
    var summary = report.summary
    var kept: [Diagnostic] = []
    for finding in report.diagnostics {
      let fingerprint = names.next(finding)
      if finding.isNeverAccepted || !fingerprints.contains(fingerprint) {
        kept.append(finding)
      } else {
        summary.accept(1, like: finding)
      }
    }
    for (series, count) in Self.unlisted(of: report) {
      guard let accepted = unlisted[series],
        let like = report.diagnostics.first(where: { Series(code: $0.code, dataset: $0.dataset) == series }),
        !like.isNeverAccepted
      else { continue }
      summary.accept(min(count, accepted), like: like)
    }
    summary.acceptedUnchecked = Set(report.documents.filter(isAccepted).map(\.path))
    return CheckReport(summary, documents: report.documents, diagnostics: kept)
  }

  private func isAccepted(_ document: CheckReport.DocumentResult) -> Bool {
    guard case .notChecked(let reason) = document.status, reason != .link else { return false }
    return unchecked.contains(document.path)
  }

  /// Findings that are counted and not listed.
  private static func unlisted(of report: CheckReport) -> [Series: Int] {
    var rest: [Series: Int] = [:]
    for (dataset, totals) in report.summary.totalsByDataset {
      for (code, count) in totals.byCode { rest[Series(code: code, dataset: dataset)] = count }
    }
    for finding in report.diagnostics {
      rest[Series(code: finding.code, dataset: finding.dataset), default: 0] -= 1
    }
    return rest.filter { $0.value > 0 }
  }
}

extension Diagnostic {
  /// What was published once cannot be taken back, so nobody can agree to it beforehand.
  fileprivate var isNeverAccepted: Bool { traits.contains(.personalData) && severity == .error }
}
