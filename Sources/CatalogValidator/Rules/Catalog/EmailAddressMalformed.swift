import CatalogModel
import FileContent
import Wording

/// An e-mail address to which no mail can be sent: of the responsible person, of the publisher, of a term.
struct EmailAddressMalformed: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "хибна адреса електронної пошти", en: "a malformed e-mail address"),
    reason: LocalizedText(
      uk: "За цією адресою читачі звертаються до відповідальної особи.",
      en: "Readers write to the responsible person at this address."),
    cure: LocalizedText(
      uk: "Запишіть одну адресу латиницею без пробілів: opendata@misto.gov.ua.",
      en: "Write one address in Latin letters without blanks: opendata@misto.gov.ua."),
    basis: .passportElement(.responsibleEmail))

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    var emails = [(subject.settings.publisher.email, "/publisher/email")]
    for (index, term) in subject.settings.terms.enumerated() {
      emails.append((term.email, "/decision/terms/\(index)/email"))
    }
    for (email, pointer) in emails {
      report(email, in: file.path, pointer, severity: .warning, basis: .recommendation, &findings)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    for person in passport.maintainers {
      report(person.email, in: passport.file, "/contributors", severity: nil, basis: nil, &findings)
    }
    let isResponsible = { (node: Node) in passport.maintainers.contains { $0.range == node.range } }
    for person in passport.root["contributors"]?.items ?? [] where !isResponsible(person) {
      report(
        person["email"].textElement, in: passport.file, "/contributors", severity: .warning,
        basis: .recommendation, &findings)
    }
  }

  private func report(
    _ element: Element<String>, in file: String, _ pointer: String, severity: Severity?,
    basis: LegalBasis?, _ findings: inout Findings
  ) {
    guard case .value(let text, let range) = element, let problem = EmailAddress.problem(in: text)
    else { return }
    findings.add(
      LocalizedText(
        uk: "адреса електронної пошти: \(problem.text.uk)", en: "e-mail address: \(problem.text.en)"),
      in: file, at: range, pointer: pointer, expected: problem.cleaned, found: text, severity: severity,
      basis: basis)
  }
}

extension EmailAddress.Problem {
  fileprivate var cleaned: String? {
    switch self {
    case .blanksAround(let cleaned), .wrapped(let cleaned): cleaned
    default: nil
    }
  }

  fileprivate var text: LocalizedText {
    switch self {
    case .empty: LocalizedText(uk: "порожня", en: "empty")
    case .blanksAround: LocalizedText(uk: "зайві пробіли", en: "blanks around it")
    case .wrapped: LocalizedText(uk: "зайві знаки навколо", en: "signs around it")
    case .severalAddresses:
      LocalizedText(
        uk: "кілька адрес в одному значенні, залиште одну", en: "several addresses in one value, keep one")
    case .foreignLetters(let letters):
      LocalizedText(
        uk: "не латинські літери: \(letters.map { String($0) }.joined(separator: ", "))",
        en: "letters that are not Latin: \(letters.map { String($0) }.joined(separator: ", "))")
    case .atSignMissing: LocalizedText(uk: "немає знака @", en: "there is no @")
    case .localPartInvalid:
      LocalizedText(uk: "хибна частина перед знаком @", en: "the part before @ is wrong")
    case .domainInvalid: LocalizedText(uk: "хибний домен після знака @", en: "the domain behind @ is wrong")
    }
  }
}
