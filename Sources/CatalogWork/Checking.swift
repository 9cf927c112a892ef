package import CatalogModel
import CatalogPublisher
package import CatalogValidator
import FileContent
import FileWriting
package import Wording

/// Which rules run, and what the state before is taken from.
package struct CheckWishes: Sendable {
  /// Codes or beginnings of codes; empty means all.
  package var selected: [String] = []
  package var ignored: [String] = []
  /// Code or first words of codes, `=`, level.
  package var levels: [String] = []
  /// The output of `publish` to compare dates of change with.
  package var lastPublished: String?
  /// Documents, by their path or name or by their data set, that may be left unchecked.
  package var allowedUnchecked: [String] = []
  /// Only what git says was changed since this revision, and what depends on it.
  package var changedSince: String?
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
  /// What was looked at, when it is not all that was opened.
  package let extent: LocalizedText?
  /// Where the pages of rules are on the web, with a slash at its end.
  package let rulePages: String?
  /// Path of the opened folder in its git repository, with a slash at its end; empty outside of one.
  package let pathInRepository: String
  /// Something was looked at, and nothing was left out because it could not be read.
  package let isWhole: Bool
  /// A document could not be looked into, for another reason than that it is a link, and nobody allowed it.
  package let leavesUnchecked: Bool
}

extension CatalogRequest {
  /// - Parameters:
  ///   - progress: is told how far the check has come, from any thread.
  ///   - release: is handed what was found as soon as it may be shown; not asked for with accepted findings.
  package func check(
    _ named: NamedPaths, _ wishes: CheckWishes, progress: (@Sendable (CheckProgress) -> Void)? = nil,
    release: (UnitFindings, Language) -> Void = { _, _ in }
  ) throws(Stop) -> CheckAnswer {
    let found = try open(named)
    let opened = found.opened
    let catalog = opened.catalog
    var parts = found.parts
    if let revision = wishes.changedSince { parts = try self.parts(of: found, changedSince: revision) }
    var check = check(opened, today: try today(of: opened))
    check.parts = parts
    check.selected = try Self.known(wishes.selected, option: "--select", language())
    for wish in wishes.levels {
      let (code, level) = try Self.level(wish, language())
      check.levels[code] = level
    }
    check.ignored = try Self.known(wishes.ignored, option: "--ignore", language())
    if let folder = wishes.lastPublished {
      check.lastPublished = try stopping(language(catalog)) { () throws(LastPublicationFault) in
        try LastPublication(folder: folder).state
      }
    } else if let folder = catalog.settings.publishOutput.value {
      // It only shows what was published; that it is not there yet says nothing.
      check.lastPublished = try? LastPublication(folder: opened.location(of: folder)).state
    }
    let seen = parts.map(catalog.keeping) ?? catalog
    if let progress {
      let count = ProgressCount(of: seen, progress)
      check.progress = { count.add(bytes: $0) }
    }
    let spoken = language(catalog)
    let report = try accepting(check.report { release($0, spoken) }, wishes, spoken)
    return CheckAnswer(
      report: report, language: language(catalog),
      titles: Dictionary(catalog.datasets.map { ($0.name, $0.title) }) { first, _ in first },
      isSingleFile: parts.map { $0.datasets.isEmpty && $0.files.count == 1 }
        ?? (catalog.kind == .looseFiles && catalog.looseFiles.count == 1),
      extent: Self.extent(parts, catalog, changedSince: wishes.changedSince),
      rulePages: catalog.settings.rulePagesAddress.value.flatMap { address in
        PathProblem.isLink(address) ? (address.hasSuffix("/") ? address : address + "/") : nil
      },
      pathInRepository: Self.pathInRepository(of: found.folder),
      isWhole: seen.unread.isEmpty && (report.verdict != nil || parts?.isEmpty == true),
      leavesUnchecked: report.documents.contains {
        $0.isLeftUnchecked(allowing: wishes.allowedUnchecked)
          && !report.summary.acceptedUnchecked.contains($0.path)
      })
  }

  private static func extent(
    _ parts: CatalogParts?, _ catalog: Catalog, changedSince revision: String?
  ) -> LocalizedText? {
    guard parts != nil else { return nil }
    if let revision {
      return LocalizedText(
        uk: "Переглянуто лише те, що змінено від «\(revision)».",
        en: "Only what was changed since “\(revision)” was looked at.")
    }
    guard !catalog.datasets.isEmpty || !catalog.unread.isEmpty else { return nil }
    return LocalizedText(uk: "Переглянуто лише те, що названо.", en: "Only what was named was looked at.")
  }

  private func parts(
    of found: NamedCatalog, changedSince revision: String
  ) throws(Stop) -> CatalogParts? {
    guard found.parts == nil else {
      throw Stop(
        uk: "Із --changed-since назвіть одну папку: каталог або набір.",
        en: "With --changed-since name one folder: a catalogue or a data set.", language: language())
    }
    let later = found.opened.revision?.commit
    do throws(GitFault) {
      let paths = try GitChanges.paths(in: found.folder, since: revision, until: later)
      return found.opened.catalog.parts(touchedBy: paths)
    } catch {
      // A folder that was not there then is new as a whole.
      if case .folderAbsent = error { return nil }
      throw Stop(
        uk: "--changed-since: " + error.message.uk, en: "--changed-since: " + error.message.en,
        language: language())
    }
  }

  private static func pathInRepository(of folder: String) -> String {
    guard let path = FolderEntries.resolved(folder) else { return "" }
    let above = SystemPath(path).leading.reversed()
    guard let top = above.first(where: { FileIdentity($0.appending(".git")) != nil }),
      let inside = path.below(top.text), !inside.isEmpty
    else { return "" }
    return inside + "/"
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

  private static func level(
    _ text: String, _ language: Language
  ) throws(Stop) -> (String, RuleLevel) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let level = RuleLevel(parts[1]) else {
      let words = RuleLevel.words.joined(separator: ", ")
      throw Stop(
        uk: "--level: «\(text)» не читається. Напишіть правило=рівень, рівні: \(words).",
        en: "--level: “\(text)” cannot be read. Write rule=level, levels: \(words).", language: language)
    }
    return (try known([parts[0]], option: "--level", language)[0], level)
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
