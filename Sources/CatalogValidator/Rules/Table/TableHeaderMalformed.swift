import CatalogModel
import FileContent
import Wording

/// A column has no name, the name of another one, or blanks around its name.
struct TableHeaderMalformed: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "назва стовпця не годиться", en: "an unfit name of a column"),
    reason: LocalizedText(
      uk:
        "За назвою стовпця дані знаходять програми: вона має бути, не повторюватися й не мати зайвих пробілів.",
      en:
        "Programs find data by the name of the column: it must be there, differ from others and have no blanks around it."
    ),
    cure: LocalizedText(
      uk: "Дайте кожному стовпцю свою назву без пробілів на початку й у кінці.",
      en: "Give every column a name of its own without blanks at the beginning and the end."),
    basis: .recommendation)

  func needsValues(of content: ContentExamination) -> Bool { content.faults.total(.blankHeader) > 0 }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    // A header of two rows is the fault there, reported by another rule.
    if subject.content?.faults.total(.secondHeader) == 0 {
      findings.add(.blankHeader, of: subject) { _ in
        LocalizedText(uk: "стовпець не має назви", en: "the column has no name")
      }
    }
    findings.add(.duplicateHeader, of: subject) { repeated in
      LocalizedText(
        uk: "назва «\(repeated.name)» уже є в стовпця \(repeated.firstColumn)",
        en: "the name “\(repeated.name)” belongs to the column \(repeated.firstColumn) already")
    }
    findings.add(.paddedHeader, of: subject, severity: .note) { name in
      LocalizedText(
        uk: "зайві пробіли в назві стовпця «\(name)»",
        en: "blanks around the name of the column “\(name)”")
    }
  }
}
