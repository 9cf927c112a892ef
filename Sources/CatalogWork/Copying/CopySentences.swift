import CatalogModel
import FileContent
import FileConversion
import Wording

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
