extension CountedNoun {
  package static let dataset = CountedNoun(
    "набір даних", "набори даних", "наборів даних", genitive: "набору даних", en: "data set", "data sets")
  package static let document = CountedNoun(
    "документ", "документи", "документів", genitive: "документа", en: "document", "documents")
  package static let newDocument = CountedNoun(
    "новий документ", "нові документи", "нових документів", genitive: "нового документа",
    en: "new document", "new documents")
  package static let file = CountedNoun(
    "файл", "файли", "файлів", genitive: "файлу", en: "file", "files")
  package static let byte = CountedNoun(
    "байт", "байти", "байтів", genitive: "байта", en: "byte", "bytes")
  package static let row = CountedNoun(
    "рядок", "рядки", "рядків", genitive: "рядка", en: "row", "rows")
  package static let column = CountedNoun(
    "стовпець", "стовпці", "стовпців", genitive: "стовпця", en: "column", "columns")
  package static let value = CountedNoun(
    "значення", "значення", "значень", genitive: "значення", .neuter, en: "value", "values")
  package static let item = CountedNoun(
    "пункт", "пункти", "пунктів", genitive: "пункту", en: "item", "items")

  package static let period = CountedNoun(
    "період", "періоди", "періодів", genitive: "періоду", en: "period", "periods")
  package static let consultationLetter = CountedNoun(
    "письмова консультація", "письмові консультації", "письмових консультацій",
    genitive: "письмової консультації", .feminine, en: "consultation letter", "consultation letters")

  package static let day = CountedNoun("день", "дні", "днів", genitive: "дня", en: "day", "days")
  package static let workingDay = CountedNoun(
    "робочий день", "робочі дні", "робочих днів", genitive: "робочого дня", en: "working day", "working days")
  package static let second = CountedNoun(
    "секунда", "секунди", "секунд", genitive: "секунди", .feminine, en: "second", "seconds")

  package static let error = CountedNoun(
    "помилка", "помилки", "помилок", genitive: "помилки", .feminine, en: "error", "errors")
  package static let warning = CountedNoun(
    "попередження", "попередження", "попереджень", genitive: "попередження", .neuter,
    en: "warning", "warnings")
  package static let note = CountedNoun(
    "примітка", "примітки", "приміток", genitive: "примітки", .feminine, en: "note", "notes")
  package static let finding = CountedNoun(
    "зауваження", "зауваження", "зауважень", genitive: "зауваження", .neuter, en: "finding", "findings")

  package static let order = CountedNoun(
    "розпорядження", "розпорядження", "розпоряджень", genitive: "розпорядження", .neuter,
    en: "order", "orders")
  package static let draftOrder = CountedNoun(
    "проєкт розпорядження", "проєкти розпоряджень", "проєктів розпоряджень",
    genitive: "проєкту розпорядження",
    en: "draft order", "draft orders")
  package static let partyBranch = CountedNoun(
    "міський осередок політичної партії", "міські осередки політичних партій",
    "міських осередків політичних партій", genitive: "міського осередку політичної партії",
    en: "city branch of a political party", "city branches of political parties")
  package static let civicOrganisation = CountedNoun(
    "громадська організація", "громадські організації", "громадських організацій",
    genitive: "громадської організації", .feminine, en: "civic organisation", "civic organisations")
  package static let religiousOrganisation = CountedNoun(
    "релігійна організація", "релігійні організації", "релігійних організацій",
    genitive: "релігійної організації", .feminine, en: "religious organisation", "religious organisations")
  package static let informationMaterial = CountedNoun(
    "інформаційний матеріал", "інформаційні матеріали", "інформаційних матеріалів",
    genitive: "інформаційного матеріалу", en: "information material", "information materials")
  package static let material = CountedNoun(
    "матеріал", "матеріали", "матеріалів", genitive: "матеріалу", en: "material", "materials")
  package static let video = CountedNoun(
    "відеоролик", "відеоролики", "відеороликів", genitive: "відеоролика", en: "video", "videos")
  package static let photo = CountedNoun(
    "фото", "фото", "фото", genitive: "фото", .neuter, en: "photo", "photos")

  /// By name, for templates that an office edits.
  package static let byName: [String: CountedNoun] = [
    "dataset": dataset, "document": document, "new_document": newDocument, "file": file, "row": row,
    "column": column, "value": value, "item": item,
    "period": period,
    "consultation_letter": consultationLetter, "day": day, "working_day": workingDay, "second": second,
    "error": error, "warning": warning, "note": note, "finding": finding, "order": order,
    "draft_order": draftOrder, "party_branch": partyBranch, "civic_organisation": civicOrganisation,
    "religious_organisation": religiousOrganisation, "information_material": informationMaterial,
    "material": material, "video": video, "photo": photo,
  ]
}

/// A number and its noun: `Counted.datasets(101)[.uk]` is «101 набір даних».
package enum Counted {
  package static func datasets(_ number: Int) -> LocalizedText { CountedNoun.dataset.counted(number) }
  package static func documents(_ number: Int) -> LocalizedText { CountedNoun.document.counted(number) }
  package static func files(_ number: Int) -> LocalizedText { CountedNoun.file.counted(number) }
  package static func rows(_ number: Int) -> LocalizedText { CountedNoun.row.counted(number) }
  package static func columns(_ number: Int) -> LocalizedText { CountedNoun.column.counted(number) }
  package static func values(_ number: Int) -> LocalizedText { CountedNoun.value.counted(number) }
  package static func periods(_ number: Int) -> LocalizedText { CountedNoun.period.counted(number) }
  package static func days(_ number: Int) -> LocalizedText { CountedNoun.day.counted(number) }
  package static func workingDays(_ number: Int) -> LocalizedText { CountedNoun.workingDay.counted(number) }
  package static func errors(_ number: Int) -> LocalizedText { CountedNoun.error.counted(number) }
  package static func warnings(_ number: Int) -> LocalizedText { CountedNoun.warning.counted(number) }
  package static func notes(_ number: Int) -> LocalizedText { CountedNoun.note.counted(number) }
  package static func findings(_ number: Int) -> LocalizedText { CountedNoun.finding.counted(number) }
}
