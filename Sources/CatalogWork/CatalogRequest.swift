import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import FileWriting
import Synchronization
import Wording

extension Language: ExpressibleByArgument {}

/// Options that every verb on a catalogue has.
struct CatalogOptions: ParsableArguments {
  @Option(help: "Мова: uk або en. / Language: uk or en.")
  var lang: Language?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "День або ревізія git, на які відповідати, замість сьогоднішнього. / The day or git revision to answer for, instead of today.",
      valueName: "YYYY-MM-DD|revision"))
  var asOf: String?

  /// `--lang`, then `DANI_LANG`, then the catalogue's own setting, else Ukrainian.
  func language(_ catalog: Catalog? = nil) -> Language {
    lang ?? Terminal.languageOfEnvironment ?? catalog?.settings.language.value.flatMap(
      Language.init(rawValue:)) ?? .uk
  }

  /// The day of `--as-of`, else today's; for verbs that write, and so know no revisions.
  func today() throws -> CalendarDate {
    try asOf.map { try day($0, option: "--as-of") } ?? Terminal.todayInKyiv()
  }

  /// «Today» of what was opened: of a revision, the day in Kyiv on which it was committed.
  func today(of opened: OpenedCatalog) throws -> CalendarDate {
    try opened.revision?.day ?? today()
  }

  func day(_ text: String, option: String) throws -> CalendarDate {
    // Only a bare day: a time would be dropped without a word.
    guard Self.isDay(text), let date = DateText(text) else {
      throw Stop(
        uk: "Значення «\(text)» параметра \(option) не є датою. Напишіть її так: 2020-10-01.",
        en: "The value “\(text)” of \(option) is not a date. Write it like this: 2020-10-01.")
    }
    return date.day
  }

  /// A day that has come: what is still ahead cannot be recorded as done.
  func day(_ text: String, option: String, notAfter today: CalendarDate) throws -> CalendarDate {
    let day = try day(text, option: option)
    guard day <= today else {
      throw Stop(
        uk: "\(option): цей день ще не настав, сьогодні \(today.ukrainian).",
        en: "\(option): that day is still to come, today is \(today.iso).")
    }
    return day
  }

  /// `YYYY-MM-DD` is always a day, also one that does not exist; anything else is a revision.
  static func isDay(_ text: String) -> Bool {
    let shape = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
    return shape == Array("0000-00-00".utf8)
  }

  /// What was opened stays whole to the end: taking thousands of passports apart takes long and serves nobody.
  private static let kept = Mutex<[OpenedCatalog]>([])

  /// What `--as-of` names: the catalogue as it stands on disk, or at a revision.
  func open(_ path: String) throws -> OpenedCatalog {
    let revision = asOf.flatMap { Self.isDay($0) ? nil : $0 }
    do {
      let opened = try CatalogReader.open(path, at: revision)
      Self.kept.withLock { $0.append(opened) }
      return opened
    } catch .git(.unknownRevision(let name)) {
      throw Stop(
        uk: "«\(name)» – не ревізія git цього сховища і не день. День пишуть так: 2020-10-01.",
        en: "“\(name)” is neither a git revision of this repository nor a day. A day is written 2020-10-01.")
    } catch .git(.notARepository) {
      throw Stop(
        uk: "«\(revision ?? "")» – не день, а ревізій git тут немає. День пишуть так: 2020-10-01.",
        en: "“\(revision ?? "")” is no day, and there is no git repository here. A day is written 2020-10-01."
      )
    } catch {
      throw Stop(error)
    }
  }

  /// The catalogue for a verb that needs its settings: a broken `catalog.yaml` stops it, and so does a folder that is
  /// none: «0 наборів» would be the answer to another question.
  func openSound(_ path: String) throws -> OpenedCatalog {
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

extension Stop {
  init(noCatalogIn path: String, _ language: Language) {
    self.init(
      uk: "У «\(path)» немає каталогу: ні файлу catalog.yaml, ні папки datasets. Перевірте шлях.",
      en: "There is no catalogue in \(path): neither catalog.yaml nor a folder datasets. Check the path.",
      language: language)
  }

  init(_ fault: OpenFault) {
    switch fault {
    case .notFound(let path):
      self.init(
        uk: "Не знайдено папку або файл «\(path)». Перевірте шлях.",
        en: "No such folder or file: \(path). Check the path.")
    case .notPermitted(let path):
      self.init(
        uk: "Немає права читати «\(path)». Змініть права доступу.",
        en: "No permission to read \(path). Change its permissions.")
    case .notAFileOrFolder(let path):
      self.init(uk: "«\(path)» – не папка і не файл.", en: "\(path) is neither a folder nor a file.")
    case .other(let path, let code):
      self.init(
        uk: "Не вдалося прочитати «\(path)»: помилка системи \(code).",
        en: "Cannot read \(path): system error \(code).")
    case .git(let fault): self.init(uk: fault.message.uk, en: fault.message.en)
    }
  }

  init(_ fault: WriteFault) {
    self.init(uk: fault.sentence.uk, en: fault.sentence.en)
  }
}
