import CatalogModel
import FileContent

/// Documents named by periods, with a period between the first and the last that none of them describes.
struct SeriesPeriodMissing: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "у ряду документів бракує періоду", en: "a series of documents lacks a period"),
    reason: LocalizedText(
      uk: "За назвами файлів видно, що документи оприлюднюють за кожен період, а одного чи кількох немає.",
      en: "The names of the files show one document for each period, and one or more are not there."),
    cure: LocalizedText(
      uk: "Додайте документ за цей період. Якщо даних за нього немає, зазначте це в описі набору.",
      en: "Add the document for that period. If there are no data for it, say so in the description."),
    basis: .recommendation)

  private static let listed = 6

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard !subject.passport.withdrawn.isOnOrBefore(subject.today) else { return }
    for series in PeriodSeries.list(of: subject.dataset) {
      let gaps = series.gaps
      guard let first = gaps.first?.position else { continue }
      let names = gaps.prefix(Self.listed).map(\.title).joined(separator: ", ")
      let rest = gaps.count - Self.listed
      let after = series.periods.first { ($0.position ?? 0) > first && series.documents[$0] != nil }
      findings.add(
        gaps.count == 1
          ? LocalizedText(
            uk: "бракує документа за період: \(names)", en: "there is no document for the period: \(names)")
          : LocalizedText(
            uk: "бракує документів за періоди: \(names)" + (rest > 0 ? " і ще \(rest)" : ""),
            en: "there are no documents for the periods: \(names)" + (rest > 0 ? " and \(rest) more" : "")),
        in: subject.passport.file,
        at: after.flatMap { series.documents[$0] }.map { .pointer($0.pointer, at: $0.pathRange.start) }
          ?? subject.passport.place(of: subject.passport.resources, "/resources"))
    }
  }
}
