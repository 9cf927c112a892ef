import CatalogModel
import FileContent
import Wording

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
    basis: .recommendation, traits: [.documentMissing, .periodMissing])

  private static let listed = 6

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard !subject.passport.withdrawn.isOnOrBefore(subject.today) else { return }
    for series in PeriodSeries.list(of: subject.dataset) {
      let gaps = series.gaps
      guard let first = gaps.first?.position else { continue }
      let names = gaps.prefix(Self.listed).map(\.name)
      let (uk, en) = (names.map(\.uk).joined(separator: ", "), names.map(\.en).joined(separator: ", "))
      let rest = gaps.count - Self.listed
      let isOfDays = if case .day = gaps.first { true } else { false }
      let after = series.periods.first { ($0.position ?? 0) > first && series.documents[$0] != nil }
      findings.add(
        gaps.count == 1
          ? LocalizedText(
            uk: "бракує документа за \(isOfDays ? "день" : "період"): \(uk)",
            en: "there is no document for the \(isOfDays ? "day" : "period"): \(en)")
          : LocalizedText(
            uk: "бракує документів за \(isOfDays ? "дні" : "періоди"): \(uk)"
              + (rest > 0 ? " і ще \(rest)" : ""),
            en: "there are no documents for the \(isOfDays ? "days" : "periods"): \(en)"
              + (rest > 0 ? " and \(rest) more" : "")),
        in: subject.passport.file,
        at: after.flatMap { series.documents[$0] }.map { .pointer($0.pointer, at: $0.pathRange.start) }
          ?? subject.passport.place(of: subject.passport.resources, "/resources"))
    }
  }
}
