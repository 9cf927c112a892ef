package import CatalogModel
package import Wording

/// The answer to «Чи можна оприлюднювати?», by the worst that the check has met.
package enum Verdict: Sendable {
  case nothingToCheck
  /// Personal data: where the first of them are, and how much more there is.
  case personalData(LocalizedText)
  case errors(Int)
  /// Some data sets of the catalogue may be published, others have errors.
  case partly(publishable: Int, refused: [DatasetResult])
  /// The one data set was never published, and this is what it lacks.
  case draft([DraftGap])
  /// Nothing was ever published, and no data set is complete.
  case onlyDrafts(Int, ready: Int)
  /// So many data sets have passports that could not be read.
  case unread(datasets: Int)
  case notChecked(Int)
  /// The rules that ran found no errors; what the others would say is not known.
  case rulesLeftOut(Int)
  case warnings(Int)
  case clean(documents: Int)

  package init(_ report: CheckReport) {
    let results = report.results
    let drafts = results.filter { $0.verdict == .draft }
    let refused = results.filter { $0.verdict == .no }
    let publishable = results.count { $0.verdict == .yes || $0.verdict == .yesBut }
    let ofDrafts = drafts.reduce(into: DatasetTotals()) { $0.add($1.totals) }
    if let place = report.personalDataText {
      self = .personalData(place)
    } else if publishable > 0, !refused.isEmpty, report.totalsOfTheWhole.errorsAgainstPublishing == 0 {
      self = .partly(publishable: publishable, refused: refused)
    } else if report.total(.error) > 0 {
      self = .errors(report.total(.error))
    } else if !report.unreadable.isEmpty {
      self = .unread(datasets: report.unreadable.count)
    } else if drafts.count == results.count, let first = drafts.first {
      self =
        drafts.count == 1
        ? .draft(first.gaps ?? [])
        : .onlyDrafts(
          drafts.count, ready: drafts.count { $0.gaps?.areClosedByPublishing == true })
    } else if report.documents.isEmpty {
      self = .nothingToCheck
    } else if report.notChecked > ofDrafts.notChecked + ofDrafts.links {
      self = .notChecked(report.notChecked - ofDrafts.notChecked - ofDrafts.links)
    } else if report.rulesLeftOut > 0 {
      self = .rulesLeftOut(report.rulesLeftOut)
    } else if report.total(.warning) > ofDrafts.total(.warning) {
      self = .warnings(report.total(.warning) - ofDrafts.total(.warning))
    } else {
      self = .clean(documents: report.documents.count)
    }
  }

  package var text: LocalizedText {
    switch self {
    case .nothingToCheck:
      LocalizedText(
        uk: "Немає що перевіряти: документів не знайдено.", en: "Nothing to check: no documents found.")
    case .personalData(let place):
      LocalizedText(
        uk: "Ні. Є ознаки персональних даних: \(place.uk). Вилучіть або знеособте їх.",
        en: "No. Personal data suspected: \(place.en). Remove or anonymise them.")
    case .errors(let count):
      LocalizedText(
        uk: "Ні. Спершу виправте помилки: \(count).", en: "No. Correct these errors first: \(count).")
    case .partly(let publishable, let refused): Self.partlyText(publishable, refused)
    case .draft(let gaps) where gaps.areClosedByPublishing:
      LocalizedText(
        uk: "Ще ні. Це чернетка: усе заповнено, бракує лише дати оприлюднення. Її поставить dani publish.",
        en:
          "Not yet. This is a draft: all is filled in but the date of publication. dani publish will set it.")
    case .draft(let gaps):
      LocalizedText(
        uk: "Ще ні. Це чернетка. Бракує: \(gaps.words.uk).",
        en: "Not yet. This is a draft. It lacks: \(gaps.words.en).")
    case .onlyDrafts(let count, let ready) where ready > 0:
      LocalizedText(
        uk:
          "Ще ні. Чернеток: \(count), з них готових: \(ready). Дату оприлюднення їм поставить dani publish.",
        en: "Not yet. Drafts: \(count), ready: \(ready). dani publish will set their date of publication.")
    case .onlyDrafts(let count, _):
      LocalizedText(
        uk: "Ще нічого оприлюднювати. Чернеток: \(count). Почніть із паспортів.",
        en: "Nothing to publish yet. Drafts: \(count). Begin with the passports.")
    case .unread(let count):
      LocalizedText(
        uk: "Підтвердити не можемо. Не прочитано наборів даних: \(count).",
        en: "Cannot confirm. Data sets that could not be read: \(count).")
    case .notChecked(let count):
      LocalizedText(
        uk: "Підтвердити не можемо. Не перевірено документів: \(count) (причини – нижче).",
        en: "Cannot confirm. Documents not checked: \(count) (reasons below).")
    case .rulesLeftOut(let count):
      LocalizedText(
        uk:
          "Підтвердити не можемо. Пропущено правил: \(count) (--select, --ignore). За рештою помилок не знайдено.",
        en:
          "Cannot confirm. Rules left out: \(count) (--select, --ignore). By the others there are no errors.")
    case .warnings(let count):
      LocalizedText(
        uk: "Так, але є попередження: \(count). Усуньте їх до наступного оновлення.",
        en: "Yes, with warnings: \(count). Deal with them before the next update.")
    case .clean(let count):
      LocalizedText(
        uk: "Так. Помилок не знайдено. Перевірено документів: \(count).",
        en: "Yes. No errors found. Documents checked: \(count).")
    }
  }

  /// Sets with errors that the verdict names.
  private static let named = 3

  private static func partlyText(_ publishable: Int, _ refused: [DatasetResult]) -> LocalizedText {
    let sets = refused.namedWithErrors(atMost: named)
    return LocalizedText(
      uk: "Не все. Можна оприлюднити наборів: \(publishable). Не можна: \(refused.count) – \(sets.uk).",
      en: "Not all. Data sets that may be published: \(publishable). May not: \(refused.count) – \(sets.en).")
  }
}

