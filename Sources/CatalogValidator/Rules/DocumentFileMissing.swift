import CatalogModel
import FileContent

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
    basis: .passportElement(.link))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source else { return }
    let place = Place.pointer(document.pointer + "/path", at: document.pathRange.start)
    let path = dataset.path(document.path)
    switch document.location {
    case .missing:
      findings.add(
        LocalizedText(
          uk: "документ є в паспорті, але файлу немає: \(path)",
          en: "the document is listed but has no file: \(path)"),
        in: dataset.passport.file, at: place)
    case .notAFile(let entry) where entry.kind == .folder:
      findings.add(
        LocalizedText(
          uk: "шлях документа веде до папки: \(path)", en: "the path of a document leads to a folder: \(path)"
        ),
        in: dataset.passport.file, at: place)
    case .notAFile, .file, .link, .refused: return
    }
  }
}
