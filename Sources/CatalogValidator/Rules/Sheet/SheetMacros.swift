import CatalogModel
import FileContent
import Wording

/// A workbook holds programs.
struct SheetMacros: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "у книзі є макроси", en: "a workbook with macros"),
    reason: LocalizedText(
      uk:
        "Макрос – це програма: установи забороняють відкривати такі файли, а до даних вона нічого не додає.",
      en: "A macro is a program: many bodies forbid such files, and it adds nothing to the data."),
    cure: LocalizedText(
      uk: "Збережіть книгу як XLSX без макросів або запишіть чисту копію командою «dani convert».",
      en: "Save the workbook as XLSX without macros, or write a clean copy with `dani convert`."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard subject.content?.workbook?.hasMacros == true else { return }
    findings.add(
      LocalizedText(uk: "книга містить макроси, вилучіть їх", en: "the workbook holds macros, remove them"),
      in: subject.path)
  }
}
