import CatalogModel
import FileContent
import Wording

/// Looking at a file took longer than it may.
struct CheckTimeExceeded: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "перевірка файлу забрала забагато часу",
      en: "the check of a file took too long"),
    reason: .restIsUnchecked,
    cure: LocalizedText(
      uk:
        "Поділіть дані на кілька документів. Якщо файл справді такий, збільште межу seconds у settings.limits.",
      en:
        "Divide the data into several documents. If the file is right as it is, raise seconds in settings.limits."
    ),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.timeExceeded, of: subject) { exceeded in
      LocalizedText(
        uk: "перевірку зупинено: вона тривала довше за межу (секунд: \(exceeded.limit))",
        en: "the check was stopped: it took longer than the limit (seconds: \(exceeded.limit))")
    }
  }
}
