import CatalogEditing
import CatalogModel
import CatalogValidator
import FileContent
import Wording

/// A file that a user brings: looked at as `dani check` does before it becomes a document.
struct AddedFile {
  /// As the user names it.
  let name: String
  /// Where the bytes are that become the document: the file itself, or the clean copy made of it.
  let path: String

  init(_ name: String, copiedTo path: String? = nil) {
    self.name = name
    self.path = path ?? name
  }

  var exists: Bool { (try? FileSource(path: path)) != nil }

  var header: [String] { examineFile(at: path, digests: []).tables.first?.header ?? [] }

  func source(_ language: Language) throws(Stop) -> DocumentAddition.Source {
    let examination = examineFile(at: path)
    guard let digest = examination.digests.first, examination.bytes > 0 else {
      let isEmpty = examination.bytes == 0 && examination.sha256 != nil
      throw Stop(
        uk: isEmpty ? "Файл «\(name)» порожній." : "Не вдалося прочитати файл «\(name)».",
        en: isEmpty ? "The file \(name) is empty." : "Cannot read the file \(name).", language: language)
    }
    let declared = PathExtension(path: path)?.format
    let format = declared.flatMap { declared in
      examination.format.map { declared.isConsistent(with: $0) } == true ? declared : nil
    }
    return DocumentAddition.Source(
      path: path, bytes: examination.bytes, digest: digest, format: format ?? examination.format,
      encoding: examination.encoding?.encoding)
  }
}

/// What a check finds in a file that is to become a document.
struct AddedFileCheck {
  private let file: AddedFile
  private let report: CheckReport

  init(_ file: AddedFile, today: CalendarDate, _ request: CatalogRequest) throws(Stop) {
    self.file = file
    do throws(ReadFault) {
      _ = try FileSource(path: file.path)
    } catch {
      throw Stop(error, file: file.name, language: request.language())
    }
    report = request.check(try request.open(file.path), today: today).report()
  }

  /// Why the file is not added; nil when nothing speaks against it. Personal data come first, whatever else is allowed.
  func refusal(allowing permission: Permission) -> LocalizedText? {
    let name = file.name
    if let place = report.personalDataText, !permission.personalData {
      return LocalizedText(
        uk: "Файл «\(name)» не додано: є ознаки персональних даних: \(place.uk). Вилучіть або знеособте їх. "
          + "Якщо закон велить оприлюднити саме їх, додайте --publish-personal-data.",
        en: "The file \(name) was not added, personal data suspected: \(place.en). Remove or anonymise them. "
          + "If the law demands that they be published, add --publish-personal-data.")
    }
    let count = report.total(.error) - report.personalData.count
    guard count > 0, !permission.errors else { return nil }
    let errors = report.diagnostics.filter { $0.severity == .error && !$0.traits.contains(.personalData) }
    let lines = { (language: Language) in
      errors.prefix(5).map { error in
        let place = error.place.text.map { $0[language] + ": " } ?? ""
        return "\n  \(place)\(error.message[language]) [\(error.code)]"
      }.joined()
    }
    return LocalizedText(
      uk: "Файл «\(name)» не додано, бо в ньому є помилки: \(count). Виправте їх або додайте --allow-errors."
        + lines(.uk),
      en: "The file \(name) was not added, it has errors: \(count). Correct them or add --allow-errors."
        + lines(.en))
  }

  /// Said of a file that was not looked into: what it holds, personal data too, is not known.
  var remark: LocalizedText? {
    for case .notChecked(let reason) in report.documents.map(\.status) {
      return LocalizedText(
        uk: "Файл «\(file.name)» не перевірено: \(reason.text.uk). Перегляньте його самі: чи немає в ньому "
          + "персональних даних.",
        en: "The file \(file.name) was not checked: \(reason.text.en). Look into it yourself: are there "
          + "personal data in it?")
    }
    return nil
  }
}
