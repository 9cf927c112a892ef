import ArgumentParser
import Wording

/// A text of the help in the language of the arguments: the help is in one language.
func said(uk: String, en: String) -> String {
  LocalizedText(uk: uk, en: en)[Terminal.languageOfArguments()]
}

/// What stands in the help where the user puts a value.
struct Place: Sendable {
  let name: LocalizedText

  private init(_ uk: String, _ en: String) {
    name = LocalizedText(uk: uk, en: en)
  }

  /// A file or a folder; the folder at hand when it is left out.
  static let path = Place("ПАПКА", "FOLDER")
  static let folder = Place("ПАПКА", "FOLDER")
  static let file = Place("ФАЙЛ", "FILE")
  static let fileOrFolder = Place("ШЛЯХ", "PATH")
  static let dataset = Place("НАБІР", "SET")
  static let datasetAndFiles = Place("НАБІР ФАЙЛ", "SET FILE")
  static let document = Place("ДОКУМЕНТ", "DOCUMENT")
  static let day = Place("ДЕНЬ", "DAY")
  static let dayOrRevision = Place("ДЕНЬ", "DAY")
  static let days = Place("ДНІВ", "DAYS")
  static let number = Place("ЧИСЛО", "NUMBER")
  static let name = Place("НАЗВА", "NAME")
  static let text = Place("ТЕКСТ", "TEXT")
  static let code = Place("КОД", "CODE")
  static let codes = Place("КОД,КОД", "CODE,CODE")
  static let revision = Place("РЕВІЗІЯ", "REVISION")
  static let levels = Place("КОД=РІВЕНЬ", "CODE=LEVEL")
  static let language = Place("МОВА", "LANGUAGE")
  static let format = Place("ФОРМАТ", "FORM")
  static let level = Place("РІВЕНЬ", "LEVEL")
  static let rule = Place("ПРАВИЛО", "RULE")
  static let kind = Place("ВИД", "KIND")
  static let sections = Place("РОЗДІЛИ", "SECTIONS")
  static let period = Place("ПЕРІОД", "PERIOD")
  static let row = Place("РЯДОК", "ROW")
  static let sign = Place("ЗНАК", "SIGN")
  static let states = Place("А Б", "A B")
  static let url = Place("АДРЕСА", "URL")
  static let mail = Place("ПОШТА", "ADDRESS")
}

extension ArgumentHelp {
  /// What a value or an option is for, in the language of the arguments.
  ///
  /// - Parameter place: stands for the value; nil for a flag, which takes none.
  init(uk: String, en: String, _ place: Place? = nil) {
    self.init(stringLiteral: said(uk: uk, en: en))
    valueName = place?.name[Terminal.languageOfArguments()]
  }
}
