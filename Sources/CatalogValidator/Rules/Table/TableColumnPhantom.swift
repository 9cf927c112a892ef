import CatalogModel
import FileContent
import Wording

/// Columns at the right edge have neither a name nor values.
struct TableColumnPhantom: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "порожні стовпці праворуч", en: "empty columns at the right edge"),
    reason: LocalizedText(
      uk: "Зайві розділювачі залишаються після вилучених стовпців; інші програми покажуть стовпці без назв.",
      en: "Delimiters stay behind removed columns; other programs will show columns without names."),
    cure: LocalizedText(
      uk: "Вилучіть порожні стовпці й збережіть файл ще раз.",
      en: "Remove the empty columns and save the file again."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.phantomColumns, of: subject) { header in
      LocalizedText(
        uk: "у заголовку стовпців \(header.columns), а з даними лише \(header.filled)",
        en: "the header has \(header.columns) columns, only \(header.filled) of them hold anything")
    }
  }
}
