import CatalogEditing
import CatalogModel
import CatalogPublisher
import CatalogValidator
import FileContent
import Wording

/// The letters of a day as files that are not there yet, and their record.
struct LetterFiles {
  private var plan = WritePlan()
  private let letters: ConsultationLetters
  private let folder: String

  /// Stops before anything is written when a file stands in the way.
  init(
    _ wishes: LetterWishes, in folder: String, of opened: OpenedCatalog, _ schedule: CatalogSchedule,
    _ request: CatalogRequest, _ language: Language
  ) throws(Stop) {
    let by =
      try request.day(wishes.by, option: "--by")
      ?? ConsultationLetters.term(from: schedule.asOf, settings: opened.catalog.settings)
    guard by >= schedule.asOf else {
      throw Stop(
        uk: "День «\(by.iso)» параметра --by раніший за день, на який складено листи.",
        en: "The day \(by.iso) of --by is earlier than the day of the letters.", language: language)
    }
    let report = request.check(opened, today: schedule.asOf).report()
    letters = ConsultationLetters(
      of: opened.catalog, schedule, report, by: by, grouping: wishes.grouping)
    self.folder = folder
    var taken: Set<String> = []
    for letter in letters.letters {
      let slug = Transliteration.slug(letter.recipient.name)
      let stem = "\(schedule.asOf.iso)-\(slug.isEmpty ? "lyst" : String(slug.prefix(80)))"
      let name = ([stem] + (2...99).map { "\(stem)-\($0)" }).first { taken.insert($0).inserted } ?? stem
      try add(letter, as: "\(name).\(wishes.form.rawValue)", wishes.form, language)
    }
    if wishes.isRecorded { try record(in: opened, language) }
  }

  private mutating func add(
    _ letter: ConsultationLetter, as name: String, _ form: ConsultationLetter.Form, _ language: Language
  ) throws(Stop) {
    let bytes: [UInt8]
    do {
      bytes = try letter.bytes(form, language)
    } catch {
      throw Stop(
        uk: "Лист «\(name)» не вдалося скласти.", en: "The letter \(name) could not be made.",
        language: language)
    }
    let path = SystemPath(folder).appending(name)
    // The same letter again changes nothing; another file of that name is not ours to replace.
    if (try? readAll(FileSource(path: path))) != bytes { plan.create(bytes, at: path) }
  }

  private mutating func record(in opened: OpenedCatalog, _ language: Language) throws(Stop) {
    guard opened.catalog.kind == .catalog, opened.revision == nil else {
      throw Stop(
        uk: "Листи записують лише в каталог на диску.",
        en: "Letters are recorded in a catalogue on disk only.",
        language: language)
    }
    let file = opened.location(of: LetterLog.file)
    let old = try? opened.tree.read(LetterLog.file)
    guard let log = old.map({ LetterLog($0) }) ?? LetterLog.empty else {
      throw Stop(
        uk: "Файл «\(file)» – не журнал листів. Його не змінено.",
        en: "The file \(file) is no record of letters. It was left as it is.", language: language)
    }
    let new = Array(log.adding(letters.letters.map(\.logEntry)).text.utf8)
    if let old { plan.replace(old, with: new, at: file) } else { plan.create(new, at: file) }
  }

  /// What was done, for people.
  func write(_ language: Language) throws(Stop) -> LocalizedText {
    try plan.carryOut(language: language)
    let unaddressed =
      letters.unaddressed.isEmpty
      ? LocalizedText(uk: "", en: "")
      : LocalizedText(
        uk: " Немає кому писати про набори: \(letters.unaddressed.joined(separator: ", ")).",
        en: " Nobody to write to about: \(letters.unaddressed.joined(separator: ", ")).")
    return LocalizedText(
      uk: "Листів у папці «\(folder)»: \(letters.letters.count)." + unaddressed.uk,
      en: "Letters in \(folder): \(letters.letters.count)." + unaddressed.en)
  }
}

extension ConsultationLetter {
  fileprivate var logEntry: LetterLog.Entry {
    LetterLog.Entry(
      day: asOf, by: by, unit: recipient.unit ?? "", responsible: recipient.person ?? "",
      email: recipient.email ?? "", overdue: overdue.count, dueSoon: dueSoon.count,
      unconfirmed: unconfirmed.count, corrections: corrections.reduce(0) { $0 + 1 + $1.more })
  }
}
