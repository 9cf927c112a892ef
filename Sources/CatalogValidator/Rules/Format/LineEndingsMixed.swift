import CatalogModel
import FileContent
import Wording

/// Lines of one file end in different ways.
struct LineEndingsMixed: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "рядки закінчуються по-різному", en: "lines that end in different ways"),
    reason: LocalizedText(
      uk: "Файл, мабуть, склеєно з кількох; деякі програми порахують у ньому не стільки рядків.",
      en: "The file was probably put together from several; some programs will count its lines differently."),
    cure: LocalizedText(
      uk: "Збережіть файл ще раз із однаковими закінченнями рядків.",
      en: "Save the file again with the same end of line throughout."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.mixedLineEndings, of: subject) { counts in
      LocalizedText(
        uk: "різні закінчення рядків: \(counts.description.uppercased())",
        en: "different ends of lines: \(counts.description.uppercased())")
    }
    findings.add(.doubledReturns, of: subject) { _ in
      LocalizedText(
        uk: "рядки закінчуються двома знаками CR і LF: багато програм побачать порожні рядки між записами",
        en: "lines end with two signs CR and LF: many programs see blank rows between the records")
    }
  }
}
