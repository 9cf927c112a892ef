import CatalogModel
import FileContent
import Wording

/// A text of one line that begins or ends with blanks.
struct ValueWithBlanksAround: KeyedFileRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "пробіли на краях значення", en: "blanks around a value"),
    reason: LocalizedText(
      uk: "Ця програма їх відкидає, а інші читають код, дату чи адресу разом із пробілами й не впізнають.",
      en:
        "This program drops them; others read the code, the date or the address with its blanks and miss it."),
    cure: LocalizedText(
      uk: "Вилучіть пробіли на початку і в кінці значення.",
      en: "Remove the blanks at the beginning and at the end of the value."),
    basis: .recommendation)

  func check(_ file: KeyedFile, _ findings: inout Findings) {
    for value in file.values {
      switch (value.shape.kind, value.node.value) {
      case (.text, .string), (.date, .string), (.textList, .string), (.textOrMap, .string):
        report(value.node, value.key, value.pointer, file, &findings)
      case (.textList, .list(let items)):
        for (index, item) in items.enumerated() {
          report(item, value.key, "\(value.pointer)/\(index)", file, &findings)
        }
      default: break
      }
    }
  }

  /// A block of lines ends with a line break, which is no slip.
  private func report(
    _ node: Node, _ key: String, _ pointer: String, _ file: KeyedFile, _ findings: inout Findings
  ) {
    guard let text = node.string, !text.contains(where: \.isNewline) else { return }
    let plain = text.trimmingBlanks
    guard !plain.isEmpty, plain.utf8.count < text.utf8.count else { return }
    findings.add(
      LocalizedText(uk: "\(key): пробіли на краях значення", en: "\(key): blanks around the value"),
      in: file.path, at: node.range, pointer: pointer, expected: plain.excerpt, found: "«\(text.excerpt)»",
      fix: .safe)
  }
}
