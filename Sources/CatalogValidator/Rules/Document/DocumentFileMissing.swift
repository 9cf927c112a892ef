import CatalogModel
import FileContent
import Wording

/// A passport lists a document whose file is not there.
struct DocumentFileMissing: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "документ є в паспорті, але файлу немає", en: "a listed document has no file"),
    reason: LocalizedText(
      uk: "Читач отримає посилання, за яким нічого немає, а кількість документів буде неправильною.",
      en: "Readers get a link that leads nowhere, and the count of documents is wrong."),
    cure: LocalizedText(
      uk: "Додайте файл, виправте шлях у паспорті або вилучіть цей документ із паспорта.",
      en: "Add the file, correct its path in the passport, or remove the document from it."),
    basis: .passportElement(.link), traits: .documentMissing)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source,
      let message = message(document, in: dataset)
    else { return }
    findings.add(
      message, in: dataset.passport.file,
      at: .pointer(document.pointer + "/path", at: document.pathRange.start),
      found: dataset.misspelling(of: document)?.path)
  }

  private func message(_ document: Document, in dataset: Dataset) -> LocalizedText? {
    let path = dataset.path(document.path)
    switch document.location {
    case .file, .link, .refused: return nil
    case .missing where dataset.misspelling(of: document) != nil:
      return LocalizedText(
        uk: "документ є в паспорті, але файлу немає: \(path); є файл зі схожим ім’ям (регістр літер, пробіл "
          + "або літера іншої абетки)",
        en:
          "the document is listed but has no file: \(path); a file with a similar name is there (letter case, "
          + "a blank or a letter of the other alphabet)")
    case .missing:
      return LocalizedText(
        uk: "документ є в паспорті, але файлу немає: \(path)",
        en: "the document is listed but has no file: \(path)")
    case .notAFile(let entry):
      switch entry.kind {
      case .folder:
        return LocalizedText(
          uk: "шлях документа веде до папки: \(path)", en: "the path of a document leads to a folder: \(path)"
        )
      case .symbolicLink:
        return LocalizedText(
          uk: "шлях документа веде до символічного посилання, а за ним не переходимо: \(path)",
          en: "the path of a document leads to a symbolic link, which is not followed: \(path)")
      case .file, .other:
        return LocalizedText(
          uk: "шлях документа веде не до файлу: \(path)",
          en: "the path of a document leads to something that is no file: \(path)")
      }
    }
  }
}
