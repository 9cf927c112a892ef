import FileContent
package import Wording

/// The single values of `catalog.yaml`; `CatalogSettings` has a member of the same name for each row.
///
/// A new setting is a row here and its description in `Schemas/catalog-settings.schema.json`: the kind that is
/// asked for, the possible values, the known keys and the reading follow from the row.
package struct SettingsTable: Sendable {
  static let only = SettingsTable()

  package let sections = Setting<[String]>("annex", "sections", eachOf: AnnexSection.allCases.map(\.rawValue))
  /// Path of a newer list of required data sets, inside the catalogue.
  package let annexList = Setting<String>("annex", "list")

  package let decisionTitle = Setting<String>("decision", "title")
  package let decisionNumber = Setting<String>("decision", "number")
  package let decisionDate = Setting<DateText>("decision", "date")
  package let decisionAddress = Setting<String>("decision", "url")

  package let language = Setting<String>("settings", "language", oneOf: Language.allCases.map(\.rawValue))

  package let convention = Setting<String>(
    "settings", "schedule", "convention", oneOf: ScheduleConvention.allCases.map(\.rawValue))
  package let compare = Setting<String>(
    "settings", "schedule", "compare", oneOf: ScheduleComparison.allCases.map(\.rawValue))
  package let dueSoonDays = Setting<Int>("settings", "schedule", "due_soon_days", in: ScheduleWindows.allowed)
  package let dueSoonDaysMonthly = Setting<Int>(
    "settings", "schedule", "due_soon_days_monthly", in: ScheduleWindows.allowed)
  package let dueSoonDaysWeekly = Setting<Int>(
    "settings", "schedule", "due_soon_days_weekly", in: ScheduleWindows.allowed)
  package let confirmAfterDays = Setting<Int>(
    "settings", "schedule", "confirm_after_days", in: ScheduleWindows.allowed)

  package let letterGreeting = Setting<String>("settings", "letters", "greeting")
  package let letterPhone = Setting<String>("settings", "letters", "phone")
  /// Position and name under a letter.
  package let letterSignature = Setting<String>("settings", "letters", "signature")
  /// Days for an answer to a letter.
  package let letterDays = Setting<Int>("settings", "letters", "days", in: 1...366)

  /// Paragraphs that the report of a period adds to its own, as templates.
  package let reportParagraphs = Setting<[String]>("settings", "report", "paragraphs")
  package let reportParagraphsInEnglish = Setting<[String]>("settings", "report", "paragraphs_en")
  /// Which day «Станом на» of a report names: the last of the period, or the next one, at its beginning.
  package let reportSentenceDay = Setting<String>(
    "settings", "report", "sentence_day", oneOf: ["last", "next"])
  /// Where the pages of rules stand on the web, for forms that lead to them.
  package let rulePagesAddress = Setting<String>("settings", "rule_pages_url")
  /// Output folder of `dani publish`, inside the catalogue: it shows what was published.
  package let publishOutput = Setting<String>("settings", "publish", "output")

  /// Every row, so that none has to be named twice.
  static let all = Mirror(reflecting: only).children.compactMap { $0.value as? any AnySetting }
}

extension KeySchema {
  /// `catalog.yaml`: its keys are fixed.
  package static let catalog: KeySchema = {
    let settings = KeySchema.tree(of: SettingsTable.all)
    return .map(lists).merged(with: .map(settings))
  }()

  /// What `catalog.yaml` holds beside single values: the publisher, lists of maps, and maps with keys of their own.
  private static let lists: [String: KeySchema] = [
    "schema_version": .anything,
    "publisher": .map([
      "name": .text, "edrpou": .text, "katottg": .text, "koatuu": .text, "url": .text, "email": .text,
    ]),
    "decision": .map([
      "terms": .maps([
        "dataset": .text, "unit": .text, "responsible": .text, "email": .text, "frequency": .text,
        "greeting": .text,
      ])
    ]),
    "absent": .maps(["item": .text, "reason": .text, "decision": .text, "date": .date]),
    "settings": .map([
      "rules": .freeMap, "limits": .freeMap, "rules_by_path": .maps(["path": .text, "rules": .freeMap]),
    ]),
    "suppressions": .maps([
      "code": .text, "dataset": .text, "path": .text, "reason": .text, "by": .text, "until": .date,
    ]),
    "facts": .maps([
      "name": .text, "title": .text,
      "forms": .map(["one": .text, "few": .text, "many": .text, "genitive": .text, "gender": .text]),
      "english": .map(["title": .text, "one": .text, "many": .text]),
      "sources": .maps([
        "dataset": .text, "path": .text, "rows": .text, "date_column": .text, "filter": .freeMap,
        "exclude": .freeMap,
      ]),
    ]),
  ]
}
