import CatalogModel
import Wording

/// The drafts of a catalogue in a report for people: a line for each, or one for many that lack the same.
struct DraftLines {
  /// Sets that lack the same and still have lines of their own.
  private static let most = 5

  private let groups: [(gaps: [DraftGap], titles: [String])]

  init(_ report: CheckReport) {
    let drafts = report.results.compactMap { result in result.gaps.map { (gaps: $0, title: result.title) } }
    groups = drafts.grouped(by: \.gaps).map { ($0.key, $0.elements.map(\.title)) }
  }

  /// Nothing when there are no drafts.
  func lines(_ language: Language) -> [String] {
    guard !groups.isEmpty else { return [] }
    return [Self.heading[language]] + items(language).map { "  " + $0 } + [""]
  }

  static let heading = LocalizedText(uk: "Чернетки", en: "Drafts")

  /// The lines without heading and margin.
  func items(_ language: Language) -> [String] {
    groups.flatMap { lines($0.gaps, $0.titles).map { $0[language] } }
  }

  private func lines(_ gaps: [DraftGap], _ titles: [String]) -> [LocalizedText] {
    let lack =
      gaps.areClosedByPublishing
      ? LocalizedText(
        uk: "усе заповнено, дату оприлюднення поставить dani publish",
        en: "all is filled in, dani publish will set the date of publication")
      : LocalizedText(uk: "бракує: \(gaps.words.uk)", en: "lacks: \(gaps.words.en)")
    guard titles.count > Self.most, let first = titles.first else {
      return titles.map { LocalizedText(uk: "«\($0)» – \(lack.uk)", en: "“\($0)” – \(lack.en)") }
    }
    let sets = ManySets(count: titles.count, first: first).text
    return [LocalizedText(uk: "\(sets.uk): \(lack.uk)", en: "\(sets.en): \(lack.en)")]
  }
}

/// How many data sets something is in, and which is the first: «73 набори, перший – «Адресний реєстр»».
struct ManySets {
  let count: Int
  let first: String

  var text: LocalizedText {
    let sets = Counted.datasets(count)
    return LocalizedText(uk: "\(sets.uk), перший – «\(first)»", en: "\(sets.en), the first – “\(first)”")
  }

  /// «У 73 наборах, перший – «Адресний реєстр»».
  var places: LocalizedText {
    let noun = UkrainianPlural(count).choose("наборі", "наборах")
    return LocalizedText(
      uk: "У \(count) \(noun), перший – «\(first)»", en: "In \(count) data sets, the first – “\(first)”")
  }
}
