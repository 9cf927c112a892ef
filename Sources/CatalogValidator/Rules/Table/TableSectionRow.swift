import CatalogModel
import FileContent
import Wording

/// A row among the records of a table has one value only: a title of a section, a remark, a signature.
struct TableSectionRow: CellRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "рядок, що не є записом таблиці",
      en: "a row that is no record of the table"),
    reason: LocalizedText(
      uk:
        "Заголовки розділів, примітки й підписи між рядками програми читають як записи з порожніми значеннями.",
      en: "Programs read titles of sections, remarks and signatures among the rows as records without values."
    ),
    cure: LocalizedText(
      uk: "Назву розділу запишіть окремим стовпцем у кожен рядок, примітки й підписи вилучіть.",
      en: "Write the section into a column of its own in every row; remove remarks and signatures."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.sectionRow, of: subject) { text in
      LocalizedText(
        uk: "у рядку лише один напис: «\(text)»; це не запис таблиці",
        en: "the row holds one text only, “\(text)”: it is no record of the table")
    }
  }
}
