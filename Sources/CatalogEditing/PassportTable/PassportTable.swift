package import CatalogModel
import FileContent
package import Wording

/// All passports as one table: a row for each data set, to be changed in a spreadsheet and read back.
package enum PassportTable {
  /// Finds the set again; the spreadsheet must keep it.
  static let nameKey = "name"

  package static func rows(of catalog: Catalog, _ language: Language) -> [[String]] {
    let name = LocalizedText(uk: "Набір (не змінювати)", en: "Data set (do not change)")
    let header =
      [title(name[language], nameKey)] + PassportColumn.all.map { title($0.label[language], $0.key) }
    return [header]
      + catalog.datasets.map { dataset in
        [dataset.name] + PassportColumn.all.map { $0.cell(of: dataset.passport.root) }
      }
  }

  private static func title(_ label: String, _ key: String) -> String { "\(label) [\(key)]" }

  /// The key in the brackets of a header; a header that is nothing but a key will do.
  static func key(of header: String) -> String {
    let text = header.trimmingBlanks
    guard text.hasSuffix("]"), let bracket = text.lastIndex(of: "[") else { return text }
    return String(text[text.index(after: bracket)...].dropLast())
  }
}

/// What a table asks to change in the passports of a catalogue.
package struct PassportChanges: Sendable {
  package enum Fault: Error, Hashable, Sendable {
    /// No row is a header with the column of names.
    case noHeader
    /// A data set that the catalogue does not have.
    case unknownDataset(String, row: Int)
    case repeatedDataset(String, row: Int)
    case repeatedColumn(String)
    /// A cell that is no date, no frequency, or no list.
    case unreadable(String, column: LocalizedText, row: Int)
  }

  package struct Change: Sendable {
    package let dataset: Dataset
    package let column: PassportColumn
    package let old: String
    package let new: String
  }

  /// In the order of the table.
  package let changes: [Change]
  /// Headers that say nothing to this program.
  package let unknownColumns: [String]

  /// An empty cell asks for nothing: a value goes only by hand. Columns and rows that are missing stay as they are.
  package init(in rows: [[String]], of catalog: Catalog) throws(Fault) {
    let headerRow = rows.firstIndex { $0.contains { PassportTable.key(of: $0) == PassportTable.nameKey } }
    guard let headerRow else { throw .noHeader }
    let keys = rows[headerRow].map(PassportTable.key)
    let columns = Dictionary(uniqueKeysWithValues: PassportColumn.all.map { ($0.key, $0) })
    for (index, key) in keys.enumerated() where columns[key] != nil && keys[..<index].contains(key) {
      throw .repeatedColumn(key)
    }
    var seen: Set<String> = []
    var changes: [Change] = []
    for (index, row) in rows.enumerated().dropFirst(headerRow + 1) {
      let cells = Dictionary(zip(keys, row)) { first, _ in first }
      let name = (cells[PassportTable.nameKey] ?? "").trimmingBlanks
      if name.isEmpty { continue }
      guard let dataset = catalog.datasets.first(where: { $0.name == name }) else {
        throw .unknownDataset(name, row: index + 1)
      }
      guard seen.insert(name).inserted else { throw .repeatedDataset(name, row: index + 1) }
      for column in PassportColumn.all {
        let old = column.cell(of: dataset.passport.root)
        guard let cell = cells[column.key], let new = column.wish(cell, insteadOf: old) else { continue }
        guard column.accepts(new) else { throw .unreadable(cell, column: column.label, row: index + 1) }
        changes.append(Change(dataset: dataset, column: column, old: old, new: new))
      }
    }
    self.changes = changes
    unknownColumns = keys.filter { columns[$0] == nil && $0 != PassportTable.nameKey && !$0.isEmpty }
  }
}

extension PassportColumn {
  fileprivate func accepts(_ value: String) -> Bool {
    switch reading {
    case .date: DateText(value) != nil
    case .frequency: UpdateFrequency(rawValue: value) != nil
    case .text, .list, .languages, .digits, .licenses, .people, .special: true
    }
  }

  /// Brings a value into a passport.
  package func record(_ value: String, in passport: inout TreeText) throws(EditFault) {
    switch place {
    case .key(let key):
      guard reading.isList else { return try passport.put(key, .text(value), after: neighbours) }
      let items = value.split(separator: ";").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
      try passport.put(key, texts: items, after: neighbours)
    case .contributor(let role, let key):
      if let index = contributor(in: passport.root) {
        let steps: [JSONPointer.Step] = [.key("contributors"), .index(index)]
        return try passport.put(key, .text(value), in: steps, after: ["title"])
      }
      let person = TreeValue.map([.init(key, .text(value)), .init("roles", .texts([role]))])
      if passport.root["contributors"] == nil { return try passport.put("contributors", .list([person])) }
      try passport.apply(.append(person, to: [.key("contributors")]))
    case .counted: break
    }
  }
}

extension TreeText {
  /// Makes the list at a key hold these texts; items that stay are not touched, nor the comments beside them.
  package mutating func put(
    _ key: String, texts: [String], after neighbours: [String] = []
  ) throws(EditFault) {
    guard case .list(let old)? = root[key]?.value, !old.isEmpty else {
      let isSingle = root[key]?.string != nil && texts.count == 1
      return try put(key, isSingle ? .text(texts[0]) : .texts(texts), after: neighbours)
    }
    let steps: [JSONPointer.Step] = [.key(key)]
    let written = old.map { $0.scalarText ?? "" }
    let kept = written.filter(texts.contains)
    let added = texts.filter { !written.contains($0) }
    var copy = self
    if kept + added == texts, !kept.isEmpty {
      for index in written.indices.reversed() where !texts.contains(written[index]) {
        try copy.apply(.remove(.index(index), from: steps))
      }
      for text in added { try copy.apply(.append(.text(text), to: steps)) }
    } else {
      for index in texts.indices.prefix(old.count) {
        try copy.apply(.set(steps + [.index(index)], .text(texts[index])))
      }
      for text in texts.dropFirst(old.count) { try copy.apply(.append(.text(text), to: steps)) }
      for index in written.indices.dropFirst(texts.count).reversed() {
        try copy.apply(.remove(.index(index), from: steps))
      }
    }
    self = copy
  }
}
