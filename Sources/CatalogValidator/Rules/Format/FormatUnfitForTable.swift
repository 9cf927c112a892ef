import CatalogModel
import FileContent
import Wording

/// A table is published in a format for text or images.
struct FormatUnfitForTable: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "таблиця у форматі для тексту або зображень", en: "a table in a format for text or images"),
    reason: LocalizedText(
      uk: "Дані з PDF, DOCX чи зображення доведеться передруковувати: порахувати й зіставити їх неможливо.",
      en: "Data in PDF, DOCX or an image have to be typed anew: they can be neither counted nor compared."),
    cure: LocalizedText(
      uk: "Збережіть таблицю як CSV, XLSX або ODS.", en: "Save the table as CSV, XLSX or ODS."),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let documents = subject.dataset.documents
    var isAnyTold = false
    for document in documents where document.schema != nil || !document.structure.isMissing {
      guard let format = subject.content(of: document)?.format ?? document.declaredFormat?.format,
        FileFormat.unfitForTables.contains(format)
      else { continue }
      isAnyTold = true
      findings.add(
        LocalizedText(
          uk: "документ має структуру таблиці, а формат – \(format.key)",
          en: "the document has the structure of a table, but its format is \(format.key)"),
        in: subject.passport.file, at: document.place(of: document.format, "format"))
    }
    // A structure may describe the parts of a text as well, but a text has no columns of numbers; and with one
    // structure for the whole set, some of its documents may be texts.
    let group = subject.documentGroup
    guard !isAnyTold, !group.members.isEmpty,
      subject.dataset.structure.structure?.columns.contains(where: \.holdsNumbers) == true,
      group.members.count == documents.count,
      group.members.allSatisfy({ FileFormat.unfitForTables.contains($0.format) })
    else { return }
    let list = DocumentGroup.list(group.members)
    findings.add(
      LocalizedText(
        uk: "структура описує таблицю, а документи – лише \(list)",
        en: "the structure describes a table, but the documents are only \(list)"),
      in: group.file(of: group.members), at: group.place)
  }
}

extension Structure.Column {
  fileprivate var holdsNumbers: Bool {
    ["integer", "int", "decimal", "number", "float", "double"].contains(datatype.lowercased())
  }
}
