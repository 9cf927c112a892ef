import CatalogModel
import FileContent
import Wording

/// Letters of the wrong alphabet inside words of passports and of `catalog.yaml`.
struct LookalikeLetters: KeyedFileRule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "літери іншої абетки всередині слова", en: "letters of the other alphabet inside a word"),
    reason: LocalizedText(
      uk: "На вигляд слово правильне, але пошук його не знаходить.",
      en: "The word looks right, but a search does not find it."),
    cure: LocalizedText(
      uk: "Наберіть слово наново в потрібній розкладці.", en: "Type the word again in the right layout."),
    basis: .recommendation)

  /// Keys whose values are written for people to read.
  private static let keys: Set<String> = [
    "title", "description", "purpose", "keywords", "organization", "unit", "responsible", "reason",
  ]

  func check(_ file: KeyedFile, _ findings: inout Findings) {
    for value in file.values
    where Self.keys.contains(value.key) || value.key == "name" && value.parentKey == "publisher" {
      let nodes = value.shape.kind == .textList && !value.node.items.isEmpty ? value.node.items : [value.node]
      for (index, node) in nodes.enumerated() {
        guard let text = node.string else { continue }
        for word in Lookalikes.words(in: text) {
          findings.add(
            word.message, in: file.path, at: node.range,
            pointer: nodes.count > 1 ? "\(value.pointer)/\(index)" : value.pointer, expected: word.suggestion,
            found: word.text, severity: word.kind == .romanNumeral ? .note : nil)
        }
      }
    }
  }
}

extension Lookalikes.Word {
  fileprivate var message: LocalizedText {
    let letters = foreign.map { String($0) }.joined(separator: ", ")
    switch kind {
    case .romanNumeral:
      return LocalizedText(
        uk: "римське число «\(text)» набрано кириличними літерами: \(letters)",
        en: "the Roman numeral “\(text)” has Cyrillic letters: \(letters)")
    case .conjunction:
      return LocalizedText(
        uk: "слово «\(text)» набрано латинською літерою", en: "the word “\(text)” is a Latin letter")
    case .mixed:
      let isLatin = foreign.first?.isASCII ?? true
      return isLatin
        ? LocalizedText(
          uk: "у слові «\(text)» латинські літери серед кириличних: \(letters)",
          en: "the word “\(text)” has Latin letters among Cyrillic ones: \(letters)")
        : LocalizedText(
          uk: "у слові «\(text)» кириличні літери серед латинських: \(letters)",
          en: "the word “\(text)” has Cyrillic letters among Latin ones: \(letters)")
    }
  }
}
