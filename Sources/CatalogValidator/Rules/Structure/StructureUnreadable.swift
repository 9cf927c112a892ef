import CatalogModel
import FileContent
import Wording

/// A structure file that describes no columns.
struct StructureUnreadable: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "структуру не можна прочитати", en: "a structure cannot be read"),
    reason: LocalizedText(
      uk: "Без структури ані людина, ані програма не знає, що означають стовпці.",
      en: "Without it neither a person nor a program knows what the columns mean."),
    cure: LocalizedText(
      uk:
        "Опишіть стовпці: dani structure НАБІР ФАЙЛ візьме їх із таблиці.",
      en:
        "Describe the columns: dani structure SET FILE takes them from the table."
    ),
    basis: .passportElement(.structure))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    // An empty structure is among what a draft lacks.
    if subject.isDraft, case .unreadable(_, .empty) = subject.dataset.structure {
      // Documents may have structures of their own.
    } else {
      report(subject.dataset.structure, &findings)
    }
    // A structure file that several documents name is reported once.
    var told: Set<String> = []
    for document in subject.dataset.documents {
      guard case .unreadable(let path, let fault) = document.ownStructure,
        path != subject.dataset.structure.path,
        told.insert("\(path) \(fault)").inserted
      else { continue }
      report(document.ownStructure, &findings)
    }
  }

  private func report(_ source: StructureSource, _ findings: inout Findings) {
    guard case .unreadable(let path, let fault) = source else { return }
    let faults: [StructureFault] = if case .several(let all) = fault { all } else { [fault] }
    for fault in faults {
      findings.add(
        fault.text, in: path, at: fault.line.map { .text(line: $0, column: 1) } ?? .file,
        expected: fault.expected, found: fault.found)
    }
  }
}

extension StructureFault {
  fileprivate var line: Int? {
    switch self {
    case .cannotRead, .notUTF8, .empty, .several: nil
    case .noNameColumn: 1
    case .notATableSchema(let line), .blankName(let line), .repeatedName(_, let line): line
    }
  }

  fileprivate var found: String? {
    if case .noNameColumn(let header) = self { header.joined(separator: ",").excerpt } else { nil }
  }

  fileprivate var expected: String? {
    if case .noNameColumn = self { "name,title,description,datatype,required" } else { nil }
  }

  fileprivate var text: LocalizedText {
    switch self {
    case .cannotRead(let fault): fault.text
    case .notUTF8:
      LocalizedText(
        uk: "структура – не текст і не таблиця Excel: збережіть її як CSV",
        en: "the structure is neither a text nor an Excel table: save it as CSV")
    case .empty:
      LocalizedText(uk: "структура не описує жодного стовпця", en: "the structure describes no columns")
    case .noNameColumn:
      LocalizedText(
        uk: "у заголовку структури немає стовпця name", en: "the header of the structure has no column name")
    case .notATableSchema:
      LocalizedText(
        uk: "це не опис таблиці: немає списку fields", en: "this is no Table Schema: there is no list fields")
    case .blankName:
      LocalizedText(uk: "стовпець без назви (name)", en: "a column without a name")
    case .repeatedName(let name, _):
      LocalizedText(uk: "стовпець «\(name)» описано двічі", en: "the column “\(name)” is described twice")
    case .several(let faults): faults.first?.text ?? LocalizedText.same("")
    }
  }
}
