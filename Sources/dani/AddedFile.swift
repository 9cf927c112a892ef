import CatalogModel
import CatalogValidator
import FileContent

/// A file that a user brings: looked at as `dani check` does before it becomes a document.
struct AddedFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  var exists: Bool { (try? FileSource(path: path)) != nil }

  var header: [String] { examineFile(at: path, digests: []).tables.first?.header ?? [] }

  func source(_ language: Language) throws -> DocumentAddition.Source {
    let examination = examineFile(at: path)
    guard let digest = examination.digests.first, examination.bytes > 0 else {
      throw Stop(
        uk: examination.bytes == 0 && examination.sha256 != nil
          ? "Файл «\(path)» порожній." : "Не вдалося прочитати файл «\(path)».",
        en: examination.bytes == 0 && examination.sha256 != nil
          ? "The file \(path) is empty." : "Cannot read the file \(path).",
        language: language)
    }
    let declared = PathExtension(path: path)?.format
    let format = declared.flatMap { declared in
      examination.format.map { declared.isConsistent(with: $0) } == true ? declared : nil
    }
    return DocumentAddition.Source(
      path: path, bytes: examination.bytes, digest: digest, format: format ?? examination.format,
      encoding: examination.encoding?.encoding)
  }

  /// The errors that keep the file from being published, as text; nil when there are none.
  func refusal(today: CalendarDate, _ options: CatalogOptions, _ language: Language) async throws -> String? {
    let report = await Check(try options.open(path), today: today).report()
    let errors = report.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    let lines = errors.prefix(5).map { error in
      let place = error.place.text.map { $0[language] + ": " } ?? ""
      return "\n  \(place)\(error.message[language]) [\(error.code)]"
    }
    return LocalizedText(
      uk:
        "Файл «\(path)» не додано, бо в ньому є помилки: \(errors.count). Виправте їх або додайте --allow-errors."
        + lines.joined(),
      en:
        "The file \(path) was not added, it has errors: \(errors.count). Correct them or add --allow-errors."
        + lines.joined())[language]
  }
}
