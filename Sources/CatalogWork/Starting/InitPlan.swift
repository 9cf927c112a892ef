import CatalogEditing
import CatalogModel
import FileContent
import FileWriting
import Wording

/// What `dani init` is about to write.
struct InitPlan {
  let draft: CatalogDraft
  /// What people must be told of the sections and of the edition.
  private let notes: [LocalizedText]

  init(
    sections named: String?, holder: HolderKind?, on day: CalendarDate, publisher: CatalogDraft.Holder
  ) throws(Stop) {
    let sections = try Self.sections(named, holder)
    let annex = Annex.embedded
    let lookup = annex.edition(on: day)
    guard let edition = lookup.edition else {
      throw Stop(
        uk: "На \(day.ukrainian) редакцію переліку не встановлено. Зазначте пізніший день: --as-of.",
        en: "No edition of the list is established for \(day.iso). Give a later day: --as-of.")
    }
    draft = CatalogDraft(edition: edition, of: annex, sections: sections, holder: publisher)
    guard !draft.datasets.isEmpty else {
      throw Stop(
        uk: "У редакції \(edition.name) таких розділів немає, створювати нічого.",
        en: "The edition \(edition.name) has no such sections, there is nothing to create.")
    }
    notes = [lookup.note, named == nil ? holder?.note : nil].compactMap { $0 }
  }

  private static func sections(_ named: String?, _ holder: HolderKind?) throws(Stop) -> Set<AnnexSection> {
    guard let named else {
      guard let holder else {
        let kinds = HolderKind.allCases
        throw Stop(
          uk: "Зазначте, хто ви: --holder "
            + kinds.map { "\($0.rawValue) (\($0.title.uk))" }.joined(separator: ", ") + ".",
          en: "Say who you are: --holder "
            + kinds.map { "\($0.rawValue) (\($0.title.en))" }.joined(separator: ", ") + ".")
      }
      return Set(holder.sections)
    }
    let words = named.split(separator: ",").map { String($0).trimmingBlanks }
    let sections = words.compactMap(AnnexSection.init(rawValue:))
    guard !words.isEmpty, sections.count == words.count else {
      let known = AnnexSection.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw Stop(
        uk: "Невідомий розділ у «\(named)». Можливі: \(known).",
        en: "Unknown section in “\(named)”. Possible: \(known).")
    }
    return Set(sections)
  }

  /// What was made, and what to do next.
  func summary(folder: String, _ language: Language) -> String {
    let sets = Counted.datasets(draft.datasets.count)
    let names = draft.sections.map(\.title)
    let uk = names.map { "«\($0.uk)»" }.joined(separator: ", ")
    let en = names.map(\.en).joined(separator: ", ")
    var lines = [
      LocalizedText(
        uk: "Створено каталог «\(folder)»: \(sets.uk) за переліком, редакція \(draft.edition.name).",
        en: "Created the catalogue \(folder): \(sets.en) of the list, edition \(draft.edition.name)."),
      LocalizedText(uk: "Розділи: \(uk).", en: "Sections: \(en)."),
      LocalizedText(
        uk: "Зі структурою і порожньою таблицею: \(draft.withTables), без рекомендованої структури: "
          + "\(draft.datasets.count - draft.withTables).",
        en: "With a structure and an empty table: \(draft.withTables), without a recommended structure: "
          + "\(draft.datasets.count - draft.withTables)."),
    ]
    if draft.withInferredTables > 0 {
      lines.append(
        LocalizedText(
          uk: "З них зі структурою, рекомендованою для іншої редакції переліку: \(draft.withInferredTables). "
            + "Відповідність пунктів встановлено непрямо: звірте стовпці.",
          en:
            "Of these with the structure recommended for another edition of the list: \(draft.withInferredTables). "
            + "That the items answer one another is inferred: check the columns."))
    }
    if draft.untitled > 0 {
      lines.append(
        LocalizedText(
          uk: "Назву пункту не встановлено: \(draft.untitled). Візьміть її з тексту Постанови.",
          en: "Title of the item not known: \(draft.untitled). Take it from the text of the Resolution."))
    }
    lines += notes.map { note in
      LocalizedText(uk: "Зауважте: \(note.uk).", en: "Note: \(note.en).")
    }
    return (lines + Self.steps(folder)).map { $0[language] + "\n" }.joined()
  }

  private static func steps(_ folder: String) -> [LocalizedText] {
    [
      LocalizedText(uk: "", en: ""),
      LocalizedText(uk: "Що далі", en: "What next"),
      LocalizedText(
        uk: "1. Впишіть у catalog.yaml відомості про розпорядника.",
        en: "1. Write the publisher into catalog.yaml."),
      LocalizedText(
        uk: "2. Заповніть паспорти в одній таблиці: dani passports \(folder) -o passports.xlsx.",
        en: "2. Fill in the passports in one table: dani passports \(folder) -o passports.xlsx."),
      LocalizedText(
        uk: "3. Додайте документи: dani add НАБІР ФАЙЛ --catalog \(folder).",
        en: "3. Put the documents in: dani add SET FILE --catalog \(folder)."),
      LocalizedText(uk: "4. Перевірте: dani check \(folder).", en: "4. Check: dani check \(folder)."),
    ]
  }
}
