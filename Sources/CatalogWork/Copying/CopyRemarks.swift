import CatalogModel
import CatalogWork
import FileContent
import FileConversion
import Wording

/// What the user should know of a copy: what a clean table has no place for, and what was left as it was.
enum CopyRemarks {
  /// Of the file, before anything is written.
  static func on(
    _ examination: ContentExamination, _ tables: [TableConversion.TableIndex]
  ) -> [LocalizedText] {
    var remarks: [LocalizedText] = []
    if let encoding = examination.encoding, encoding.certainty == .uncertain {
      remarks.append(
        LocalizedText(
          uk:
            "кодування \(encoding.encoding.name) визначено не певно: якщо літери не ті, зазначте --encoding",
          en: "the encoding \(encoding.encoding.name) is uncertain: if letters are wrong, state --encoding"))
    }
    for table in tables.map({ examination.tables[$0] }) {
      let sheet = examination.workbook?.sheets.first { $0.name == table.name }
      remarks += [
        counted(
          table.faults.total(.raggedRow), sheet, uk: "рядків не тієї довжини, що заголовок, залишено як є",
          en: "rows of another length than the header, left as they are"),
        counted(table.faults.total(.strayQuote), sheet, uk: "зайвих лапок", en: "stray quotes"),
        counted(
          sheet?.mergedRanges.total ?? 0, sheet, uk: "об’єднаних клітинок, значення лишилося в першій із них",
          en: "merged cells, the value stays in the first of them"),
        counted(
          sheet?.formulaCells.total ?? 0, sheet, uk: "формул, записано їхні результати",
          en: "formulas, their results are written"),
        counted(
          sheet?.errorCells.total ?? 0, sheet, uk: "клітинок із помилкою формули",
          en: "cells with the error of a formula"),
        counted(
          sheet?.hiddenRows.total ?? 0, sheet, uk: "прихованих рядків, їх теж записано",
          en: "hidden rows, written too"),
        counted(
          sheet?.hiddenColumns.items.reduce(0) { $0 + $1.count } ?? 0, sheet,
          uk: "прихованих стовпців, їх теж записано", en: "hidden columns, written too"),
        sheet?.isHidden == true
          ? LocalizedText(
            uk: "аркуш «\(sheet?.name ?? "")» прихований, його теж записано",
            en: "the sheet “\(sheet?.name ?? "")” is hidden, it is written too") : nil,
      ].compactMap(\.self)
    }
    return remarks
  }

  /// Of one table, once it was written.
  static func on(_ summary: TableConversion.Summary, sheet: String?, dropsTitles: Bool) -> [LocalizedText] {
    let titles =
      dropsTitles
      ? LocalizedText(
        uk: "рядків над таблицею прибрано: \(summary.titles)",
        en: "rows above the table, left out: \(summary.titles)")
      : LocalizedText(
        uk: "рядків над таблицею: \(summary.titles), їх записано; щоб прибрати, додайте --drop-titles",
        en: "rows above the table: \(summary.titles), written; to leave them out add --drop-titles")
    var remarks: [LocalizedText] = summary.titles > 0 ? [titles] : []
    if summary.blankRows > 0 {
      remarks.append(
        LocalizedText(
          uk: "порожніх рядків: \(summary.blankRows), їх записано",
          en: "blank rows: \(summary.blankRows), written"))
    }
    if summary.rewrittenDates > 0 {
      remarks.append(
        LocalizedText(
          uk: "дат записано як РРРР-ММ-ДД: \(summary.rewrittenDates)",
          en: "days rewritten as YYYY-MM-DD: \(summary.rewrittenDates)"))
    }
    for place in summary.mixedDateColumns {
      let spot = place.text ?? .same("")
      remarks.append(
        LocalizedText(
          uk: "у стовпці не лише дати, його залишено як є (\(spot.uk))",
          en: "a column holds more than days and was left as it is (\(spot.en))"))
    }
    guard let sheet else { return remarks }
    return remarks.map { LocalizedText(uk: "аркуш «\(sheet)»: \($0.uk)", en: "sheet “\(sheet)”: \($0.en)") }
  }

  private static func counted(_ number: Int, _ sheet: Sheet?, uk: String, en: String) -> LocalizedText? {
    guard number > 0 else { return nil }
    return LocalizedText(
      uk: (sheet.map { "аркуш «\($0.name)»: " } ?? "") + "\(uk): \(number)",
      en: (sheet.map { "sheet “\($0.name)”: " } ?? "") + "\(en): \(number)")
  }
}

extension Stop {
  init(_ obstacle: TableConversion.Obstacle, file: String, language: Language) {
    if case .unreadable(let fault) = obstacle {
      self.init(fault, file: file, language: language)
      return
    }
    let reason = obstacle.reason
    self.init(
      uk: "Копію файлу «\(file)» не зроблено: \(reason.uk).", en: "\(file) was not copied: \(reason.en).",
      language: language)
  }

