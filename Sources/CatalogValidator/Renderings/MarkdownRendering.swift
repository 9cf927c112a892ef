import CatalogModel
import FileContent
import Wording

/// The report as a page of Markdown: the verdict, what to do first, counts by data set. What GitHub shows as the summary of
/// a job may have 1 MiB, so places are named for the first of each cause, and sets beyond the first hundred by number.
struct MarkdownRendering: Rendering {
  let name = "markdown"

  private static let listedSets = 100

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let language = context.language
    let question = LocalizedText(uk: "Чи можна оприлюднювати?", en: "May this be published?")[language]
    var lines = ["## \(question)", "", "**\(escaped(Verdict(report).text[language]))**", ""]
    for beside in [context.extent, report.acceptedText].compactMap({ $0 }) {
      lines += [beside[language], ""]
    }
    lines += actions(report, context)
    lines += drafts(report, language)
    lines += sets(report, context)
    sink.append(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func actions(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    let actions = Causes(of: report.diagnostics).actions(totals: report.totalsByCode).prefix(5)
    guard !actions.isEmpty else { return [] }
    let language = context.language
    var lines = ["### " + LocalizedText(uk: "Що зробити насамперед", en: "What to do first")[language], ""]
    for (index, action) in actions.enumerated() {
      let place = [action.first.file, action.first.place.text?[language] ?? ""].filter { !$0.isEmpty }
      let text = context.cure(action.first) ?? action.first.message[language]
      let count = LocalizedText(uk: "місць: \(action.total)", en: "places: \(action.total)")[language]
      lines.append("\(index + 1). \(escaped(text))  ")
      lines.append("   \(count); \(escaped(place.joined(separator: ", ")))")
    }
    return lines + [""]
  }

  private func drafts(_ report: CheckReport, _ language: Language) -> [String] {
    let items = DraftLines(report).items(language)
    guard !items.isEmpty else { return [] }
    return ["### \(DraftLines.heading[language])", ""] + items.map { "- \(escaped($0))" } + [""]
  }

  private func sets(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    let language = context.language
    let totals = report.summary.totalsByDataset.filter { !$0.value.byCode.isEmpty }
    guard !totals.isEmpty else { return [] }
    let titles = [
      LocalizedText(uk: "Набір даних", en: "Data set"), LocalizedText(uk: "Помилок", en: "Errors"),
      LocalizedText(uk: "Попереджень", en: "Warnings"), LocalizedText(uk: "Приміток", en: "Notes"),
    ].map { $0[language] }
    var lines = ["| \(titles.joined(separator: " | ")) |", "|---|---:|---:|---:|"]
    let names = totals.keys.sorted { ($0 ?? "") < ($1 ?? "") }
    for name in names.prefix(Self.listedSets) {
      let counts = Severity.allCases.sorted(by: >).map { severity in
        "\(totals[name]?.total(severity) ?? 0)"
      }
      lines.append("| \(escaped(context.title(of: name))) | \(counts.joined(separator: " | ")) |")
    }
    let rest = names.count - Self.listedSets
    if rest > 0 {
      lines.append("")
      let more = Counted.datasets(rest)
      lines.append(LocalizedText(uk: "І ще \(more.uk).", en: "And \(more.en) more.")[language])
    }
    return lines
  }

  /// Text of files cannot become markup.
  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>#|!&".unicodeScalars.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return out
  }
}
