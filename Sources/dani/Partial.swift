import ArgumentParser
import CatalogModel

/// A result without the data sets that could not be read: they are named, and the exit code is 1.
struct Partial {
  let files: [String]

  init(_ catalog: Catalog) {
    files = catalog.unread.map(\.file)
  }

  init(_ files: [String]) {
    self.files = files
  }

  func complain(_ language: Language) throws {
    guard !files.isEmpty else { return }
    let names = files.joined(separator: ", ")
    let text = LocalizedText(
      uk: "Не прочитано, тому не враховано: \(names). Докладно: dani check.",
      en: "Could not be read and is not counted: \(names). Details: dani check.")
    Terminal.complain(text[language])
    throw ExitCode(1)
  }
}
