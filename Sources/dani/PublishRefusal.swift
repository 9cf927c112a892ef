import CatalogModel

/// Why a catalogue is not published.
struct PublishRefusal {
  let message: LocalizedText
  private static let overdue = "dataset-overdue"

  init?(_ report: CheckReport, of catalog: Catalog, allowingErrors: Bool) {
    if case .broken(let file) = catalog.settings.source {
      message = LocalizedText(
        uk: "Не сформовано: файл «\(file)» пошкоджено. Докладно: dani check. Попередні файли не змінено.",
        en: "Not published: the file \(file) is broken. Details: dani check. Earlier files are untouched.")
      return
    }
    // Overdue data are better published than withheld, whatever level the holder gave to being late.
    let isRaised = catalog.settings.ruleLevels.contains {
      $0.code == Self.overdue && $0.level.value == "error"
    }
    let errors = report.total(.error) - (isRaised ? report.totalsByCode[Self.overdue] ?? 0 : 0)
    guard errors > 0, !allowingErrors else { return nil }
    message = LocalizedText(
      uk: "Не сформовано: у каталозі є помилки (\(errors)). Виправте їх або додайте --allow-errors. "
        + "Попередні файли не змінено.",
      en: "Not published: the catalogue has errors (\(errors)). Correct them or add --allow-errors. "
        + "Earlier files are untouched.")
  }
}
