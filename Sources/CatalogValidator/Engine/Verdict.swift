package import CatalogModel
package import Wording

/// The answer to «Чи можна оприлюднювати?», by the worst that the check has met.
package enum Verdict: Sendable {
  case nothingToCheck
  /// Personal data: where the first of them are, and how much more there is.
  case personalData(LocalizedText)
  case errors(Int)
  /// So many data sets have passports that could not be read.
  case unread(datasets: Int)
  case notChecked(Int)
  /// The rules that ran found no errors; what the others would say is not known.
  case rulesLeftOut(Int)
  case warnings(Int)
  case clean(documents: Int)

  package init(_ report: CheckReport) {
    if let place = report.personalDataText {
      self = .personalData(place)
    } else if report.total(.error) > 0 {
      self = .errors(report.total(.error))
    } else if !report.unreadable.isEmpty {
      self = .unread(datasets: report.unreadable.count)
    } else if report.documents.isEmpty {
      self = .nothingToCheck
    } else if report.notChecked > 0 {
      self = .notChecked(report.notChecked)
    } else if report.rulesLeftOut > 0 {
      self = .rulesLeftOut(report.rulesLeftOut)
    } else if report.total(.warning) > 0 {
      self = .warnings(report.total(.warning))
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
}
