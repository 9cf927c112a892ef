import CatalogEditing
import CatalogModel
import FileContent
import Wording

/// The drafts that lack nothing but the date of first publication, and what is written when they get it.
struct FirstPublications {
  let datasets: [Dataset]
  let day: CalendarDate
  private let opened: OpenedCatalog
  private let language: Language
  private var plan = WritePlan()

  /// - Parameter leftOut: names of sets that the user leaves out.
  init(
    _ report: CheckReport, of opened: OpenedCatalog, leavingOut leftOut: Set<String>, on day: CalendarDate,
    _ language: Language
  ) throws(Stop) {
    self.opened = opened
    self.day = day
    self.language = language
    let ready = Set(
      report.results.filter { result in
        result.verdict == .draft && result.gaps?.areClosedByPublishing == true
          && result.totals.errorsAgainstPublishing == 0 && !leftOut.contains(result.name)
      }.map(\.name))
    datasets = opened.catalog.datasets.filter { ready.contains($0.name) }
    for dataset in datasets {
      var passport = try opened.editable(dataset.passport.file, language: language)
      let old = passport.bytes
      do throws(EditFault) {
        try FirstPublication.record(on: day, in: &passport)
      } catch {
        throw Stop(error, in: dataset.passport.file, language: language)
      }
      plan.replace(old, with: passport.bytes, at: opened.location(of: dataset.passport.file))
    }
  }

  var question: LocalizedText { Self.question(datasets.count, day) }

  /// «Буде оприлюднено вперше: 3 набори. Дата оприлюднення – 01.10.2020?»
  static func question(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    let sets = Counted.datasets(count)
    return LocalizedText(
      uk: "Буде оприлюднено вперше: \(sets.uk). Дата оприлюднення – \(day.ukrainian)?",
      en: "To be published for the first time: \(sets.en). Date of publication – \(day.english)?")
  }

  /// Which sets got which date.
  var sentence: LocalizedText {
    let (uk, en) = (
      datasets.map { "«\($0.title)»" }.joined(separator: ", "),
      datasets.map { "“\($0.title)”" }.joined(separator: ", ")
    )
    return LocalizedText(
      uk: "Оприлюднено вперше: \(uk). Дата оприлюднення – \(day.ukrainian).",
      en: "Published for the first time: \(en). Date of publication – \(day.english).")
  }

  /// - Parameter today: the day on which the dates are written.
  func record(on today: CalendarDate) throws(Stop) {
    let titles = datasets.map(\.title).joined(separator: "; ")
    try plan.carryOut(ChangeNote("publish", of: titles, on: today), language: language)
  }

  /// Puts the passports back, when what was to be published could not be written.
  func takeBack() {
    var back = WritePlan()
    for (path, step) in plan.steps {
      if case .replace(let old, let new) = step { back.replace(new, with: old, at: path) }
    }
    try? back.carryOut()
  }
}
