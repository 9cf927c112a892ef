import CatalogModel
import FileContent
import Wording

/// Documents are in formats that the Regulation does not name.
struct FormatNotListed: DocumentGroupRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "формату немає серед названих у Положенні", en: "a format that the Regulation does not name"),
    reason: LocalizedText(
      uk:
        "Положення перелічує формати, у яких оприлюднюють набори даних. Перелік відомий нам з інших джерел і може бути неповним.",
      en:
        "The Regulation lists the formats of data sets. The list is known from other sources and may be incomplete."
    ),
    cure: LocalizedText(
      uk:
        "Додайте документ в одному з названих форматів: таблицю – CSV або XLSX, дані – JSON чи XML, текст – PDF, DOCX або ODT.",
      en:
        "Add the document in a format of the list: a table as CSV or XLSX, data as JSON or XML, a text as PDF, DOCX or ODT."
    ),
    basis: .formats)

  func check(_ group: DocumentGroup, _ findings: inout Findings) {
    let unnamed = group.members.filter { $0.format.isOpen == nil }
    guard !unnamed.isEmpty else { return }
    let list = DocumentGroup.list(unnamed)
    findings.add(
      LocalizedText(
        uk: "формату немає серед названих у Положенні: \(list)",
        en: "the Regulation does not name the format: \(list)"),
      in: group.file(of: unnamed), at: group.place)
  }
}
