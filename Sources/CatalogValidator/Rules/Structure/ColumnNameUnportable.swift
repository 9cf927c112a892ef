import CatalogModel
import FileContent
import Wording

/// Names of columns are not what the portal takes for its data tables.
struct ColumnNameUnportable: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "назви стовпців не для порталу",
      en: "names of columns that the portal does not take"),
    reason: LocalizedText(
      uk:
        "Портал і бази даних приймають назви стовпців із латинських літер, цифр і знака «_», не довші за 33 знаки.",
      en:
        "The portal and databases take names of columns of Latin letters, digits and “_”, no longer than 33 characters."
    ),
    cure: LocalizedText(
      uk: "Дайте стовпцям короткі латинські назви, а українські підписи запишіть у структуру (title).",
      en: "Give the columns short Latin names, and write the Ukrainian labels into the structure (title)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    for table in subject.content?.tables ?? [] {
      let unfit = table.header.enumerated().filter { !$0.element.isEmpty && !Self.isFit($0.element) }
      guard let first = unfit.first else { continue }
      findings.add(
        LocalizedText(
          uk: "назв стовпців, яких портал не приймає: \(unfit.count), перша – «\(first.element)»",
          en:
            "names of columns that the portal does not take: \(unfit.count), the first is “\(first.element)”"),
        in: subject.path,
        at: table.name.map { .cell(sheet: $0, row: table.headerRow ?? 1, column: first.offset + 1) } ?? .file,
        basis: .portalPractice)
    }
  }

  /// Whether the portal takes the name: Latin letters, digits and underscores, at most 33.
  private static func isFit(_ name: String) -> Bool {
    name.utf8.count <= 33
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}
