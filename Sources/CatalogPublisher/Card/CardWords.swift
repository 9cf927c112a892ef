import CatalogModel
import FileContent
import Wording

/// The words of a card that its text and its page share.
struct CardWords {
  let card: DatasetCard
  let language: Language

  static let documents = LocalizedText(uk: "Документи", en: "Documents")
  static let annexItems = LocalizedText(uk: "Пункти переліку", en: "Items of the annex")
  static let notGiven = LocalizedText(uk: "не зазначено", en: "not given")
  static let columns = [
    LocalizedText(uk: "Назва", en: "Title"), LocalizedText(uk: "Формат", en: "Format"),
    LocalizedText(uk: "Розмір", en: "Size"), LocalizedText(uk: "Оприлюднено", en: "Published"),
    LocalizedText(uk: "Оновлено", en: "Updated"), LocalizedText(uk: "Файл", en: "File"),
  ]

  /// «62 із 254», or what is wrong with the length.
  func length(of field: DatasetCard.Field) -> String? {
    guard field.value != nil, let limit = field.limit else { return nil }
    let text = LocalizedText(uk: "\(field.length) із \(limit)", en: "\(field.length) of \(limit)")
    guard field.isTooLong else { return text[language] }
    let over = field.length - limit
    return LocalizedText(uk: "\(text.uk), зайвих знаків: \(over)", en: "\(text.en), too long by \(over)")[
      language]
  }

  /// Facts about the day, as label and value.
  var facts: [(label: String, value: String)] {
    var facts = [
      (LocalizedText(uk: "Станом на", en: "As of"), card.asOf.localized),
      (LocalizedText(uk: "Стан", en: "State"), card.standing),
    ]
    if let last = card.lastUpdate {
      facts.append((LocalizedText(uk: "Останнє оновлення", en: "Last update"), last.localized))
    }
    if let term = card.term {
      facts.append((LocalizedText(uk: "Наступне оновлення", en: "Next update"), term))
    }
    if let rule = card.termRule { facts.append((LocalizedText(uk: "Правило", en: "Rule"), rule)) }
    return facts.map { (label: $0.0[language], value: $0.1[language]) }
  }

  /// «Документи: 2», and how many of the passport are not published on the day.
  var documentHeading: String {
    let others = card.documents.count - card.published.count
    let heading = "\(Self.documents[language]): \(card.published.count)"
    guard others > 0 else { return heading }
    return heading
      + LocalizedText(uk: " (ще в паспорті: \(others))", en: " (others in the passport: \(others))")[language]
  }

  func cells(of document: DatasetCard.DocumentLine) -> [String] {
    let missing: LocalizedText? =
      switch document.standing {
      case .published: nil
      case .notOnTheDay: LocalizedText(uk: "на цей день не оприлюднено", en: "not published on the day")
      case .fileMissing: LocalizedText(uk: "файлу немає", en: "no such file")
      }
    let remark = missing.map { " – " + $0[language] } ?? ""
    return [
      document.title + remark, document.format ?? "", document.bytes.map(size) ?? "",
      date(document.issued), date(document.modified), document.path,
    ]
  }

  /// Title, facts and path, each a line of its own.
  func line(of document: DatasetCard.DocumentLine) -> [String] {
    let cells = cells(of: document)
    let dates = zip(
      [LocalizedText(uk: "оприлюднено", en: "published"), LocalizedText(uk: "оновлено", en: "updated")],
      cells[3...4])
    let facts =
      cells[1...2].filter { !$0.isEmpty } + dates.compactMap { $1.isEmpty ? nil : "\($0[language]) \($1)" }
    let title = cells[0].split(separator: "\n").joined(separator: " ")
    return [title, facts.joined(separator: ", "), cells[5]].filter { !$0.isEmpty }
  }

  func annexLine(_ line: DatasetCard.AnnexLine) -> String {
    guard let item = line.item else {
      return "\(line.id): " + LocalizedText(uk: "немає в жодній редакції", en: "in no edition")[language]
    }
    let edition = LocalizedText(uk: "редакція \(item.edition)", en: "edition \(item.edition)")[language]
    let weak = LocalizedText(
      uk: "назву або номер пункту встановлено непрямо", en: "title or number inferred")[language]
    let isWeak = [.inferred, .memory].contains(item.confidence)
    return "\(line.id): \(item.title) (\(edition)\(isWeak ? "; " + weak : ""))"
  }

  private func date(_ day: CalendarDate?) -> String {
    guard let day else { return "" }
    return language == .uk ? day.ukrainian : day.iso
  }

  /// Decimal kilobytes and megabytes with one digit.
  private func size(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return LocalizedText(uk: "\(bytes) Б", en: "\(bytes) B")[language] }
    let isMega = bytes >= 999_950
    let tenths = (bytes + (isMega ? 50_000 : 50)) / (isMega ? 100_000 : 100)
    let uk = NumberText.ukrainian(tenths: tenths) + (isMega ? "\u{A0}МБ" : "\u{A0}КБ")
    return LocalizedText(uk: uk, en: NumberText.english(tenths: tenths) + (isMega ? " MB" : " kB"))[language]
  }
}
