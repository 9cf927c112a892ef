import CatalogModel
import FileContent

/// A text that holds the place of one that nobody wrote.
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
    var texts = [
      ("/title", passport.title), ("/description", passport.summary), ("/purpose", passport.purpose),
    ]
    texts += passport.maintainers.map { ("/contributors", $0.name) }
    texts += subject.dataset.documents.map { ($0.pointer + "/title", $0.title) }
    for (pointer, element) in texts {
      guard case .value(let text, let range) = element, PlaceholderText.matches(text) else { continue }
      report(text, in: passport.file, at: range, pointer, &findings)
    }
    // «дані» among other keywords is a keyword; alone it is none.
    let keywords = passport.items(of: "keywords")
    guard keywords.allSatisfy({ PlaceholderText.matches($0.text) }), let first = keywords.first else {
      return
    }
    report(first.text, in: passport.file, at: first.range, first.pointer, &findings)
  }

  private func report(
    _ text: String, in file: String, at range: TextRange, _ pointer: String, _ findings: inout Findings
  ) {
    findings.add(
      LocalizedText(uk: "замість тексту заглушка", en: "a placeholder in place of a text"), in: file,
      at: range, pointer: pointer, found: text.excerpt)
  }
}
