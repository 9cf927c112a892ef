package import CatalogModel
package import FileContent
package import Wording

extension EditionComparison {
  /// Shape: `Schemas/edition-comparison.schema.json`.
  package var json: JSONValue {
    [
      "schema_version": "1",
      "as_of": .string(asOf.iso),
      "from": .string(from.name),
      "to": .string(to.name),
      "sections": .strings(sections.map(\.rawValue)),
      "items": .array(
        entries.map { entry in
          [
            "id": .string(entry.coverage.item.id), "title": .string(entry.coverage.item.title),
            "relation": .string(entry.relation.rawValue), "former": .strings(entry.former),
            "status": .string(entry.coverage.status.rawValue), "datasets": .strings(entry.coverage.datasets),
          ]
        }),
      "gone": .array(gone.map { ["id": .string($0.id), "title": .string($0.title)] }),
      "totals": .object(
        Relation.allCases.map { (key: $0.rawValue, value: .integer(total($0))) }
          + [(key: "gone", value: .integer(gone.count)), (key: "to_add", value: .integer(toAdd.count))]),
    ]
  }

  package var csv: String {
    let header = ["id", "title", "relation", "former", "status", "datasets"]
    let rows = entries.map { entry in
      [
        entry.coverage.item.id, entry.coverage.item.title, entry.relation.rawValue,
        entry.former.joined(separator: " "), entry.coverage.status.rawValue,
        entry.coverage.datasets.joined(separator: " "),
      ]
    }
    return CSVText.text([header] + rows + gone.map { [$0.id, $0.title, "gone", "", "", ""] })
  }

  /// What to add first, then everything that is different.
  package func text(_ language: Language) -> String {
    var lines = [
      LocalizedText(
        uk:
          "Порівняно: \(from.title.uk) і \(to.title.uk). Відповідність пунктів двох редакцій встановлено непрямо.",
        en:
          "Compared: \(from.title.en) and \(to.title.en). How items of the two answer one another was inferred."
      )[
        language]
    ]
    let add = LocalizedText(
      uk: "Додати: пунктів, для яких у каталозі немає ні набору, ні підстави",
      en: "To add: items without a set or a reason")
    lines += ["", "\(add[language]): \(toAdd.count)"] + toAdd.map { line($0, language) }
    for relation in [Relation.new, .restated, .merged, .unknown] {
      let entries = entries.filter { $0.relation == relation }
      guard !entries.isEmpty else { continue }
      lines += ["", "\(relation.label[language]): \(entries.count)"] + entries.map { line($0, language) }
    }
    if !gone.isEmpty {
      let title = LocalizedText(uk: "вилучено з переліку", en: "no longer in the list")
      lines += ["", "\(title[language]): \(gone.count)"] + gone.map { "  \($0.id)  \($0.title)" }
    }
    lines += ["", "\(Relation.same.label[language]): \(total(.same))"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ entry: Entry, _ language: Language) -> String {
    var line = "  \(entry.coverage.item.id)  \(entry.coverage.item.title)"
    if !entry.former.isEmpty { line += " ← " + entry.former.joined(separator: ", ") }
    line += " [\(entry.coverage.status.label[language])]"
    return line
  }
}
