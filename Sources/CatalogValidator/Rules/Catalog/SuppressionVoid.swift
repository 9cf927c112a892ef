import CatalogModel
import FileContent
import Wording

/// A suppression of `catalog.yaml` that has no effect.
struct SuppressionVoid: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "запис suppressions не діє", en: "a suppression without effect"),
    reason: LocalizedText(
      uk: "Зауваження, яке мало бути прийняте, лишається серед зауважень.",
      en: "The finding that it was meant to accept is still reported."),
    cure: LocalizedText(
      uk: "Зазначте code, reason і dataset або path; якщо строк минув, вилучіть запис або продовжте його.",
      en: "Give code, reason, and dataset or path; remove or prolong what has run out."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    for (index, suppression) in subject.settings.suppressions.enumerated() {
      let pointer = "/suppressions/\(index)"
      for (message, range, found) in problems(of: suppression, subject) {
        findings.add(
          message, in: file.path, at: range ?? suppression.range, pointer: pointer,
          expected: found.flatMap { NearMiss.nearest(to: $0, among: subject.ruleCodes.sorted()) },
          found: found)
      }
    }
  }

  private typealias Problem = (LocalizedText, TextRange?, found: String?)

  private func problems(of suppression: CatalogSettings.Suppression, _ subject: CatalogSubject) -> [Problem] {
    var problems: [Problem] = []
    if let code = suppression.code.value {
      if !subject.ruleCodes.contains(code) {
        let message = LocalizedText(uk: "правила «\(code)» немає", en: "there is no rule “\(code)”")
        problems.append((message, suppression.code.range, code))
      } else if subject.context.unsuppressibleCodes.contains(code) {
        problems.append((.personalData, suppression.code.range, nil))
      }
    } else {
      problems.append((.noCode, nil, nil))
    }
    if suppression.reason.value == nil { problems.append((.noReason, nil, nil)) }
    if suppression.dataset.value == nil, suppression.path.value == nil {
      problems.append((.tooWide, nil, nil))
    }
    if let until = suppression.until.value?.day, until < subject.today {
      let message = LocalizedText(
        uk: "строк запису минув \(until.ukrainian)", en: "the entry ran out on \(until.iso)")
      problems.append((message, suppression.until.range, nil))
    }
    return problems
  }
}

extension LocalizedText {
  fileprivate static let personalData = LocalizedText(
    uk: "помилку про персональні дані пропустити не можна: запис не діє",
    en: "an error about personal data cannot be suppressed: the entry has no effect")
  fileprivate static let noCode = LocalizedText(
    uk: "не зазначено правила (code)", en: "no rule is named (code)")
  fileprivate static let noReason = LocalizedText(
    uk: "не зазначено причини (reason)", en: "no reason is given (reason)")
  fileprivate static let tooWide = LocalizedText(
    uk: "не зазначено ані набору (dataset), ані файлу (path): щоб вимкнути правило всюди, є settings.rules",
    en: "neither a set (dataset) nor a file (path) is named: settings.rules switches a rule off everywhere")
}
