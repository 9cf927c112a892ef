import CatalogModel
import FileContent
import Wording

/// The report for a person: the verdict, at most five things to do first, then every finding by file.
struct TextRendering: Rendering {
  let name = "text"

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    func write(_ lines: [String]) {
      sink.append(lines.reduce(into: []) { bytes, line in bytes += (line + "\n").utf8 })
    }
    let language = context.language
    write([question(context), Verdict(report).text[language]] + besideTheVerdict(report, context) + [""])
    write(firstThings(report, context))
    write(DraftLines(report).lines(language))
    write(findings(report, context))
    write(notChecked(report, language))
    write(summary(report, context))
  }

  private func question(_ context: RenderingContext) -> String {
    let text =
      context.isSingleFile
      ? LocalizedText(uk: "Чи можна оприлюднити цей файл?", en: "May this file be published?")
      : LocalizedText(uk: "Чи можна оприлюднювати?", en: "May this be published?")
    return text[context.language]
  }

  /// What the verdict does not speak of: sets and findings that are left out of it.
  private func besideTheVerdict(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    let language = context.language
    let beside = [context.extent, report.acceptedText].compactMap { $0?[language] }
    let drafts = report.results.count { $0.verdict == .draft }
    guard drafts > 0, drafts < report.results.count else { return beside }
    return [LocalizedText(uk: "Чернеток: \(drafts).", en: "Drafts: \(drafts).")[language]] + beside
  }

  /// One line for each of the five gravest rules: what to do, how many places, where the first one is.
  private func firstThings(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    let actions = Causes(of: report.diagnostics).actions(totals: report.totalsByCode)
    let titles = titlesByName(report)
    guard !actions.isEmpty else { return [] }
    let language = context.language
    var lines = [LocalizedText(uk: "Що зробити насамперед", en: "What to do first")[language]]
    for (index, action) in actions.prefix(5).enumerated() {
      let (diagnostic, total) = (action.first, action.total)
      let cure = context.rules[diagnostic.code]?.cure[language] ?? diagnostic.message[language]
      let location = [diagnostic.file, diagnostic.place.text?[language]].compactMap { $0 }.joined(
        separator: ", ")
      let places: LocalizedText
      if total == 1 {
        places = LocalizedText(uk: "Де: \(location)", en: "Where: \(location)")
      } else if action.datasets > 1, let first = diagnostic.dataset.flatMap({ titles[$0] }) {
        places = ManySets(count: action.datasets, first: first).places
      } else {
        places = LocalizedText(
          uk: "Місць: \(total), перше: \(location)", en: "Places: \(total), the first: \(location)")
      }
      lines.append("\(index + 1). \(cure)")
      lines.append("   \(places[language])")
    }
    return lines + [""]
  }

  /// Findings of one rule in one file that are shown; JSON lists more of them.
  private static let shownPerRuleAndFile = 20

  /// Data sets with the same fault that have lines of their own; of more there is one row.
  private static let setsWithLinesOfTheirOwn = 5

  private func titlesByName(_ report: CheckReport) -> [String: String] {
    Dictionary(report.results.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// One row for a rule that speaks of many sets: how many places, in how many sets, the first of them.
  private func rows(_ common: [Causes.Action], _ report: CheckReport, _ context: RenderingContext) -> [String]
  {
    let titles = titlesByName(report)
    let language = context.language
    return common.flatMap { action -> [String] in
      let finding = action.first
      let title = context.rules[finding.code]?.title ?? finding.message
      let places = ManySets(
        count: action.datasets, first: finding.dataset.flatMap { titles[$0] } ?? finding.file
      ).places
      let number = LocalizedText(uk: "місць: \(action.total)", en: "places: \(action.total)")
      let cure = context.rules[finding.code]?.cure[language]
      let advice = LocalizedText(uk: "що зробити", en: "what to do")[language]
      let basis = finding.legalBasis.map { $0[language] + " " } ?? ""
      return [
        "  \(finding.severity.label[language]): \(title[language]) (\(number[language]))",
        "    \(places[language])", "    \(basis)[\(finding.code)]",
      ] + (cure.map { ["    \(advice): \($0)"] } ?? [])
    }
  }

  private func findings(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    guard !report.diagnostics.isEmpty else { return [] }
    let language = context.language
    let common = Causes(of: report.diagnostics).common(
      toMoreSetsThan: Self.setsWithLinesOfTheirOwn, totals: report.totalsByCode)
    let codes = Set(common.map(\.first.code))
    let rest = report.diagnostics.filter { !codes.contains($0.code) }
    let diagnostics = Causes(of: rest).listed(perRuleAndFile: Self.shownPerRuleAndFile)
    let heading = LocalizedText(uk: "Зауваження", en: "Findings")
    var lines = [heading[language]] + rows(common, report, context)
    lines += findingLines(diagnostics, language, rules: context.rules)
    let told = codes.reduce(0) { $0 + (report.totalsByCode[$1] ?? 0) }
    let hidden = Severity.allCases.reduce(0) { $0 + report.total($1) } - diagnostics.count - told
    if hidden > 0 {
      lines.append(
        LocalizedText(
          uk:
            "Показано не всі: ще \(hidden), докладно – з параметром --format json. Підсумки враховують усі.",
          en: "Not all are shown: \(hidden) more, see --format json. The totals include them.")[language])
    }
    return lines + [""]
  }

  /// Lines of findings under the names of their files; what to do is printed once, with the first finding of each rule.
  func findingLines(
    _ diagnostics: [Diagnostic], _ language: Language, rules: [String: RuleInfo] = [:]
  ) -> [String] {
    var unexplained = rules
    let byFile = Dictionary(grouping: diagnostics, by: \.file)
    var lines: [String] = []
    for file in byFile.keys.sorted() {
      lines.append(file.isEmpty ? LocalizedText(uk: "каталог", en: "the catalogue")[language] : file)
      for diagnostic in byFile[file] ?? [] {
        lines += finding(diagnostic, language)
        guard let rule = unexplained.removeValue(forKey: diagnostic.code) else { continue }
        let advice = LocalizedText(uk: "що зробити", en: "what to do")
        lines.append("    \(advice[language]): \(rule.cure[language])")
      }
    }
    return lines
  }

  private func finding(_ diagnostic: Diagnostic, _ language: Language) -> [String] {
    let place = diagnostic.place.text.map { $0[language] + ": " } ?? ""
    var lines = ["  \(place)\(diagnostic.severity.label[language]): \(diagnostic.message[language])"]
    var details: [String] = []
    if let found = diagnostic.found {
      details.append(LocalizedText(uk: "є: \(found)", en: "found: \(found)")[language])
    }
    if let expected = diagnostic.expected {
      details.append(LocalizedText(uk: "має бути: \(expected)", en: "expected: \(expected)")[language])
    }
    if !details.isEmpty { lines.append("    " + details.joined(separator: "; ")) }
    let basis = diagnostic.legalBasis.map { $0[language] + " " } ?? ""
    lines.append("    \(basis)[\(diagnostic.code)]")
    return lines
  }

  /// Documents by reason; of a long list only the beginning, with the number of the rest.
  private func notChecked(_ report: CheckReport, _ language: Language) -> [String] {
    let shown = 10
    var pathsByReason: [(reason: CheckReport.Reason, paths: [String])] = []
    for document in report.documents {
      guard case .notChecked(let reason) = document.status else { continue }
      if let index = pathsByReason.firstIndex(where: { $0.reason == reason }) {
        pathsByReason[index].paths.append(document.path)
      } else {
        pathsByReason.append((reason, [document.path]))
      }
    }
    guard !pathsByReason.isEmpty || !report.unreadable.isEmpty else { return [] }
    var lines = [LocalizedText(uk: "Не перевірено", en: "Not checked")[language]]
    if !report.unreadable.isEmpty {
      let heading = LocalizedText(uk: "набори, яких не прочитано", en: "data sets that could not be read")
      lines.append("  \(heading[language]): \(report.unreadable.count)")
      lines += report.unreadable.map { "    " + $0 }
    }
    for (reason, paths) in pathsByReason {
      lines.append("  \(reason.text[language]): \(paths.count)")
      lines += paths.prefix(shown).map { "    " + $0 }
      if paths.count > shown {
        let rest = Counted.documents(paths.count - shown)
        lines.append("    " + LocalizedText(uk: "і ще \(rest.uk)", en: "and \(rest.en) more")[language])
      }
    }
    return lines + [""]
  }

  private func summary(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    let datasets = Counted.datasets(report.datasets)
    let documents = Counted.documents(report.documents.count)
    var ukrainian = "Перевірено \(datasets.uk) і \(documents.uk)"
    var english = "Checked \(datasets.en) and \(documents.en)"
    if let tenths = context.elapsedTenths {
      ukrainian += " за \(tenths / 10),\(tenths % 10) секунди"
      english += " in \(tenths / 10).\(tenths % 10) seconds"
    }
    let (errors, warnings, notes) = (report.total(.error), report.total(.warning), report.total(.note))
    var lines = [
      LocalizedText(uk: ukrainian + ".", en: english + "."),
      LocalizedText(
        uk: "Помилок: \(errors). Попереджень: \(warnings). Приміток: \(notes). "
          + "Не перевірено документів: \(report.notChecked).",
        en:
          "Errors: \(errors). Warnings: \(warnings). Notes: \(notes). Documents not checked: \(report.notChecked)."
      ),
    ]
    if report.suppressed > 0 {
      lines.append(
        LocalizedText(
          uk: "Прийнято без виправлення (catalog.yaml, suppressions): \(report.suppressed).",
          en: "Accepted as they are (catalog.yaml, suppressions): \(report.suppressed)."))
    }
    return lines.map { $0[context.language] }
  }
}
