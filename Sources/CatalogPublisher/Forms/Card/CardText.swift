import CatalogModel
package import FileContent
package import Wording

/// The card with each value on lines of its own, to be copied.
package struct CardText: ResultForm {
  package let name = "text"

  package init() {}

  package func write(
    _ result: DatasetCard, _ language: Language, to sink: some ByteSink
  ) {
    sink.append(result.text(language))
  }
}

extension DatasetCard {
  /// Each value stands on lines of its own, without indentation, ready to copy.
  package func text(_ language: Language) -> String {
    let words = CardWords(card: self, language: language)
    var blocks = fields.map { field in
      let notes = [words.length(of: field), field.remark?[language]].compactMap { $0 }
      let label = field.label[language] + (notes.isEmpty ? "" : " (" + notes.joined(separator: "; ") + ")")
      let blank = field.isRequired ? "– \(CardWords.notGiven[language])" : "–"
      return "\(label)\n\(field.value ?? blank)\n"
    }
    blocks.append(words.facts.map { "\($0.label): \($0.value)\n" }.joined())
    let documents = self.documents.map { "  " + words.line(of: $0).joined(separator: "\n    ") + "\n" }
    blocks.append(words.documentHeading + "\n" + documents.joined())
    if !annexItems.isEmpty {
      let items = annexItems.map { "  " + words.annexLine($0) + "\n" }
      blocks.append(CardWords.annexItems[language] + "\n" + items.joined())
    }
    return blocks.joined(separator: "\n")
  }
}
