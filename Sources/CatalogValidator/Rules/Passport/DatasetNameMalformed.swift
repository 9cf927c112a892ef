import CatalogModel
import FileContent
import Wording

/// The name of a set cannot serve as its stable identifier, or is not that of its folder.
struct DatasetNameMalformed: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "хибний ідентифікатор набору", en: "a malformed name of a data set"),
    reason: LocalizedText(
      uk: "За цією назвою набір знаходять програми й портал; вона стоїть у посиланнях.",
      en: "Programs and the portal find the set by this name; it stands in links."),
    cure: LocalizedText(
      uk:
        "Візьміть від 2 до 100 малих латинських літер, цифр, дефісів і підкреслень; так само назвіть папку.",
      en: "Use 2 to 100 small Latin letters, digits, hyphens and underscores; name the folder alike."),
    basis: .passportElement(.identifier))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    guard case .value(let name, let range) = passport.name else {
      checkFolder(subject, &findings)
      return
    }
    guard Self.isWellFormed(name) else {
      let repaired = Self.repaired(name)
      findings.add(
        LocalizedText(
          uk: "name: дозволено лише малі латинські літери, цифри, дефіс і підкреслення, від 2 до 100 знаків",
          en: "name: only small Latin letters, digits, hyphens and underscores, 2 to 100 characters"),
        in: passport.file, at: range, pointer: "/name", expected: repaired, found: name.excerpt)
      return
    }
    // A set that is looked at alone may lie in any folder.
    guard subject.context.catalog.kind == .catalog, name != subject.dataset.name else { return }
    findings.add(
      LocalizedText(
        uk: "name і назва папки різні", en: "name and the name of the folder differ"),
      in: passport.file, at: range, pointer: "/name", expected: subject.dataset.name, found: name,
      severity: .warning, basis: .recommendation)
  }

  private func checkFolder(_ subject: DatasetSubject, _ findings: inout Findings) {
    guard subject.context.catalog.kind == .catalog, !Self.isWellFormed(subject.dataset.name) else { return }
    findings.add(
      LocalizedText(
        uk: "назва папки не може бути ідентифікатором набору, а ключа name немає",
        en: "the name of the folder cannot identify the set, and there is no key name"),
      in: subject.passport.file, at: .pointer("", at: subject.passport.start),
      expected: Self.repaired(subject.dataset.name), found: subject.dataset.name)
  }

  private static func isWellFormed(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    func isLetterOrDigit(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    return (2...100).contains(bytes.count) && isLetterOrDigit(bytes[0])
      && bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// The name in small letters, with hyphens for blanks and dots; nil when that does not make it well formed.
  private static func repaired(_ name: String) -> String? {
    let text = String(name.lowercased().map { " .".contains($0) ? "-" : $0 })
    return isWellFormed(text) ? text : nil
  }
}
