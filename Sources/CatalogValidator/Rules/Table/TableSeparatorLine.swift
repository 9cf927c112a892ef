import CatalogModel
import FileContent
import Wording

/// The first line of a CSV file tells Excel its delimiter.
struct TableSeparatorLine: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "перший рядок «sep=» для Excel", en: "a first line “sep=” for Excel"),
    reason: LocalizedText(
      uk: "Розуміє його лише Excel: усі інші програми беруть цей рядок за назви стовпців.",
      en: "Only Excel understands it: all other programs take this line for the names of columns."),
    cure: LocalizedText(
      uk: "Вилучіть рядок; чисту копію без нього запише «dani convert».",
      en: "Remove the line; `dani convert` writes a clean copy without it."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.separatorLine, of: subject) { _ in
      LocalizedText(
        uk: "рядок «sep=» перед назвами стовпців, вилучіть його",
        en: "a line “sep=” in front of the names of columns, remove it")
    }
  }
}
