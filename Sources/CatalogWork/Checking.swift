package import CatalogModel
import CatalogPublisher
import CatalogValidator
import FileContent
package import Wording

/// Which rules run, and what the state before is taken from.
package struct CheckWishes: Sendable {
  /// Codes or beginnings of codes; empty means all.
  package var selected: [String] = []
  package var ignored: [String] = []
  /// The output of `publish` to compare dates of change with.
  package var lastPublished: String?
  /// Documents, by their path or name or by their data set, that may be left unchecked.
  package var allowedUnchecked: [String] = []
  /// File of accepted findings.
  package var baseline: String?
  /// File that all present findings are written to; they are accepted at once.
  package var newBaseline: String?

  package init() {}
}

/// What `check` found.
package struct CheckAnswer: Sendable {
  package let report: CheckReport
  package let language: Language
  /// Titles of the data sets by their names.
  package let titles: [String: String]
  /// One file was checked, and no catalogue.
  package let isSingleFile: Bool
  /// Something was looked at, and nothing was left out because it could not be read.
  package let isWhole: Bool
  /// A document could not be looked into, for another reason than that it is a link, and nobody allowed it.
  package let leavesUnchecked: Bool
}

extension CatalogRequest {
  package func check(_ path: String, _ wishes: CheckWishes) throws(Stop) -> CheckAnswer {
    let opened = try open(path)
    let catalog = opened.catalog
    var check = check(opened, today: try today(of: opened))
    check.selected = try Self.known(wishes.selected, option: "--select", language())
    check.ignored = try Self.known(wishes.ignored, option: "--ignore", language())
    if let folder = wishes.lastPublished {
      check.lastPublished = try stopping(language(catalog)) { () throws(LastPublicationFault) in
        try LastPublication(folder: folder).state
      }
    } else if let folder = catalog.settings.publishOutput.value {
      // It only shows what was published; that it is not there yet says nothing.
      check.lastPublished = try? LastPublication(folder: opened.location(of: folder)).state
    }
    let report = try accepting(check.report(), wishes, language(catalog))
    return CheckAnswer(
      report: report, language: language(catalog),
      titles: Dictionary(catalog.datasets.map { ($0.name, $0.title) }) { first, _ in first },
      isSingleFile: catalog.kind == .looseFiles && catalog.looseFiles.count == 1,
      isWhole: catalog.unread.isEmpty && report.verdict != nil,
      leavesUnchecked: report.documents.contains { $0.isLeftUnchecked(allowing: wishes.allowedUnchecked) })
  }

  /// A check as every verb makes it that has one made.
  func check(_ opened: OpenedCatalog, today: CalendarDate) -> Check {
    var check = Check(opened, today: today)
    check.jobs = jobs
    return check
  }

  /// The report without what is accepted.
  private func accepting(
    _ report: CheckReport, _ wishes: CheckWishes, _ language: Language
  ) throws(Stop) -> CheckReport {
    var report = report
    if let path = wishes.newBaseline {
      let baseline = Baseline(of: report)
      try ResultFile(path).write(Array(baseline.text.utf8))
      report = baseline.applied(to: report)
    }
    if let path = wishes.baseline {
      guard let bytes = try? readAll(FileSource(path: path), limit: 256 << 20),
        let baseline = Baseline(reading: bytes)
      else {
        throw Stop(
          uk:
            "Файл «\(path)» не читається як перелік прийнятих зауважень. Новий: dani check --write-baseline \(path).",
          en: "\(path) cannot be read as accepted findings. A new one: dani check --write-baseline \(path).",
          language: language)
      }
      report = baseline.applied(to: report)
    }
    return report
  }

  private static func known(
    _ codes: [String], option: String, _ language: Language
  ) throws(Stop) -> [String] {
    for code in codes where !allRules.contains(where: { $0.code == code || $0.code.hasPrefix(code + "-") }) {
      throw Stop(
        uk: "Невідоме правило «\(code)» у параметрі \(option). Перелік: dani rules.",
        en: "Unknown rule “\(code)” in \(option). List: dani rules.", language: language)
    }
    return codes
  }
}

extension CheckReport.DocumentResult {
  /// - Parameter allowed: paths, names of files and data sets.
  fileprivate func isLeftUnchecked(allowing allowed: [String]) -> Bool {
    guard case .notChecked(let reason) = status, reason != .link else { return false }
    let names = [path, String(path.lastPathStep), dataset].compactMap { $0 }
    return !names.contains(where: allowed.contains)
  }
}
