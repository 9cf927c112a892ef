import CatalogModel
import FileContent
import Wording

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
    let tables = content.tables.filter { !$0.header.isEmpty }
    for table in tables {
      let match = structure.match(table.header)
      // In a workbook with several sheets one may hold notes.
      if tables.count > 1, match.pairs.isEmpty { continue }
      let isOfObjects = table.headerRow == nil
      let place =
        table.name.map { Place.cell(sheet: $0, row: table.headerRow ?? 1, column: 1) } ?? .file
      let text = Self.difference(
        match, structure.schema?.fieldsMatch ?? .exact, isOfObjects: isOfObjects,
        isGeographic: content.format == .geoJSON)
      if let text {
        findings.add(text, in: subject.path, at: place)
      } else if match.isReordered, !isOfObjects, structure.schema?.fieldsMatch ?? .exact == .exact {
        findings.add(
          LocalizedText(
            uk: "порядок стовпців не той, що у структурі",
            en: "the columns stand in another order than in the structure"),
          in: subject.path, at: place, severity: .note)
      }
      for text in [Self.titles(match), Self.likenesses(match, table.header)].compactMap(\.self) {
        findings.add(text, in: subject.path, at: place, severity: .note)
      }
    }
  }

  /// Columns that are missing, or that the structure does not describe. Objects of JSON leave out members without a value,
  /// and the geometry of GeoJSON is no column.
  private static func difference(
    _ match: HeaderMatch, _ fieldsMatch: Structure.Schema.FieldsMatch, isOfObjects: Bool, isGeographic: Bool
  ) -> LocalizedText? {
    let mayLack = fieldsMatch == .superset || fieldsMatch == .partial && !match.pairs.isEmpty
    let mayHaveOthers = fieldsMatch == .subset || fieldsMatch == .partial
    let missing =
      mayLack
      ? []
      : match.missing.filter { column in
        !isOfObjects
          || column.isRequired && !(isGeographic && geometryNames.contains(column.name.lowercased()))
      }.map(\.name)
    let extra = mayHaveOthers ? [] : match.extra
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
    guard !ukrainian.isEmpty else { return nil }
    return LocalizedText(
      uk: "стовпці не ті, що у структурі; " + ukrainian.joined(separator: "; "),
      en: "the columns are not those of the structure; " + english.joined(separator: "; "))
  }

  private static let geometryNames: Set<String> = [
    "geometry", "geom", "coordinates", "геометрія", "координати",
  ]

  private static func titles(_ match: HeaderMatch) -> LocalizedText? {
    let pairs = match.pairs.filter { $0.way == .title }
    guard !pairs.isEmpty else { return nil }
    return LocalizedText(
      uk: "у заголовку підписи стовпців (title) замість назв (name): \(list(pairs.map(\.described.title)))",
      en:
        "the header holds titles of columns in place of their names: \(list(pairs.map(\.described.title)))")
  }

  private static func likenesses(_ match: HeaderMatch, _ header: [String]) -> LocalizedText? {
    let pairs = match.pairs.filter { $0.way == .cleaned }
    guard !pairs.isEmpty else { return nil }
    let uk = pairs.prefix(5).map { "«\(header[$0.column])» – це «\($0.described.name)»" }
    let en = pairs.prefix(5).map { "“\(header[$0.column])” is “\($0.described.name)”" }
    let rest = pairs.count > 5 ? "… (\(pairs.count))" : ""
    return LocalizedText(
      uk:
        "назви стовпців відрізняються від структури пробілами, великими літерами або літерами іншої абетки: "
        + uk.joined(separator: ", ") + rest,
      en: "names of columns differ from the structure by blanks, capitals or letters of another alphabet: "
        + en.joined(separator: ", ") + rest)
  }

  /// At most five names.
  private static func list(_ names: [String]) -> String {
    let rest = names.count > 5 ? "… (\(names.count))" : ""
    return names.prefix(5).map(\.excerpt).joined(separator: ", ") + rest
  }
}
