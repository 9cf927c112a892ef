package import CatalogModel
package import FileContent
package import Wording

/// What is published and what is missing, for reading.
package struct CoverageText: ResultForm {
  package let name = "text"

  package init() {}

  package func write(
    _ result: CoverageResult, _ language: Language, to sink: some ByteSink
  ) {
    switch result {
    case .coverage(let coverage): sink.append(coverage.text(language))
    case .comparison(let comparison): sink.append(comparison.text(language))
    }
  }
}

extension Coverage {
  /// The totals first, then what asks for work, then the whole list.
  package func text(_ language: Language) -> String {
    var lines = heading(language) + totals(language)
    let urgent: [Status] = [.missing, .empty, .overdue, .absentWithReason, .deferred, .notApplicable]
    for status in urgent + [.published] {
      let entries = items.filter { $0.status == status }
      guard !entries.isEmpty else { continue }
      lines += ["", "\(status.label[language]): \(entries.count)"] + entries.map { line($0, language) }
    }
    if !untitled.isEmpty {
      let title = LocalizedText(
        uk: "Назву пункту не встановлено (не враховано)", en: "Title of the item not known (not counted)")
      lines += ["", "\(title[language]): \(untitled.count)"]
      lines += untitled.map { section, number in
        LocalizedText(
          uk: "  №\u{A0}\(number) – назву пункту не встановлено («\(section.title.uk)»)",
          en: "  No.\u{A0}\(number) – title of the item not known (\(section.title.en))")[language]
      }
    }
    if !suggestions.isEmpty {
      let title = LocalizedText(
        uk: "Можливо, відповідають (за схожістю назв; запишіть пункт у annex_items, якщо так)",
        en: "May answer an item (by likeness of titles; write it into annex_items if so)")
      lines += ["", "\(title[language]): \(suggestions.count)"]
      lines += suggestions.map {
        "  \($0.dataset)  «\($0.title)» → \($0.item.id)  \($0.item.title) (\($0.likeness) %)"
      }
    }
    if !unknownAbsent.isEmpty {
      let title = LocalizedText(
        uk: "Невідомі пункти в absent файлу catalog.yaml", en: "Unknown items under absent in catalog.yaml")
      lines += ["", "\(title[language]): \(unknownAbsent.joined(separator: ", "))"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ language: Language) -> [String] {
    let names = sections.map { "«\($0.title.uk)»" }.joined(separator: ", ")
    let english = sections.map(\.title.en).joined(separator: ", ")
    var lines = [
      LocalizedText(
        uk: "Перелік, передбачений постановою Кабінету Міністрів України від 21.10.2015 № 835 (зі змінами), "
          + "\(edition.title.uk), станом на \(asOf.ukrainian). Розділи: \(names).",
        en:
          "The list of Resolution No. 835 of 21 October 2015 (as amended), \(edition.title.en), as of \(asOf.iso). "
          + "Sections: \(english).")[language]
    ]
    if let note { lines.append(note[language]) }
    if let lackOfLaterChanges { lines.append(lackOfLaterChanges[language]) }
    return lines
  }

  /// Every share with its numerator and denominator.
  private func totals(_ language: Language) -> [String] {
    let share = applicable == 0 ? 0 : (published * 1000 + applicable / 2) / applicable
    return [
      LocalizedText(
        uk: "Пунктів, що стосуються розпорядника: \(applicable), з них оприлюднено: \(published) "
          + "(\(published) із \(applicable), \(share / 10),\(share % 10) %).",
        en: "Items that concern the holder: \(applicable), published: \(published) "
          + "(\(published) of \(applicable), \(share / 10).\(share % 10) %).")[language]
    ]
  }

  private func line(_ entry: Item, _ language: Language) -> String {
    var line = "  \(entry.item.id)  \(entry.item.title)"
    if !entry.datasets.isEmpty { line += " → " + entry.datasets.joined(separator: ", ") }
    if let reason = entry.reason { line += " (\(reason))" }
    if entry.isWeak {
      let weak = LocalizedText(
        uk: "назву або номер пункту встановлено непрямо", en: "title or number inferred")
      line += " [\(weak[language])]"
    }
    return line
  }
}
