import CatalogModel
import FileContent
import TableValues
import Wording

/// The structure says something of a column that cannot be held against its values.
struct StructureConstraintUnusable: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "умову структури не можна перевірити", en: "a constraint of the structure cannot be checked"),
    reason: LocalizedText(
      uk: "Тип, формат, шаблон або межу не зрозуміло, тому значень стовпця за ними не перевірено.",
      en: "The type, format, pattern or bound is not understood, so the values were not checked against it."),
    cure: LocalizedText(
      uk:
        "Типи: string, integer, decimal, boolean, date, dateTime, time, anyURI. Шаблон – вираз XML Schema без "
        + "посилань назад і перевірок наперед.",
      en:
        "Types: string, integer, decimal, boolean, date, dateTime, time, anyURI. A pattern is an expression of XML "
        + "Schema without references back and looking ahead."),
    basis: .passportElement(.structure))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    var told: Set<String> = []
    for source in [subject.dataset.structure] + subject.dataset.documents.map(\.ownStructure) {
      guard case .file(let path, let structure) = source else { continue }
      for column in structure.columns {
        for gap in column.gaps where told.insert("\(path) \(column.line) \(gap)").inserted {
          findings.add(
            LocalizedText(
              uk: "стовпець «\(column.name)»: \(gap.text.uk)", en: "column “\(column.name)”: \(gap.text.en)"),
            in: path, at: .text(line: column.line, column: 1), found: gap.found.excerpt,
            severity: gap.isOfPractice ? .note : nil)
        }
      }
      for gap in structure.keyGaps where told.insert("\(path) \(gap)").inserted {
        let start = structure.schema?.primaryKeyRange?.start
        findings.add(gap.text, in: path, at: start.map { Place($0) } ?? .file, found: gap.found.excerpt)
      }
    }
  }
}

extension StructureGap {
  /// Whether only the portal's custom is broken: names of types are such customs.
  fileprivate var isOfPractice: Bool {
    if case .unknownType = self { true } else { false }
  }

  fileprivate var found: String {
    switch self {
    case .unknownType(let text), .unknownFormat(let text), .unreadablePattern(let text),
      .unreadableBound(let text),
      .unknownKeyColumn(let text), .unappliedConstraint(let text), .unappliedReference(let text):
      text
    }
  }

  fileprivate var text: LocalizedText {
    switch self {
    case .unknownType(let name):
      LocalizedText(
        uk: "тип «\(name.excerpt)» не відомий, значень за ним не перевірено",
        en: "the type “\(name.excerpt)” is not known, values were not checked against it")
    case .unknownFormat(let format):
      LocalizedText(
        uk: "формат «\(format.excerpt)» не зрозумілий, значень за ним не перевірено",
        en: "the format “\(format.excerpt)” is not understood, values were not checked against it")
    case .unreadablePattern(let pattern):
      LocalizedText(
        uk: "шаблон «\(pattern.excerpt)» не можна прочитати, значень за ним не перевірено",
        en: "the pattern “\(pattern.excerpt)” cannot be read, values were not checked against it")
    case .unreadableBound(let bound):
      LocalizedText(
        uk: "межа «\(bound.excerpt)» не пасує до типу, значень за нею не перевірено",
        en: "the bound “\(bound.excerpt)” does not suit the type, values were not checked against it")
    case .unappliedConstraint(let name):
      LocalizedText(
        uk: "умови «\(name.excerpt)» не знаємо, значень за нею не перевірено",
        en: "the constraint “\(name.excerpt)” is not known, values were not checked against it")
    case .unappliedReference(let text):
      LocalizedText(
        uk: "посилання на іншу таблицю (\(text.excerpt)) не перевірено",
        en: "the reference to another table (\(text.excerpt)) was not checked")
    case .unknownKeyColumn(let name):
      LocalizedText(
        uk: "ключ називає стовпець «\(name.excerpt)», якого структура не описує",
        en: "the key names the column “\(name.excerpt)”, which the structure does not describe")
    }
  }
}
