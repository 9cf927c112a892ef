import CatalogModel
import CatalogValidator
import Wording

/// Why a catalogue is not published.
struct PublishRefusal {
  let message: LocalizedText

  init?(
    _ report: CheckReport, of catalog: Catalog, _ selection: PublishSelection, allowing permission: Permission
  ) {
    if case .broken(let file) = catalog.settings.source {
      message = LocalizedText(
        uk: "Не сформовано: файл «\(file)» пошкоджено. Докладно: dani check. Попередні файли не змінено.",
        en: "Not published: the file \(file) is broken. Details: dani check. Earlier files are untouched.")
      return
    }
    let published = selection.totals(report)
    if published.personalData > 0, let place = report.personalDataText, !permission.personalData {
      message = LocalizedText(
        uk: "Не сформовано: є ознаки персональних даних: \(place.uk). Вилучіть або знеособте їх. "
          + "Якщо закон велить оприлюднити саме їх, додайте --publish-personal-data. Попередні файли не змінено.",
        en: "Not published: personal data suspected: \(place.en). Remove or anonymise them. "
          + "If the law demands that they be published, add --publish-personal-data. Earlier files are untouched."
      )
      return
    }
    let errors = published.errorsAgainstPublishing
    guard errors > 0, !permission.errors else { return nil }
    let refused = selection.refused
    guard let first = refused.first, report.totalsOfTheWhole.errorsAgainstPublishing == 0 else {
      message = LocalizedText(
        uk: "Не сформовано: у каталозі є помилки (\(errors)). Виправте їх: dani check. "
          + "Попередні файли не змінено.",
        en: "Not published: the catalogue has errors (\(errors)). Correct them: dani check. "
          + "Earlier files are untouched.")
      return
    }
    let sets = refused.namedWithErrors(atMost: 5)
    message = LocalizedText(
      uk:
        "Не сформовано: у наборах є помилки: \(sets.uk). Виправте їх або залиште набір поза розділом: --leave-out \(first.name). "
        + "Попередні файли не змінено.",
      en:
        "Not published: data sets have errors: \(sets.en). Correct them or leave the set out: --leave-out \(first.name). Earlier files are untouched."
    )
  }
}
