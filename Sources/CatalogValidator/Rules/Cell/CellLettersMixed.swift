import CatalogModel
import FileContent
import TableValues
import Wording

/// Letters of both alphabets are in one word of a value.
struct CellLettersMixed: ColumnRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "у словах таблиці літери двох абеток",
      en: "words of a table with letters of two alphabets"),
    reason: LocalizedText(
      uk:
        "«Чорнi» з латинською i та «Чорні» для програми – різні слова: пошук, підсумки й зведення розпадаються надвоє.",
      en:
        "“Чорнi” with a Latin i and “Чорні” are different words for a program: searches, sums and groups fall in two."
    ),
    cure: LocalizedText(
      uk: "Замініть літери на українські (у зауваженні показано, як має бути).",
      en: "Replace the letters by Ukrainian ones (the finding shows the right word)."),
    basis: .recommendation)

  func check(_ column: ColumnProfile, of subject: DocumentSubject, _ findings: inout Findings) {
    guard let problem = column.mixedLetters else { return }
    findings.add(
      problem,
      LocalizedText(
        uk: "\(column.label.uk): слова з літерами двох абеток, значень \(column.share(problem).uk)",
        en: "\(column.label.en): words with letters of two alphabets, values \(column.share(problem).en)"),
      of: subject)
  }
}
