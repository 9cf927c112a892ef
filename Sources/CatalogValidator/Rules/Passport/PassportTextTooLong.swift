import CatalogModel
import FileContent
import Wording

/// Title, description or purpose over its limit in the table of passport elements.
struct PassportTextTooLong: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(
      uk: "назва, опис або мета довші за дозволене", en: "title, description or purpose is too long"),
    reason: LocalizedText(
      uk: "Положення обмежує назву 254 знаками, опис 4000; портал обмежує мету 512.",
      en:
        "The Regulation allows 254 characters for the title and 4,000 for the description; the portal 512 for the purpose."
    ),
    cure: LocalizedText(
      uk: "Скоротіть текст; подробиці перенесіть до опису або до окремого документа.",
      en: "Shorten the text; move details to the description or to a document."),
    basis: .passportElement(.title))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    let texts: [(PassportElement.ID, Element<String>)] = [
      (.title, passport.title), (.description, passport.summary), (.purpose, passport.purpose),
      (.version, passport.version),
    ]
    for (id, element) in texts {
      let law = PassportElement[id]
      let limit = PassportKey.all.first { $0.element == id }?.limit
      guard let text = element.value, let limit else { continue }
      let length = text.unicodeScalars.count
      guard length > limit else { continue }
      // The limits of the purpose and of the version are the portal's, not the Regulation's.
      let isPortalLimit = id == .purpose || id == .version
      findings.add(
        LocalizedText(
          uk: "\(law.keyPath): текст задовгий, зайвих знаків: \(length - limit)",
          en: "\(law.keyPath): the text is too long, characters over the limit: \(length - limit)"),
        in: passport.file, at: passport.place(of: element, "/" + law.keyPath), expected: "≤ \(limit)",
        found: "\(length)", severity: isPortalLimit ? .warning : nil,
        basis: isPortalLimit ? .portalPractice : law.legalBasis)
    }
  }
}
