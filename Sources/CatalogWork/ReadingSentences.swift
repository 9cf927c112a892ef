import CatalogModel
package import FileContent
package import Wording

extension OpenFault: FaultWithSentence {
  package var sentence: LocalizedText {
    switch self {
    case .notFound(let path):
      LocalizedText(
        uk: "Не знайдено папку або файл «\(path)». Перевірте шлях.",
        en: "No such folder or file: \(path). Check the path.")
    case .notPermitted(let path):
      LocalizedText(
        uk: "Немає права читати «\(path)». Змініть права доступу.",
        en: "No permission to read \(path). Change its permissions.")
    case .notAFileOrFolder(let path):
      LocalizedText(uk: "«\(path)» – не папка і не файл.", en: "\(path) is neither a folder nor a file.")
    case .other(let path, let code):
      LocalizedText(
        uk: "Не вдалося прочитати «\(path)»: помилка системи \(code).",
        en: "Cannot read \(path): system error \(code).")
    case .git(let fault): fault.message
    case .severalCatalogs(let first, let second):
      LocalizedText(
        uk: "Шляхи з різних каталогів: «\(first)» і «\(second)». Перевірте їх окремо.",
        en: "The paths are of different catalogues: \(first) and \(second). Check them apart.")
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

  /// Says which names are near, or why the set is not there.
  init(unknownSet set: String, in catalog: Catalog, language: Language) {
    if let unread = catalog.unread.first(where: { $0.name == set || $0.folder == set }) {
      self.init(
        uk: "Набір «\(set)» не прочитано: \(unread.file). Докладно: dani check.",
        en: "The data set \(set) could not be read: \(unread.file). Details: dani check.", language: language)
      return
    }
    let near = NearNames.of(set, among: catalog.datasets.map(\.name)).joined(separator: ", ")
    self.init(
      uk: "Немає набору «\(set)»." + (near.isEmpty ? " Перелік: dani count." : " Можливо: \(near)."),
      en: "No data set “\(set)”." + (near.isEmpty ? " List: dani count." : " Perhaps: \(near)."),
      language: language)
  }

  /// A file named in the arguments that cannot be read.
  package init(_ fault: ReadFault, file: String, language: Language) {
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
    case .timeExceeded(let seconds):
      self.init(
        uk: "«\(file)» не прочитано: файл забрав би понад \(seconds) с роботи процесора.",
        en: "\(file) was not read: it would take more than \(seconds) s of the processor.", language: language
      )
    case .tooLarge, .other:
      self.init(
        uk: "Не вдалося прочитати файл «\(file)».", en: "Cannot read the file \(file).", language: language)
    }
  }
}
