import CatalogModel
import FileContent
import Pages
import Wording

/// The report as one page that stands alone: the verdict, what to do first, findings by data set and cause, all documents.
///
/// Of each cause the first 200 places are shown, and of all causes what fits a page that opens at once. Counts are exact,
/// and the CSV form lists the rest.
struct HTMLRendering: Rendering {
  let name = "html"

  private static let placesPerCause = 200
  /// Bytes of all causes together; with the head and the documents a page stays below 3 MB.
  private static let bytesOfCauses = 2_000_000
  private static let listedDocuments = 2000
  /// Places of a cause that stand open; the others are folded.
  private static let openPlaces = 5

  private struct Room {
    var bytes: Int
    /// Findings of the causes that are shown, with those of which only the number is told.
    var told = 0
  }

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let language = context.language
    let title = LocalizedText(uk: "Перевірка відкритих даних", en: "Check of open data")[language]
    let day = LocalizedText(uk: "Станом на \(report.asOf.ukrainian)", en: "As of \(report.asOf.iso)")[
      language]
    let main: Markup = """
      \(verdict(report, context))\(figures(report, language))\(actions(report, context))\(drafts(report, language))\
      \(findings(report, context))\
      \(documents(report, context))
      """
    let page = PageFrame.page(
      title, language, band: (title, day), generator: "dani \(context.toolVersion)", main: main)
    sink.append(Array(page.text.utf8))
  }

  private func verdict(_ report: CheckReport, _ context: RenderingContext) -> Markup {
    let language = context.language
    let answer = Verdict(report).answer(language)
    let question =
      context.isSingleFile
      ? LocalizedText(uk: "Чи можна оприлюднити цей файл?", en: "May this file be published?")
      : LocalizedText(uk: "Чи можна оприлюднювати?", en: "May this be published?")
    let (sets, documents) = (Counted.datasets(report.datasets), Counted.documents(report.documents.count))
    let looked = LocalizedText(uk: "\(sets.uk), \(documents.uk)", en: "\(sets.en), \(documents.en)")
    let beside = [context.extent, report.acceptedText].compactMap { $0 }.map { text -> Markup in
      "<p>\(text[language])</p>"
    }
    return """
      <section class="verdict \(answer.shape.rawValue)" aria-labelledby="answer">
      <div class="of">\(looked[language])</div>
      <div class="answer">\(answer.shape.icon(72))<div>
      <h1 id="answer">\(question[language]) <span class="word">\(answer.word)</span></h1>
      <p>\(answer.sentence)</p>\(beside)
      </div></div>
      </section>

      """
  }

  private func figures(_ report: CheckReport, _ language: Language) -> Markup {
    func figure(_ number: String, _ shape: StatusShape?, _ label: LocalizedText) -> Markup {
      guard let shape else { return "<li><b>\(number)</b><span>\(label[language])</span></li>\n" }
      return """
        <li><b>\(number)</b><span class="tag \(shape.rawValue)">\(shape.icon(15))\(label[language])</span></li>

        """
    }
    let passed = LocalizedText(uk: "документів без зауважень", en: "documents without findings")
    let of = LocalizedText(
      uk: "\(report.passed) з \(report.documents.count)", en: "\(report.passed) of \(report.documents.count)")
    let unchecked = report.notChecked + report.unreadable.count
    return """
      <ul class="figures">
      \(figure("\(report.total(.error))", .error, CountedNoun.error.form(report.total(.error))))\
      \(figure("\(report.total(.warning))", .warning, CountedNoun.warning.form(report.total(.warning))))\
      \(figure("\(report.total(.note))", .note, CountedNoun.note.form(report.total(.note))))\
      \(figure(of[language], nil, passed))\
      \(figure("\(unchecked)", .unknown, LocalizedText(uk: "не перевірено", en: "not checked")))\
      </ul>

      """
  }

  private func actions(_ report: CheckReport, _ context: RenderingContext) -> Markup {
    let language = context.language
    let actions = Causes(of: report.diagnostics).actions(totals: report.totalsByCode).prefix(5)
    guard !actions.isEmpty else { return Markup() }
    let rows = actions.enumerated().map { index, action -> Markup in
      let finding = action.first
      let place: Markup =
        action.total == 1
        ? chip(finding, language)
        : "\(LocalizedText(uk: "місць: \(action.total)", en: "places: \(action.total)")[language])"
      return """
        <li><span class="disc \(finding.severity.shape.rawValue)">\(index + 1)</span><div>\
        <b>\(context.cure(finding) ?? finding.message[language])</b>\
        <p>\(context.title(of: finding.dataset)) → \(finding.file)</p></div><div class="muted">\(place)</div></li>

        """
    }
    let heading = LocalizedText(uk: "Що зробити насамперед", en: "What to do first")[language]
    return """
      <section aria-labelledby="first"><h2 id="first">\(heading)</h2>
      <ol class="actions">
      \(rows)</ol></section>

      """
  }

  private func drafts(_ report: CheckReport, _ language: Language) -> Markup {
    let items = DraftLines(report).items(language).map { item -> Markup in "<li>\(item)</li>\n" }
    guard !items.isEmpty else { return Markup() }
    return """
      <section aria-labelledby="drafts"><h2 id="drafts">\(DraftLines.heading[language])</h2>
      <ul>
      \(items)</ul></section>

      """
  }

  private func findings(_ report: CheckReport, _ context: RenderingContext) -> Markup {
    let language = context.language
    let all = Severity.allCases.reduce(0) { $0 + report.total($1) }
    guard all > 0 else { return Markup() }
    let heading = LocalizedText(uk: "Усі зауваження: \(all)", en: "All findings: \(all)")[language]
    let groups = Dictionary(grouping: report.diagnostics, by: \.dataset).sorted { left, right in
      func errors(_ group: [Diagnostic]) -> Int { group.count { $0.severity == .error } }
      let (first, second) = (errors(left.value), errors(right.value))
      return first != second ? first > second : (left.key ?? "") < (right.key ?? "")
    }
    var room = Room(bytes: Self.bytesOfCauses)
    let shown = groups.map { dataset, findings in
      group(dataset, findings, report.summary.totalsByDataset[dataset] ?? DatasetTotals(), &room, context)
    }
    let hidden = all - room.told
    let more: Markup =
      hidden > 0
      ? Self.remark(
        LocalizedText(
          uk: "Показано не всі: ще \(hidden) – у формі CSV.",
          en: "Not all are shown: \(hidden) more, see the CSV form."),
        language)
      : Markup()
    return """
      <section class="findings" aria-labelledby="all"><h2 id="all">\(heading)</h2>
      \(filter(report, all, language))\(shown)\(more)</section>

      """
  }

  private func filter(_ report: CheckReport, _ all: Int, _ language: Language) -> Markup {
    let legend = LocalizedText(uk: "Показати", en: "Show")[language]
    let everything = LocalizedText(uk: "Усі", en: "All")[language]
    let kinds = Severity.allCases.sorted(by: >).map { severity -> Markup in
      let (shape, count) = (severity.shape, report.total(severity))
      let word = severity.plural[language]
      return """
        <input type="radio" name="only" id="only-\(shape.rawValue)"><label for="only-\(shape.rawValue)">\
        \(shape.icon(15))\(word) <b>\(count)</b></label>

        """
    }
    return """
      <fieldset class="filter"><legend class="visually-hidden">\(legend)</legend>
      <input type="radio" name="only" id="only-all" checked><label for="only-all">\(everything) <b>\(all)</b></label>
      \(kinds)</fieldset>

      """
  }

  private func group(
    _ dataset: String?, _ findings: [Diagnostic], _ totals: DatasetTotals, _ room: inout Room,
    _ context: RenderingContext
  ) -> Markup {
    guard room.bytes > 0 else { return Markup() }
    let language = context.language
    let present = Severity.allCases.sorted(by: >).filter { totals.total($0) > 0 }
    let counts = present.map { $0.counted(totals.total($0))[language] }
    let kinds = present.map { " has-" + $0.shape.rawValue }.joined()
    var causes: [Markup] = []
    for cause in Causes(of: findings).byRuleAndFile where room.bytes > 0 {
      let text = self.cause(cause, context)
      room.bytes -= text.text.utf8.count
      room.told += cause.findings.count
      causes.append(text)
    }
    return """
      <div class="group\(kinds)"><header><h3>\(context.title(of: dataset))</h3>\
      <span class="muted">\(counts.joined(separator: " · "))</span></header>
      \(causes)</div>

      """
  }

  private func cause(_ cause: Cause, _ context: RenderingContext) -> Markup {
    let language = context.language
    let shape = cause.first.severity.shape
    let title = context.rules[cause.first.code]?.title[language] ?? cause.first.code
    let places = cause.findings.prefix(Self.placesPerCause)
    let rows = places.map { place($0, context) }
    let rest = cause.findings.count - places.count
    let others = LocalizedText(uk: "Ще \(rest) – у формі CSV.", en: "\(rest) more: see the CSV form.")[
      language]
    let more: Markup = rest > 0 ? "<li class=\"muted\">\(others)</li>" : Markup()
    let open = Array(rows.prefix(Self.openPlaces))
    let folded = Array(rows.dropFirst(Self.openPlaces))
    let label = LocalizedText(uk: "Показати решту: \(folded.count)", en: "Show the rest: \(folded.count)")[
      language]
    let fold: Markup =
      folded.isEmpty ? Markup() : "<details><summary>\(label)</summary><ul>\(folded)\(more)</ul></details>"
    let page: Markup? = context.page(of: cause.first.code).map { address in
      " <a href=\"\(address)\">\(LocalizedText(uk: "Докладно", en: "More")[language])</a>"
    }
    let advice: Markup? = context.cure(cause.first).map { "<p class=\"advice\">\($0)\(page)</p>" }
    return """
      <article class="cause \(shape.rawValue)"><span class="tag \(shape.rawValue)">\(shape.icon(15))\
      \(cause.first.severity.label[language])</span><div><h4>\(title.withCapital)</h4>
      <ul>\(open)\(folded.isEmpty ? more : Markup())</ul>\(fold)\(advice)</div></article>

      """
  }

  private func place(_ finding: Diagnostic, _ context: RenderingContext) -> Markup {
    let language = context.language
    let found: Markup? = finding.found.map {
      "<span>\(LocalizedText(uk: "є:", en: "found:")[language]) <del>\($0)</del></span>"
    }
    let expected: Markup? = finding.expected.map {
      "<span>\(LocalizedText(uk: "має бути:", en: "expected:")[language]) <b>\($0)</b></span>"
    }
    return """
      <li>\(finding.isInPassport ? Markup() : file(finding))\(chip(finding, language))<span>\(finding.message[language].withCapital)</span>\(found)\(expected)</li>

      """
  }

  private static func remark(_ text: LocalizedText, _ language: Language) -> Markup {
    "<p class=\"muted\">\(text[language])</p>"
  }

  private func file(_ finding: Diagnostic) -> Markup { "<span>\(String(finding.file.lastPathStep))</span>" }

  private func chip(_ finding: Diagnostic, _ language: Language) -> Markup {
    let line = finding.place.linePosition.map { position in
      finding.isInPassport
        ? LocalizedText(uk: "Паспорт, рядок \(position.line)", en: "Passport, line \(position.line)")
        : LocalizedText(uk: "рядок \(position.line)", en: "line \(position.line)")
    }
    guard let text = line?[language] ?? finding.place.address else { return Markup() }
    return "<span class=\"chip\">\(text)</span>"
  }

  private func documents(_ report: CheckReport, _ context: RenderingContext) -> Markup {
    guard !report.documents.isEmpty else { return Markup() }
    let language = context.language
    let heading = LocalizedText(
      uk: "Усі документи: \(report.documents.count)", en: "All documents: \(report.documents.count)")
    let titles = [
      LocalizedText(uk: "Документ", en: "Document"), LocalizedText(uk: "Формат", en: "Format"),
      LocalizedText(uk: "Рядків", en: "Rows"), LocalizedText(uk: "Стан", en: "State"),
    ].map { $0[language] }
    let rows = report.documents.prefix(Self.listedDocuments).map { document -> Markup in
      let state = document.status.state
      return """
        <tr><td data-label="\(titles[0])">\(document.path)</td><td data-label="\(titles[1])">\(document.format ?? "–")</td>\
        <td class="number" data-label="\(titles[2])">\(document.rows.map(String.init) ?? "–")</td>\
        <td data-label="\(titles[3])"><span class="tag \(state.shape.rawValue)">\(state.shape.icon(15))\(state.text[language])</span></td></tr>

        """
    }
    let rest = report.documents.count - rows.count
    let more: Markup =
      rest > 0
      ? Self.remark(
        LocalizedText(uk: "І ще \(rest) – у формі JSON.", en: "And \(rest) more: see the JSON form."),
        language)
      : Markup()
    return """
      <section aria-labelledby="documents"><h2 id="documents">\(heading[language])</h2>
      <table><thead><tr><th scope="col">\(titles[0])</th><th scope="col">\(titles[1])</th>\
      <th scope="col" class="number">\(titles[2])</th><th scope="col">\(titles[3])</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>\(more)</section>
      """
  }
}

extension Severity {
  fileprivate var shape: StatusShape {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  fileprivate var plural: LocalizedText {
    switch self {
    case .error: LocalizedText(uk: "Помилки", en: "Errors")
    case .warning: LocalizedText(uk: "Попередження", en: "Warnings")
    case .note: LocalizedText(uk: "Примітки", en: "Notes")
    }
  }

  fileprivate func counted(_ count: Int) -> LocalizedText {
    switch self {
    case .error: CountedNoun.error.counted(count)
    case .warning: CountedNoun.warning.counted(count)
    case .note: CountedNoun.note.counted(count)
    }
  }
}

extension CheckReport.Status {
  fileprivate var state: (shape: StatusShape, text: LocalizedText) {
    switch self {
    case .passed: (.ok, LocalizedText(uk: "без зауважень", en: "no findings"))
    case .hasFindings: (.warning, LocalizedText(uk: "є зауваження", en: "has findings"))
    case .notChecked(let reason):
      (.unknown, LocalizedText(uk: "не перевірено: \(reason.text.uk)", en: "not checked: \(reason.text.en)"))
    }
  }
}

extension Diagnostic {
  fileprivate var isInPassport: Bool {
    FileNames.passports.contains(String(file.lastPathStep))
  }
}
