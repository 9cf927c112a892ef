import CatalogModel
import FileContent
import Wording

/// A text in a passport is a placeholder: the real one was never written.
struct PlaceholderInPassport: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "замість тексту заглушка", en: "a placeholder in place of a text"),
    reason: LocalizedText(
      uk: "Елемент формально заповнено, але читач нічого з нього не дізнається.",
      en: "The element is filled in form only; a reader learns nothing from it."),
    cure: LocalizedText(
      uk: "Напишіть справжній текст: що в наборі, за який час, звідки.",
      en: "Write the real text: what the set holds, for what time, from where."),
    basis: .passportElement(.description))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    var texts: [(String, Element<String>, LegalBasis)] = [
      ("/title", passport.title, .passportElement(.title)),
      ("/description", passport.summary, .passportElement(.description)),
      ("/purpose", passport.purpose, .passportElement(.purpose)),
    ]
    texts += passport.maintainers.map { ("/contributors", $0.name, .passportElement(.responsiblePerson)) }
    texts += subject.dataset.documents.map { ($0.pointer + "/title", $0.title, .recommendation) }
    for (pointer, element, basis) in texts {
      guard case .value(let text, let range) = element, PlaceholderText.matches(text) else { continue }
      report(text, in: passport.file, at: range, pointer, basis, &findings)
    }
    // «дані» among other keywords is a keyword; alone it is none.
    let keywords = passport.items(of: "keywords")
    guard keywords.allSatisfy({ PlaceholderText.matches($0.text) }), let first = keywords.first else {
      return
    }
    report(
      first.text, in: passport.file, at: first.range, first.pointer, .passportElement(.keywords), &findings)
  }

  private func report(
    _ text: String, in file: String, at range: TextRange, _ pointer: String, _ basis: LegalBasis,
    _ findings: inout Findings
  ) {
    findings.add(
      LocalizedText(uk: "замість тексту заглушка", en: "a placeholder in place of a text"), in: file,
      at: range, pointer: pointer, found: text.excerpt, basis: basis)
  }
}
