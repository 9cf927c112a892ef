package import Wording

/// How often the holder promises to update a data set; the raw value is the code that passports write.
///
/// «Not stated» is no case: it is the absence of a value.
package enum UpdateFrequency: String, CaseIterable, Sendable {
  case moreThanDaily = "more_than_daily"
  case daily
  case weekly
  case monthly
  case quarterly
  case halfYearly = "half_yearly"
  case yearly
  case onChange = "on_change"
  case unscheduled
  case noLongerUpdated = "no_longer_updated"

  /// As the portal and the passport write it.
  package var label: LocalizedText {
    switch self {
    case .moreThanDaily: LocalizedText(uk: "Більш як один раз на день", en: "more than once a day")
    case .daily: LocalizedText(uk: "Щодня", en: "daily")
    case .weekly: LocalizedText(uk: "Щотижня", en: "weekly")
    case .monthly: LocalizedText(uk: "Щомісяця", en: "monthly")
    case .quarterly: LocalizedText(uk: "Щокварталу", en: "quarterly")
    case .halfYearly: LocalizedText(uk: "Кожного півріччя", en: "half-yearly")
    case .yearly: LocalizedText(uk: "Щороку", en: "yearly")
    case .onChange: LocalizedText(uk: "Відразу після внесення змін", en: "on change")
    case .unscheduled: LocalizedText(uk: "Позапланово", en: "unscheduled")
    case .noLongerUpdated: LocalizedText(uk: "Більше не оновлюється", en: "no longer updated")
    }
  }

  /// Within a sentence, after «оновлюється»; the last one is used without that word.
  package var phrase: LocalizedText {
    let uk =
      switch self {
      case .moreThanDaily: "частіше ніж раз на день"
      case .daily: "щодня"
      case .weekly: "щотижня"
      case .monthly: "щомісяця"
      case .quarterly: "щокварталу"
      case .halfYearly: "щопівроку"
      case .yearly: "щороку"
      case .onChange: "відразу після внесення змін"
      case .unscheduled: "позапланово"
      case .noLongerUpdated: "більше не оновлюється"
      }
    return LocalizedText(uk: uk, en: label.en)
  }

  /// What to say of a passport without a frequency.
  package static let notStated = LocalizedText(uk: "періодичність не зазначено", en: "not stated")

  /// The value of the portal's API: `once a quarter`.
  package var ckanValue: String { FrequencyVocabulary.embedded.ckan[self] ?? "" }

  /// Code in the EU authority table `frequency`: `QUARTERLY`.
  package var euCode: String { FrequencyVocabulary.embedded.written(self, in: "eu") ?? "" }

  /// `http://publications.europa.eu/resource/authority/frequency/QUARTERLY`.
  package var euURI: String { FrequencyVocabulary.euPrefix + euCode }

  /// ISO 8601 repeating interval as DCAT-US writes it: `R/P3M`, `irregular`; nil for a closed set.
  package var iso8601: String? { FrequencyVocabulary.embedded.written(self, in: "iso8601") }

  package struct Reading: Hashable, Sendable {
    package let frequency: UpdateFrequency
    /// False when a synonym was written instead of the code.
    package let isCanonical: Bool

    package init(frequency: UpdateFrequency, isCanonical: Bool) {
      self.frequency = frequency
      self.isCanonical = isCanonical
    }
  }

  /// Reads a code, a label, a value of the portal or any other known wording, whatever the case,
  /// with stray quotes and blanks around it. Nil for everything else, `none` included.
  package static func read(_ text: String) -> Reading? {
    if let frequency = UpdateFrequency(rawValue: text) {
      return Reading(frequency: frequency, isCanonical: true)
    }
    return FrequencyVocabulary.embedded.synonyms[FrequencyVocabulary.normalized(text)]
      .map { Reading(frequency: $0, isCanonical: false) }
  }

  package init?(reading text: String) {
    guard let reading = Self.read(text) else { return nil }
    self = reading.frequency
  }
}

/// How each frequency is written elsewhere.
private struct FrequencyVocabulary {
  static let euPrefix = "http://publications.europa.eu/resource/authority/frequency/"
  static let embedded = FrequencyVocabulary()

  let ckan: [UpdateFrequency: String]
  /// Normalised wording; one that stands for two frequencies is none's.
  let synonyms: [String: UpdateFrequency]
  private let byVocabulary: [String: [UpdateFrequency: String]]

  private init() {
    var ckan: [UpdateFrequency: String] = [:]
    var byVocabulary: [String: [UpdateFrequency: String]] = [:]
    var meanings: [String: Set<UpdateFrequency>] = [:]

    for frequency in UpdateFrequency.allCases {
      for text in [frequency.rawValue, frequency.label.uk, frequency.label.en, frequency.phrase.uk] {
        meanings[Self.normalized(text), default: []].insert(frequency)
      }
    }
    for row in LawTable(EmbeddedLawTables.frequenciesCSV).rows {
      guard let frequency = UpdateFrequency(rawValue: row["code"]) else { continue }
      ckan[frequency] = row["ckan_value"]
      meanings[Self.normalized(row["ckan_value"]), default: []].insert(frequency)
      meanings[Self.normalized(row["name_uk"]), default: []].insert(frequency)
    }
    for row in LawTable(EmbeddedLawTables.frequencySynonymsCSV).rows {
      guard let frequency = UpdateFrequency(rawValue: row["code"]) else { continue }
      meanings[Self.normalized(row["written"]), default: []].insert(frequency)
      byVocabulary[row["vocabulary"], default: [:]][frequency] = row["written"]
    }
    self.ckan = ckan
    self.byVocabulary = byVocabulary
    synonyms = meanings.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  func written(_ frequency: UpdateFrequency, in vocabulary: String) -> String? {
    byVocabulary[vocabulary]?[frequency]
  }

  /// Lower case, one blank between words, plain apostrophes and dashes, no quotes or full stop around.
  static func normalized(_ text: String) -> String {
    var folded = text.lowercased()
    if folded.hasPrefix(euPrefix) { folded.removeFirst(euPrefix.count) }
    let words = folded.map { fold[$0] ?? $0 }.split(whereSeparator: \.isWhitespace).map { String($0) }
    var line = words.joined(separator: " ")[...]
    while let first = line.first, stray.contains(first) || first == " " { line.removeFirst() }
    while let last = line.last, stray.contains(last) || last == " " { line.removeLast() }
    return String(line)
  }

  private static let fold: [Character: Character] = [
    "’": "'", "ʼ": "'", "`": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-",
  ]
  private static let stray: Set<Character> = ["'", "\"", "«", "»", "“", "”", "„", ".", ",", ";", ":"]
}
