import CatalogModel
import FileContent
import Wording

/// A value that is not in quotes contains quotes, or text follows closing quotes.
struct TableQuoteStray: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "зайві лапки у значенні", en: "stray quotes in a value"),
    reason: LocalizedText(
      uk: "Програми розуміють такі лапки по-різному, тому значення може прочитатися неправильно.",
      en: "Programs understand such quotes differently, so the value may be read wrongly."),
    cure: LocalizedText(
      uk: "Візьміть значення в лапки повністю, а лапки всередині подвойте.",
      en: "Put the whole value in quotes and double the quotes inside it."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.strayQuote, of: subject) { _ in
      LocalizedText(
        uk: "лапки стоять не на межі значення", en: "quotes stand elsewhere than at the ends of a value")
    }
  }
}
