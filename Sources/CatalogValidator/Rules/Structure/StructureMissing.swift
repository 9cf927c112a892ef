import CatalogModel
import FileContent
import Wording

/// Tables without a description of their columns.
struct StructureMissing: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "немає структури набору", en: "a data set has no structure"),
    reason: LocalizedText(
      uk: "Структура пояснює, що означає кожен стовпець; вона входить до складу набору даних.",
      en: "The structure says what every column means; it is a part of the data set."),
    cure: LocalizedText(
      uk: "Додайте structure.csv зі стовпцями name,title,description,datatype,required.",
      en: "Add structure.csv with the columns name,title,description,datatype,required."),
    basis: .passportElement(.structure), traits: .incompleteness)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    switch subject.dataset.structure {
    case .file, .unreadable: return
    case .missing(let path, let range):
      findings.add(
        LocalizedText(
          uk: "файлу структури немає: \(path)", en: "there is no structure file: \(path)"),
        in: passport.file, at: range, pointer: "/structure")
    case .refused(_, let path, let range):
      findings.add(
        LocalizedText(
          uk: "шлях до структури має вести до файлу в папці набору",
          en: "the path of the structure must lead to a file in the folder of the set"),
        in: passport.file, at: range, pointer: "/structure", expected: "structure.csv", found: path)
    case .absent: reportAbsent(subject, &findings)
    }
  }

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source,
      document.ownStructure.path == nil || document.ownStructure.path != dataset.structure.path
    else { return }
    switch document.ownStructure {
    case .absent, .file, .unreadable: return
    case .missing(let path, let range):
      findings.add(
        LocalizedText(uk: "файлу структури немає: \(path)", en: "there is no structure file: \(path)"),
        in: dataset.passport.file, at: range, pointer: document.pointer)
    case .refused(_, let path, let range):
      findings.add(
        LocalizedText(
          uk: "шлях до структури має вести до файлу в папці набору",
          en: "the path of the structure must lead to a file in the folder of the set"),
        in: dataset.passport.file, at: range, pointer: document.pointer, found: path)
    }
  }

  private func reportAbsent(_ subject: DatasetSubject, _ findings: inout Findings) {
    let undescribed = subject.dataset.documents.filter { document in
      document.isThere && document.schema == nil && document.structure.isMissing
    }
    guard let first = undescribed.first else { return }
    let tables = undescribed.filter { subject.isTable($0) }
    let passport = subject.passport
    let key = subject.passport.structure
    let message =
      tables.isEmpty
      ? LocalizedText(
        uk: "структуру набору не описано, перший документ: \(first.path)",
        en: "the structure is not described, the first document: \(first.path)")
      : LocalizedText(
        uk: "стовпці таблиць не описано, таблиць без структури: \(tables.count)",
        en: "the columns of tables are not described, tables without a structure: \(tables.count)")
    findings.add(
      message, in: passport.file, at: passport.place(of: key, "/structure"), expected: "structure.csv",
      severity: tables.isEmpty ? .warning : nil)
  }
}
