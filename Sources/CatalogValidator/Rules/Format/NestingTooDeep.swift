import CatalogModel
import FileContent
import Wording

/// Elements of XML, or lists and maps of JSON, are nested too deeply.
struct NestingTooDeep: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "завелика вкладеність",
      en: "too deep a nesting"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Перевірте, чи файл вивантажено правильно: у даних людей стільки рівнів не буває. Якщо файл справді такий, збільште межу nesting у settings.limits.",
      en:
        "See whether the file was exported rightly: data of people do not have so many levels. If the file is right as it is, raise nesting in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.nestingTooDeep, of: subject) { exceeded in
      LocalizedText(
        uk: "вкладеність глибша за межу (рівнів: \(exceeded.limit)): далі файл не читаємо",
        en: "the nesting is deeper than the limit (levels: \(exceeded.limit)): the file is read no further")
    }
  }
}