  /// CSV and JSON hold one table.
  init(severalSheets examination: ContentExamination, file: String, _ order: CopyOrder) {
    let names = examination.tables.compactMap(\.name)
    let folder =
      order.mayDivide
      ? LocalizedText(
        uk: " або папку, у яку записати кожен окремо (-o папка/)",
        en: " or a folder for one file each (-o folder/)") : .same("")
    self.init(
      uk:
        "У файлі «\(file)» кілька аркушів із даними: \(names.map { "«\($0)»" }.joined(separator: ", ")). "
        + "Зазначте один (--sheet НАЗВА)\(folder.uk).",
      en:
        "\(file) has several sheets with data: \(names.map { "“\($0)”" }.joined(separator: ", ")). "
        + "Name one (--sheet NAME)\(folder.en).",
      language: order.language)
  }
}

extension TableConversion.Obstacle {
  /// The reason in a clause.
  fileprivate var reason: LocalizedText {
    switch self {
    case .notChecked(let reason): reason.text
    case .noTable: LocalizedText(uk: "таблиці в ньому немає", en: "it holds no table")
    case .unreadable: LocalizedText(uk: "файл недоступний", en: "it is out of reach")
    case .damaged(let fault): Self.reason(fault)
    case .treeDamaged(let fault):
      LocalizedText(
        uk: "у рядку \(fault.range.start.line) помилка, докладно: dani check",
        en: "a mistake in line \(fault.range.start.line), details: dani check")
    case .notText(let place):
      LocalizedText(
        uk: "є байти, що не є літерами цього кодування (\(place.words.uk)); зазначте --encoding",
        en: "some bytes are no letters of this encoding (\(place.words.en)); state --encoding")
    case .outsideTable:
      LocalizedText(
        uk: "крім таблиці в ньому є інші дані, які в копії зникли б",
        en: "it holds more than a table, and the copy would lose it")
    case .titles:
      LocalizedText(
        uk: "у JSON немає місця для рядків над таблицею; щоб прибрати їх, додайте --drop-titles",
        en: "JSON has no place for rows above the table; to leave them out add --drop-titles")
    case .headerMissing:
      LocalizedText(
        uk: "для JSON потрібні назви стовпців; зазначте рядок із ними: --header 1",
        en: "JSON needs names of columns; say which row holds them: --header 1")
    case .nameRepeated(let name, let place):
      LocalizedText(
        uk: "для JSON назва стовпця «\(name)» має бути одна (\(place.words.uk))",
        en: "for JSON the column name “\(name)” may stand only once (\(place.words.en))")
    case .nameMissing(let place):
      LocalizedText(
        uk: "для JSON потрібна назва стовпця, у якому є значення (\(place.words.uk))",
        en: "for JSON a column with values needs a name (\(place.words.en))")
    case .farCell(let place):
      LocalizedText(
        uk:
          "дані аркуша тягнуться до клітинки \(place.words.uk), а майже всі клітинки порожні; вилучіть зайві",
        en: "the sheet reaches to \(place.words.en) and is almost empty; remove the stray cells")
    case .doesNotFit(let fault): Self.reason(fault)
    case .changedMeanwhile:
      LocalizedText(uk: "файл змінився під час читання", en: "it changed while it was read")
    }
  }

  private static func reason(_ fault: ContentFault) -> LocalizedText {
    let place = fault.place.text
    let suffix = LocalizedText(
      uk: (place.map { " (\($0.uk))" } ?? "") + ", докладно: dani check",
      en: (place.map { " (\($0.en))" } ?? "") + ", details: dani check")
    let reason =
      switch fault.kind {
      case .unclosedQuote:
        LocalizedText(uk: "лапки відкрито і не закрито", en: "a quote is opened and never closed")
      case .mixedEncodings:
        LocalizedText(uk: "частина байтів – не текст UTF-8", en: "some bytes are not UTF-8")
      case .encrypted: LocalizedText(uk: "файл захищено паролем", en: "it is protected with a password")
      case _ where ContentFault.Kind.limits.contains(fault.kind):
        LocalizedText(uk: "перевищено межу", en: "a limit is exceeded")
      default: LocalizedText(uk: "файл пошкоджено", en: "it is damaged")
      }
    return LocalizedText(uk: reason.uk + suffix.uk, en: reason.en + suffix.en)
  }

  private static func reason(_ fault: OutputFault) -> LocalizedText {
    switch fault {
    case .tooManyRows(_, let count):
      LocalizedText(
        uk: "аркуш XLSX не вмістить \(Counted.rows(count).uk)",
        en: "a sheet of XLSX cannot hold \(Counted.rows(count).en)")
    case .cellTextTooLong(_, let row, let column):
      LocalizedText(
        uk: "текст клітинки \(cellAddress(row: row, column: column)) задовгий для XLSX",
        en: "the text of \(cellAddress(row: row, column: column)) is too long for XLSX")
    default: LocalizedText(uk: "таблиця не вміщується у XLSX", en: "the table does not fit into XLSX")
    }
  }
}

extension Place {
  fileprivate var words: LocalizedText { text ?? LocalizedText(uk: "файл", en: "the file") }
}
