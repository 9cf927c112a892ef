import CatalogModel
import FileContent
package import FileWriting
package import Wording

/// Why nothing was published. The folder is as it was.
package enum OutputFolderFault: FaultWithSentence, Hashable, Sendable {
  /// `.`, `..` or nothing.
  case unnamed(String)
  case noParent(String)
  case insideCatalog(String)
  /// A file or a symbolic link.
  case notAFolder(String)
  case foreignFile(String, in: String)
  case busy(String)
  case cannotExchange(String)
  case notWritten(WriteFault)
  case content(ExportFault)

  package var sentence: LocalizedText {
    switch self {
    case .unnamed:
      LocalizedText(
        uk: "Назвіть папку для результату, наприклад: -o out.",
        en: "Name a folder for the result, for example: -o out.")
    case .noParent(let path):
      LocalizedText(
        uk: "Не знайдено папку «\(path)». Створіть її або перевірте шлях.",
        en: "No such folder: \(path). Create it or check the path.")
    case .insideCatalog(let path):
      LocalizedText(
        uk: "Папка «\(path)» належить каталогу. Виберіть іншу, поза наборами даних.",
        en: "The folder \(path) belongs to the catalogue. Choose another one, outside the data sets.")
    case .notAFolder(let path):
      LocalizedText(
        uk: "«\(path)» – файл або посилання, а не папка. Нічого не змінено.",
        en: "\(path) is a file or a link, not a folder. Nothing was changed.")
    case .foreignFile(let file, let folder):
      LocalizedText(
        uk:
          "У папці «\(folder)» є «\(file)», чого dani не створювала. Перенесіть це або виберіть іншу папку. "
          + "Нічого не змінено.",
        en: "The folder \(folder) holds \(file), which dani did not write. Move it or choose another folder. "
          + "Nothing was changed.")
    case .busy(let path):
      LocalizedText(
        uk: "Папку «\(path)» зараз оновлює інший запуск dani. Дочекайтеся його завершення.",
        en: "Another run of dani is updating the folder \(path). Wait until it ends.")
    case .cannotExchange(let path):
      LocalizedText(
        uk:
          "Файлова система не вміє замінити папку «\(path)» за один крок. Виберіть папку на локальному диску "
          + "або порожню папку. Попередні файли не змінено.",
        en: "The file system cannot replace the folder \(path) in one step. Choose a folder on a local disk "
          + "or an empty one. Earlier files are untouched.")
    case .notWritten(let fault):
      LocalizedText(
        uk: fault.sentence.uk + " Попередні файли не змінено.",
        en: fault.sentence.en + " Earlier files are untouched.")
    case .content(let fault): fault.sentence
    }
  }
}
