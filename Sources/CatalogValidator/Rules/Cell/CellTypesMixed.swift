import CatalogModel
import FileContent
import Wording

/// A column of numbers contains words.
struct CellTypesMixed: CellRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "слова у стовпці чисел",
      en: "words in a column of numbers"),
    reason: LocalizedText(
      uk:
        "Через «немає» чи «безкоштовно» серед чисел програма вважає текстом увесь стовпець і не може його порахувати.",
      en:
        "Because of “none” or “free” among numbers a program takes the whole column for text and cannot add it up."
    ),
    cure: LocalizedText(
      uk: "Де числа немає, лишіть клітинку порожньою, а пояснення запишіть в окремий стовпець.",
      en: "Where there is no number leave the cell empty, and write the explanation into a column of its own."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.mixedTypes, of: subject) { words in
      LocalizedText(
        uk: "у стовпці чисел є слова: клітинок \(words.count), перша – «\(words.text)»",
        en: "words stand in a column of numbers: cells \(words.count), the first is “\(words.text)”")
    }
  }
}
