import CatalogModel
import Wording

/// Why a catalogue is not published.
struct PublishRefusal {
  let message: LocalizedText

  init?(_ report: CheckReport, of catalog: Catalog, allowing permission: Permission) {
    if case .broken(let file) = catalog.settings.source {
      message = LocalizedText(
        uk: "Не сформовано: файл «\(file)» пошкоджено. Докладно: dani check. Попередні файли не змінено.",
        en: "Not published: the file \(file) is broken. Details: dani check. Earlier files are untouched.")
      return
    }
    if let place = report.personalDataText, !permission.personalData {
      message = LocalizedText(
        uk: "Не сформовано: є ознаки персональних даних: \(place.uk). Вилучіть або знеособте їх. "
          + "Якщо закон велить оприлюднити саме їх, додайте --publish-personal-data. Попередні файли не змінено.",
        en: "Not published: personal data suspected: \(place.en). Remove or anonymise them. "
          + "If the law demands that they be published, add --publish-personal-data. Earlier files are untouched."
      )
      return
    }
    let errors = report.errorsAgainstPublishing
    guard errors > 0, !permission.errors else { return nil }
    message = LocalizedText(
      uk: "Не сформовано: у каталозі є помилки (\(errors)). Виправте їх або додайте --allow-errors. "
        + "Попередні файли не змінено.",
      en: "Not published: the catalogue has errors (\(errors)). Correct them or add --allow-errors. "
        + "Earlier files are untouched.")
  }
}
