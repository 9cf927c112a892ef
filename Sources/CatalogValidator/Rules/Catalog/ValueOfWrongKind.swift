import CatalogModel
import FileContent
import Wording

/// A list where text belongs, text where a list belongs, and the like: an error where the value cannot be read, in
/// a passport a note where it is understood here and refused by other programs (`Schemas/passport.schema.json`).
struct ValueOfWrongKind: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "значення не того виду", en: "a value of the wrong kind"),
    reason: LocalizedText(
      uk: "Значення є, але прочитати його не можна: воно рахується як відсутнє.",
      en: "The value is there but cannot be read: it counts as missing."),
    cure: LocalizedText(
      uk: "Запишіть значення так, як потребує його ключ: текст, список, дату чи число.",
      en: "Write the value as its key asks: a text, a list, a date or a number."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    if let file = subject.settingsFile { check(file, &findings) }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let file = subject.passportFile
    check(file, &findings)
    for value in file.values where value.hasExpectedKind {
      guard let departure = value.departure, !isTold(value, of: subject.passport) else { continue }
      report(value, departure, in: file, &findings)
    }
  }

  private func check(_ file: KeyedFile, _ findings: inout Findings) {
    for value in file.values where !value.hasExpectedKind && !isResource(value) {
      guard let kind = value.shape.kind, !value.shape.traits.contains(.wrongKindIsTold) else { continue }
      findings.add(
        text(value, kind), in: file.path, at: .value(value), found: value.node.scalarText,
        severity: value.shape.traits.contains(.isForOthers) ? .note : nil)
    }
  }

  private func report(
    _ value: ShapedValue, _ departure: ShapedValue.Departure, in file: KeyedFile, _ findings: inout Findings
  ) {
    guard let kind = value.shape.kind else { return }
    let written = value.node.scalarText
    switch departure {
    case .outOfRange:
      findings.add(
        LocalizedText(
          uk: "\(value.key): такого числа тут не може бути", en: "\(value.key): an impossible number"),
        in: file.path, at: .value(value), found: written, severity: .warning)
    case .otherScalar:
      let quoted = written.map { "\"\($0)\"" }
      let isNumber = kind == .wholeNumber
      findings.add(
        text(value, kind == .textList ? .text : kind), in: file.path, at: .value(value),
        expected: isNumber ? written : quoted, found: isNumber ? quoted : written, severity: .note, fix: .safe
      )
    case .list:
      findings.add(text(value, .text), in: file.path, at: .value(value), severity: .note)
    case .blank:
      findings.add(text(value, kind), in: file.path, at: .value(value), severity: .note)
    case .oneText, .items:
      findings.add(text(value, kind), in: file.path, at: .value(value), found: written, severity: .note)
    }
  }

  private func text(_ value: ShapedValue, _ expected: ValueKind) -> LocalizedText {
    LocalizedText(
      uk: "\(value.key): тут \(value.found.uk), а має бути \(expected.name.uk)",
      en: "\(value.key): here is \(value.found.en), but \(expected.name.en) belongs here")
  }

  /// Whether the value is an item of `resources`, which other rules judge as a document.
  private func isResource(_ value: ShapedValue) -> Bool {
    value.key == "resources" && value.shape.kind == .map
  }

  /// Other rules judge what is missing about the first responsible person, and items of `resources`.
  private func isTold(_ value: ShapedValue, of passport: Passport) -> Bool {
    guard value.departure == .blank else { return isResource(value) }
    if isResource(value) { return true }
    guard value.parentKey == "contributors", let person = passport.maintainers.first,
      person.range.holds(value.node.range.start)
    else { return false }
    return value.key == "email" || value.key == "title" && person.name.isMissing
  }
}

extension TextRange {
  fileprivate func holds(_ place: TextPosition) -> Bool {
    start.offset <= place.offset && place.offset <= end.offset
  }
}

extension ValueKind {
  fileprivate var name: LocalizedText {
    switch self {
    case .text: LocalizedText(uk: "текст", en: "text")
    case .textList: LocalizedText(uk: "список текстів", en: "a list of texts")
    case .date: LocalizedText(uk: "дата", en: "a date")
    case .wholeNumber: LocalizedText(uk: "ціле число", en: "a whole number")
    case .textOrMap:
      LocalizedText(uk: "запис із ключами або шлях до файлу", en: "a map of keys or the path of a file")
    case .map: LocalizedText(uk: "запис із ключами", en: "a map of keys")
    case .mapList: LocalizedText(uk: "список записів із ключами", en: "a list of maps")
    case .flag: LocalizedText(uk: "true або false", en: "true or false")
    }
  }
}

extension ShapedValue {
  fileprivate var found: LocalizedText {
    switch node.value {
    case .null: LocalizedText(uk: "порожньо", en: "nothing")
    case .boolean: LocalizedText(uk: "true або false", en: "true or false")
    case .number: LocalizedText(uk: "число", en: "a number")
    case .string(let text) where text.trimmingBlanks.isEmpty: LocalizedText(uk: "порожньо", en: "nothing")
    case .string: LocalizedText(uk: "текст", en: "a text")
    case .list(let items) where items.isEmpty: LocalizedText(uk: "порожній список", en: "an empty list")
    case .list where shape.kind == .textList && !shape.traits.contains(.needsOneText):
      LocalizedText(uk: "список не лише текстів", en: "a list not of texts alone")
    case .list: LocalizedText(uk: "список", en: "a list")
    case .map: LocalizedText(uk: "запис із ключами", en: "a map of keys")
    }
  }
}
