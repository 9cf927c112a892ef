package import CatalogModel
import FileContent
import FileWriting
import Synchronization
package import Wording

/// What every verb on a catalogue is asked with: the language, the day or the revision, and what is known of the
/// machine. The verbs are its methods.
package struct CatalogRequest: Sendable {
  /// Of the arguments or the environment; nil leaves it to the catalogue.
  private let said: Language?
  let asOf: String?
  /// The day in Kyiv by the clock of the machine.
  let now: CalendarDate
  /// Files that are read at the same time.
  let jobs: Int
  /// Stands in what is published.
  let toolVersion: String

  package init(language: Language?, asOf: String?, now: CalendarDate, jobs: Int, toolVersion: String) {
    said = language
    self.asOf = asOf
    self.now = now
    self.jobs = jobs
    self.toolVersion = toolVersion
  }

  /// As the user said, then the catalogue's own setting, else Ukrainian.
  package func language(_ catalog: Catalog? = nil) -> Language {
    said ?? catalog?.settings.language.value.flatMap(Language.init(rawValue:)) ?? .uk
  }

  /// The day of `--as-of`, else today's; for verbs that write, and so know no revisions.
  func today() throws(Stop) -> CalendarDate {
    guard let asOf else { return now }
    return try day(asOf, option: "--as-of")
  }

  /// «Today» of what was opened: of a revision, the day in Kyiv on which it was committed.
  func today(of opened: OpenedCatalog) throws(Stop) -> CalendarDate {
    if let day = opened.revision?.day { return day }
    return try today()
  }

  func day(_ text: String, option: String) throws(Stop) -> CalendarDate {
    guard let day = DayArgument(text)?.day else {
      throw Stop(
        uk: "Значення «\(text)» параметра \(option) не є датою. Напишіть її так: 01.10.2020 або 2020-10-01.",
        en: "The value “\(text)” of \(option) is not a date. Write it like this: 2020-10-01 or 01.10.2020.")
    }
    return day
  }

  /// The day of an option that may be left out.
  func day(_ text: String?, option: String) throws(Stop) -> CalendarDate? {
    guard let text else { return nil }
    return try day(text, option: option) as CalendarDate
  }

  /// A day that has come: what is still ahead cannot be recorded as done.
  func day(_ text: String?, option: String, notAfter today: CalendarDate) throws(Stop) -> CalendarDate? {
    guard let day = try day(text, option: option) else { return nil }
    guard day <= today else {
      throw Stop(
        uk: "\(option): цей день ще не настав, сьогодні \(today.ukrainian).",
        en: "\(option): that day is still to come, today is \(today.iso).")
    }
    return day
  }

  /// What is written as a day is always one, also one that does not exist; anything else is a revision.
  static func isDay(_ text: String) -> Bool { DayArgument(text) != nil }

  /// What `--as-of` names: the catalogue as it stands on disk, or at a revision.
  func open(_ path: String) throws(Stop) -> OpenedCatalog {
    try opening { revision throws(OpenFault) in try CatalogReader.open(path, at: revision) }
  }

  /// What several paths have in common, and what of it they mean.
  func open(_ named: NamedPaths) throws(Stop) -> NamedCatalog {
    try opening { revision throws(OpenFault) in try CatalogReader.open(named, at: revision) }
  }

  private func opening<Value>(_ body: (String?) throws(OpenFault) -> Value) throws(Stop) -> Value {
    let revision = asOf.flatMap { Self.isDay($0) ? nil : $0 }
    do throws(OpenFault) {
      return try body(revision)
    } catch {
      switch error {
      case .git(.unknownRevision(let name)):
        throw Stop(
          uk:
            "«\(name)» – не ревізія git цього сховища і не день. День пишуть так: 01.10.2020 або 2020-10-01.",
          en:
            "“\(name)” is neither a git revision of this repository nor a day. A day is written 2020-10-01 or 01.10.2020."
        )
      case .git(.notARepository):
        let name = revision ?? ""
        throw Stop(
          uk: "«\(name)» – не день, а ревізій git тут немає. День пишуть так: 01.10.2020 або 2020-10-01.",
          en:
            "“\(name)” is no day, and there is no git repository here. A day is written 2020-10-01 or 01.10.2020."
        )
      default: throw Stop(error)
      }
    }
  }

  /// The catalogue for a verb that needs its settings: a broken `catalog.yaml` stops it, and so does a folder that is
  /// none: «0 наборів» would be the answer to another question.
  func openSound(_ path: String) throws(Stop) -> OpenedCatalog {
    let opened = try open(path)
    guard opened.catalog.kind != .looseFiles else { throw Stop(noCatalogIn: path, language()) }
    switch opened.catalog.settings.source {
    case .broken(let file):
      let line = opened.catalog.settings.treeFaults.first { $0.losesContent }?.range.start.line ?? 1
      throw Stop(
        uk: "Файл «\(file)» пошкоджено, рядок \(line). Докладно: dani check.",
        en: "The file \(file) is broken, line \(line). Details: dani check.", language: language())
    case .unreadable(let file, _):
      throw Stop(
        uk: "Не вдалося прочитати файл «\(file)». Перевірте права доступу.",
        en: "Cannot read the file \(file). Check its permissions.", language: language())
    case .absent, .file, .above: return opened
    }
  }
}
