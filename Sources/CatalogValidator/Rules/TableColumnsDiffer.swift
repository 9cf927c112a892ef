import CatalogModel
import FileContent

/// The header of a table is not what the structure of the set describes.
struct TableColumnsDiffer: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "стовпці таблиці не ті, що у структурі", en: "columns other than those of the structure"),
    reason: LocalizedText(
      uk:
        "Структуру оголошує сам розпорядник: за нею програми читають таблицю, тому вона має збігатися із заголовком.",
      en:
        "The holder declares the structure itself: programs read the table by it, so it must agree with the header."
    ),
    cure: LocalizedText(
      uk: "Виправте назви стовпців у файлі або опишіть його справжні стовпці у структурі.",
      en: "Correct the names of columns in the file, or describe its true columns in the structure."),
    basis: .passportElement(.structure))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source, let content = subject.content,
      let structure = document.ownStructure.structure ?? dataset.structure.structure
    else { return }
    let tables = content.tables.filter { $0.headerRow != nil && !$0.header.isEmpty }
    for table in tables {
      let names = table.header.map(trimmed)
      let described = Self.closest(to: names, in: structure)
      // In a workbook with several sheets one may hold notes.
      if tables.count > 1, Set(names).isDisjoint(with: described.map(\.name)) { continue }
      guard let text = Self.difference(names, described) else { continue }
      findings.add(
        text.message, in: subject.path,
        at: table.name.map { .cell(sheet: $0, row: table.headerRow ?? 1, column: 1) } ?? .file,
        severity: text.isOrderOnly ? .note : nil)
    }
  }

  /// The table of the structure that shares most names with the header.
  private static func closest(to names: [String], in structure: Structure) -> [Structure.Column] {
    let known = Set(names)
    let ranked = structure.tables.map { columns in
      (columns: columns, shared: columns.count { known.contains($0.name) })
    }
    guard let first = ranked.first else { return [] }
    return ranked.dropFirst().reduce(first) { $1.shared > $0.shared ? $1 : $0 }.columns
  }

  private static func difference(
    _ names: [String], _ described: [Structure.Column]
  ) -> (message: LocalizedText, isOrderOnly: Bool)? {
    let expected = described.map(\.name)
    let missing = expected.filter { !names.contains($0) }
    let extra = names.filter { !$0.isEmpty && !expected.contains($0) }
    if missing.isEmpty, extra.isEmpty {
      guard names.filter({ !$0.isEmpty }) != expected, names.count == expected.count else { return nil }
      let message = LocalizedText(
        uk: "порядок стовпців не той, що у структурі",
        en: "the columns stand in another order than in the structure")
      return (message, true)
    }
    if names == described.map(\.title) {
      let message = LocalizedText(
        uk: "у заголовку підписи стовпців (title), а має бути їхні назви (name) зі структури",
        en: "the header holds the titles of columns, their names of the structure belong there")
      return (message, false)
    }
    var ukrainian: [String] = []
    var english: [String] = []
    if !missing.isEmpty {
      ukrainian.append("бракує: \(list(missing))")
      english.append("missing: \(list(missing))")
    }
    if !extra.isEmpty {
      ukrainian.append("немає у структурі: \(list(extra))")
      english.append("not in the structure: \(list(extra))")
    }
    let message = LocalizedText(
      uk: "стовпці не ті, що у структурі; " + ukrainian.joined(separator: "; "),
      en: "the columns are not those of the structure; " + english.joined(separator: "; "))
    return (message, false)
  }

  /// At most five names.
  private static func list(_ names: [String]) -> String {
    let rest = names.count > 5 ? "… (\(names.count))" : ""
    return names.prefix(5).joined(separator: ", ") + rest
  }
}
