import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import Wording

/// The language of a verb that works on files and not on a catalogue.
struct LanguageOption: ParsableArguments {
  @Option(help: "Мова: uk або en. / Language: uk or en.")
  var lang: Language?

  var language: Language { lang ?? Terminal.languageOfEnvironment ?? .uk }
}

/// What the user knows better of a file than the program guesses.
struct KnownContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Кодування, якщо ви його знаєте: windows-1251. / The encoding, when you know it.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Роздільник CSV: «,», «;», «|» або tab. / Delimiter of the CSV.", valueName: "sign"))
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "Рядок, у якому заголовок, або none. / Row that holds the header, or none.", valueName: "row|none"))
  var header: String?

  var isSaid: Bool { encoding != nil || delimiter != nil || header != nil }

  func known() throws -> KnownContent {
    try KnownContent(
      encoding: encoding.map(encoding(named:)), delimiter: delimiter.map(delimiter(written:)),
      header: header.map(header(written:)))
  }

  private func encoding(named name: String) throws -> TextEncoding {
    if let encoding = TextEncoding(named: name) { return encoding }
    let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
    throw Stop(
      uk: "Невідоме кодування «\(name)». Можливі: \(names).",
      en: "Unknown encoding “\(name)”. Possible: \(names).")
  }

  private func delimiter(written text: String) throws -> UInt8 {
    if text == "tab" || text == "\\t" { return 0x09 }
    if text.utf8.count == 1, let byte = text.utf8.first, byte != 0x22, byte != 0x0A, byte != 0x0D {
      return byte
    }
    throw Stop(
      uk: "Роздільник «\(text)» не підходить: це має бути один знак ASCII або слово tab.",
      en: "“\(text)” is no delimiter: it is one ASCII character or the word tab.")
  }

  private func header(written text: String) throws -> KnownContent.Header {
    if text == "none" { return .absent }
    if let row = Int(text), row > 0 { return .row(row) }
    throw Stop(
      uk: "Значення «\(text)» параметра --header має бути номером рядка або словом none.",
      en: "The value “\(text)” of --header must be the number of a row or the word none.")
  }
}

extension Stop {
  /// A file named in the arguments that cannot be read.
  init(_ fault: ReadFault, file: String, language: Language) {
    switch fault {
    case .notFound:
      self.init(
        uk: "Не знайдено файл «\(file)». Перевірте шлях.", en: "No such file: \(file). Check the path.",
        language: language)
    case .notPermitted:
      self.init(
        uk: "Немає права читати «\(file)». Змініть права доступу.",
        en: "No permission to read \(file). Change its permissions.", language: language)
    case .isSymbolicLink:
      self.init(
        uk: "«\(file)» – посилання на інший файл. Зазначте сам файл.",
        en: "\(file) is a symbolic link. Name the file itself.", language: language)
    case .notRegularFile:
      self.init(uk: "«\(file)» – не файл.", en: "\(file) is no file.", language: language)
    case .tooLarge, .other:
      self.init(
        uk: "Не вдалося прочитати файл «\(file)».", en: "Cannot read the file \(file).", language: language)
    }
  }
}
