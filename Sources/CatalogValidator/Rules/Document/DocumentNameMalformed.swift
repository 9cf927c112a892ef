import CatalogModel
import FileContent
import Wording

/// The technical name of a resource is missing, repeated or not of the standard's letters.
struct DocumentNameMalformed: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "технічне ім’я документа не годиться", en: "an unfit technical name of a document"),
    reason: LocalizedText(
      uk:
        "За ключем name документ знаходять інші програми: стандарт Data Package чекає латинських літер, цифр, "
        + "крапок, дефісів і підкреслень, без повторів у наборі.",
      en:
        "Other programs find a document by its key name: the standard Data Package expects Latin letters, digits, "
        + "dots, hyphens and underscores, without repetition in the set."),
    cure: LocalizedText(
      uk: "Дайте документові коротке ім’я малими латинськими літерами, наприклад dohovory-2020-08; "
        + "українську назву пишіть у ключі title.",
      en:
        "Give the document a short name in small Latin letters, such as dohovory-2020-08; the Ukrainian title "
        + "belongs to the key title."),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    var firstLines: [String: Int] = [:]
    var judged: Set<String> = []
    // A list of paths is several documents with one name.
    for document in subject.dataset.documents where judged.insert(document.pointer).inserted {
      let place = document.place(of: document.name, "name")
      let file = subject.passport.file
      switch document.name {
      case .wrongKind, .unreadable: continue
      case .absent, .blank:
        findings.add(
          LocalizedText(
            uk: "документ не має технічного імені (ключ name)", en: "the document has no key name"),
          in: file, at: place, severity: .note)
      case .value(let name, let range):
        if let first = firstLines[name] {
          findings.add(
            LocalizedText(
              uk: "технічне ім’я «\(name)» уже має інший документ, рядок \(first)",
              en: "another document has the name “\(name)” already, line \(first)"),
            in: file, at: place)
          continue
        }
        firstLines[name] = range.start.line
        guard !Self.isFit(name) else { continue }
        findings.add(
          LocalizedText(
            uk: "технічне ім’я документа не з малих латинських літер і цифр",
            en: "the name of the document is not of small Latin letters and digits"),
          in: file, at: place, found: name)
      }
    }
  }

  /// Whether a name is `[a-z0-9][a-z0-9._-]*`.
  private static func isFit(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    func isLetterOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    return bytes.first.map(isLetterOrDigit) == true
      && bytes.allSatisfy { isLetterOrDigit($0) || ".-_".utf8.contains($0) }
  }
}
