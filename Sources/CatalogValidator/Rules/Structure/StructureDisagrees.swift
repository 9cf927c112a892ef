import CatalogModel
import FileContent
import Wording

/// The structure of a document and that of its set describe different columns.
struct StructureDisagrees: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "структури документа й набору різняться", en: "structures of a document and its set differ"),
    reason: LocalizedText(
      uk: "Читач бачить два описи й не знає, якому вірити.",
      en: "A reader sees two descriptions and does not know which one to trust."),
    cure: LocalizedText(
      uk: "Узгодьте schema документа з файлом структури або залиште один опис.",
      en: "Make the schema of the document agree with the structure file, or keep one of them."),
    basis: .passportElement(.structure))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source,
      case .file(let path, let own) = document.ownStructure,
      case .file(let commonPath, let common) = dataset.structure, path != commonPath
    else { return }
    let types = Dictionary(
      common.columns.map { ($0.name, $0.comparableType) }, uniquingKeysWith: { first, _ in first })
    let unknown = own.columns.map(\.name).filter { types[$0] == nil }
    let retyped = own.columns.filter { column in
      types[column.name].map { !$0.isEmpty && !column.comparableType.isEmpty && $0 != column.comparableType }
        ?? false
    }
    let place = document.place(of: document.structure, document.schema == nil ? "structure" : "schema")
    if !unknown.isEmpty {
      findings.add(
        LocalizedText(
          uk: "стовпців, яких немає в \(commonPath): \(unknown.count)",
          en: "columns that \(commonPath) does not have: \(unknown.count)"),
        in: dataset.passport.file, at: place, found: unknown.joined(separator: ", ").excerpt)
    }
    if !retyped.isEmpty {
      findings.add(
        LocalizedText(
          uk: "стовпців іншого типу, ніж у \(commonPath): \(retyped.count)",
          en: "columns of another type than in \(commonPath): \(retyped.count)"),
        in: dataset.passport.file, at: place,
        expected: retyped.map { "\($0.name): \(types[$0.name] ?? "")" }.joined(separator: ", ").excerpt,
        found: retyped.map { "\($0.name): \($0.comparableType)" }.joined(separator: ", ").excerpt)
    }
  }
}

extension Structure.Column {
  /// Names of XML Schema and of Table Schema for one type made the same.
  fileprivate var comparableType: String {
    let type = datatype.lowercased()
    switch type {
    case "decimal", "float", "double": return "number"
    case "anyuri", "anyurl", "uri": return "string"
    case "int", "long": return "integer"
    case "any": return ""
    default: return type
    }
  }
}