extension [DatasetResult] {
  /// «„Тарифи“ (помилок: 2), „Школи“ (помилок: 1) і ще 3»: the first of the sets by title, and the number of the others.
  package func namedWithErrors(atMost most: Int) -> LocalizedText {
    let sets = prefix(most).map { result in
      let errors = result.totals.errorsAgainstPublishing
      return LocalizedText(
        uk: "«\(result.title)» (помилок: \(errors))", en: "“\(result.title)” (errors: \(errors))")
    }
    let more = count - sets.count
    return LocalizedText(
      uk: sets.map(\.uk).joined(separator: ", ") + (more > 0 ? " і ще \(more)" : ""),
      en: sets.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
  }
}

extension CheckReport {
  /// What a baseline hides from the verdict; nil when it hides nothing.
  var acceptedText: LocalizedText? {
    guard summary.accepted > 0 || !summary.acceptedUnchecked.isEmpty else { return nil }
    let (findings, documents) = (summary.accepted, summary.acceptedUnchecked.count)
    guard documents > 0 else {
      return LocalizedText(
        uk: "Не враховано прийнятих раніше зауважень: \(findings).",
        en: "Accepted before and left out: findings: \(findings).")
    }
    return LocalizedText(
      uk: "Не враховано прийнятих раніше зауважень: \(findings), неперевірених документів: \(documents).",
      en: "Accepted before and left out: findings: \(findings), documents not checked: \(documents).")
  }

  /// What concerns the catalogue apart from its sets, and files without a passport.
  package var totalsOfTheWhole: DatasetTotals { summary.totalsByDataset[nil] ?? DatasetTotals() }

  /// The answer for all that was looked at: the worst of the data sets that are no drafts, and of what stands beside
  /// them; nil when there was nothing to look at.
  package var verdict: DatasetVerdict? {
    let whole = totalsOfTheWhole
    var verdicts = results.map(\.verdict).filter { $0 != .draft }
    if whole.errorsAgainstPublishing > 0 || whole.personalData > 0 { verdicts.append(.no) }
    if whole.notChecked > 0 || rulesLeftOut > 0 { verdicts.append(.unconfirmed) }
    if whole.links > 0 || whole.total(.warning) > 0 { verdicts.append(.yesBut) }
    if documents.contains(where: { $0.dataset == nil }) { verdicts.append(.yes) }
    let worstFirst: [DatasetVerdict] = [.no, .unconfirmed, .yesBut, .yes]
    return worstFirst.first(where: verdicts.contains) ?? (results.isEmpty ? nil : .draft)
  }
}
