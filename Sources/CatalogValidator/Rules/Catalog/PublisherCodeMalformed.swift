import CatalogModel
import FileContent
import Wording

/// Codes of the publisher in passports and in `catalog.yaml`: ЄДРПОУ, КАТОТТГ, КОАТУУ.
struct PublisherCodeMalformed: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "хибний код розпорядника", en: "a malformed code of the publisher"),
    reason: LocalizedText(
      uk: "За кодом розпорядника впізнають державні реєстри; хибний код веде до іншої установи або нікуди.",
      en: "State registers know the publisher by its codes; a wrong one leads to another body or nowhere."),
    cure: LocalizedText(
      uk:
        "Звірте код із реєстром і запишіть його в лапках: ЄДРПОУ – 8 цифр, КАТОТТГ – UA і 17 цифр, КОАТУУ – 10 цифр.",
      en:
        "Compare the code with the register and write it in quotes: EDRPOU 8 digits, KATOTTG UA and 17 digits, KOATUU 10 digits."
    ),
    basis: .portalPractice)

  /// One code of the publisher: its name, its place in the file, and what checks it.
  private struct Code {
    let name: LocalizedText
    let pointer: String
    let node: Node?
    let problem: @Sendable (String) -> CodeProblem?
  }

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile, let publisher = file.root["publisher"] else { return }
    for (name, key, problem) in Self.kinds {
      let code = Code(name: name, pointer: "/publisher/" + key, node: publisher[key], problem: problem)
      report(code, in: file, &findings)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let file = subject.passportFile
    for (name, key, problem) in Self.kinds {
      let own = key == "edrpou" ? "publisher_edrpou" : key
      report(
        Code(name: name, pointer: "/" + own, node: file.root[own], problem: problem), in: file, &findings)
    }
  }

  private static let kinds:
    [(name: LocalizedText, key: String, problem: @Sendable (String) -> CodeProblem?)] = [
      (LocalizedText(uk: "ЄДРПОУ", en: "EDRPOU"), "edrpou", { EDRPOU.problem(in: $0).map(CodeProblem.init) }),
      (
        LocalizedText(uk: "КАТОТТГ", en: "KATOTTG"), "katottg",
        { KATOTTG.problem(in: $0).map(CodeProblem.init) }
      ),
      (LocalizedText(uk: "КОАТУУ", en: "KOATUU"), "koatuu", { KOATUU.problem(in: $0).map(CodeProblem.init) }),
    ]

  private func report(_ code: Code, in file: KeyedFile, _ findings: inout Findings) {
    guard let node = code.node, case .value(let text, let range) = node.textElement else { return }
    if let problem = code.problem(text) {
      findings.add(
        LocalizedText(
          uk: "код \(code.name.uk): \(problem.text.uk)", en: "\(code.name.en) code: \(problem.text.en)"),
        in: file.path, at: range, pointer: code.pointer, expected: problem.expected, found: text,
        severity: problem.isHarmless ? .note : nil)
    } else if case .number = node.value {
      findings.add(
        LocalizedText(
          uk: "код \(code.name.uk) записано як число: інші програми загублять нулі на початку",
          en: "the \(code.name.en) code is written as a number: other programs lose the zeros in front"),
        in: file.path, at: range, pointer: code.pointer, expected: "\"\(text)\"", found: text,
        severity: .warning, fix: .safe)
    }
  }
}

/// A problem of any of the three codes.
private struct CodeProblem {
  let text: LocalizedText
  var expected: String?
  /// Whether readers that fold similar signs will read the code all the same.
  var isHarmless = false

  init(_ problem: EDRPOU.Problem) {
    switch problem {
    case .empty: text = .empty
    case .blanksAround(let cleaned): (text, expected) = (.blanksAround, cleaned)
    case .fullWidthDigits(let folded): (text, expected, isHarmless) = (.fullWidthDigits, folded, true)
    case .notDigits: text = .notDigits
    case .leadingZerosLost(let padded): (text, expected) = (.zerosLost, padded)
    case .wrongLength(let count): text = .length(count, expected: 8)
    case .wrongCheckDigit:
      text = LocalizedText(
        uk: "контрольна цифра не збігається, в коді є помилка", en: "the check digit is wrong")
    }
  }

  init(_ problem: KOATUU.Problem) {
    switch problem {
    case .empty: text = .empty
    case .blanksAround(let cleaned): (text, expected) = (.blanksAround, cleaned)
    case .notDigits: text = .notDigits
    case .leadingZeroLost(let padded): (text, expected) = (.zerosLost, padded)
    case .wrongLength(let count): text = .length(count, expected: 10)
    }
  }

  init(_ problem: KATOTTG.Problem) {
    switch problem {
    case .empty: text = .empty
    case .blanksAround(let cleaned): (text, expected) = (.blanksAround, cleaned)
    case .cyrillicLetters(let cleaned):
      text = LocalizedText(uk: "літери UA набрано кирилицею", en: "the letters UA are Cyrillic")
      expected = cleaned
    case .lowerCase(let cleaned):
      text = LocalizedText(uk: "літери мають бути великі", en: "the letters must be capitals")
      expected = cleaned
    case .prefixLost(let cleaned):
      text = LocalizedText(uk: "бракує літер UA на початку", en: "the letters UA in front are missing")
      expected = cleaned
    case .wrongShape:
      text = LocalizedText(uk: "має бути UA і 17 цифр", en: "UA and 17 digits are needed")
    }
  }
}

extension LocalizedText {
  fileprivate static let empty = LocalizedText(uk: "порожній", en: "empty")
  fileprivate static let blanksAround = LocalizedText(uk: "зайві пробіли", en: "blanks around it")
  fileprivate static let fullWidthDigits = LocalizedText(
    uk: "цифри повної ширини замість звичайних", en: "full-width digits in place of plain ones")
  fileprivate static let notDigits = LocalizedText(
    uk: "має складатися лише з цифр", en: "only digits may stand in it")
  fileprivate static let zerosLost = LocalizedText(
    uk: "загублено нулі на початку", en: "zeros in front are lost")

  fileprivate static func length(_ count: Int, expected: Int) -> LocalizedText {
    LocalizedText(uk: "цифр: \(count), потрібно \(expected)", en: "digits: \(count), \(expected) are needed")
  }
}
