import CatalogModel
import FileContent
import Wording

/// A setting of `catalog.yaml` with a value that means nothing: the default holds in its place.
struct SettingUnknown: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "невідоме значення налаштування", en: "an unknown value of a setting"),
    reason: LocalizedText(
      uk: "Таке налаштування не діє: замість нього діє типове.",
      en: "Such a setting has no effect: the default holds."),
    cure: LocalizedText(
      uk: "Запишіть одне з можливих значень або вилучіть налаштування.",
      en: "Write one of the possible values, or remove the setting."),
    basis: .recommendation)

  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    let settings = subject.settings
    let choices: [(String, Element<String>, [String])] = [
      ("/settings/language", settings.language, Language.allCases.map(\.rawValue)),
      ("/settings/schedule/convention", settings.convention, ScheduleConvention.allCases.map(\.rawValue)),
      ("/settings/schedule/compare", settings.compare, DatasetSchedule.Comparison.allCases.map(\.rawValue)),
    ]
    for (pointer, element, known) in choices {
      guard case .value(let text, let range) = element else { continue }
      report(text, in: file, at: range, pointer, known, &findings)
    }
    let sections = settings.root?["annex"]?["sections"]
    for (index, node) in (sections?.listOrSelf ?? []).enumerated() {
      guard case .value(let text, let range) = node.textElement else { continue }
      report(
        text, in: file, at: range, "/annex/sections/\(index)", AnnexSection.allCases.map(\.rawValue),
        &findings)
    }
    let windows: [(String, Element<Int>)] = [
      ("due_soon_days", settings.dueSoonDays), ("due_soon_days_monthly", settings.dueSoonDaysMonthly),
      ("due_soon_days_weekly", settings.dueSoonDaysWeekly), ("confirm_after_days", settings.confirmAfterDays),
    ]
    let last = ScheduleWindows.allowed.upperBound
    for (key, element) in windows {
      guard case .value(let days, let range) = element, !ScheduleWindows.allowed.contains(days) else {
        continue
      }
      findings.add(
        LocalizedText(
          uk: "\(key): потрібно від 0 до \(last) днів", en: "\(key): 0 to \(last) days are needed"),
        in: file.path, at: range, pointer: "/settings/schedule/\(key)", found: "\(days)")
    }
    if case .value(let days, let range) = settings.letters.days, !(1...366).contains(days) {
      findings.add(
        LocalizedText(uk: "days: потрібно від 1 до 366 днів", en: "days: 1 to 366 days are needed"),
        in: file.path, at: range, pointer: "/settings/letters/days", found: "\(days)")
    }
    checkRuleLevels(subject, file, &findings)
    checkLimits(settings, file, &findings)
  }

  private func checkLimits(_ settings: CatalogSettings, _ file: KeyedFile, _ findings: inout Findings) {
    let known = ContentLimits.settings.map(\.name)
    for limit in settings.limits {
      let pointer = "/settings/limits/" + JSONPointer.escaped(limit.name)
      report(limit.name, in: file, at: limit.keyRange, pointer, known, &findings)
      let least = ContentLimits.settings.first { $0.name == limit.name }?.least ?? 0
      guard case .value(let bound, let range) = limit.bound, bound < least else { continue }
      findings.add(
        LocalizedText(uk: "межа не може бути такою малою", en: "a limit cannot be that small"),
        in: file.path, at: range, pointer: pointer, found: "\(bound)")
    }
  }

  private func checkRuleLevels(_ subject: CatalogSubject, _ file: KeyedFile, _ findings: inout Findings) {
    for entry in file.root["settings"]?["rules"]?.entries ?? [] {
      let pointer = "/settings/rules/" + JSONPointer.escaped(entry.key)
      if !subject.ruleCodes.contains(entry.key) {
        findings.add(
          LocalizedText(uk: "правила «\(entry.key)» немає", en: "there is no rule “\(entry.key)”"),
          in: file.path, at: entry.keyRange, pointer: pointer,
          expected: NearMiss.nearest(to: entry.key, among: subject.ruleCodes.sorted()), found: entry.key)
      }
      guard case .value(let level, let range) = entry.value.textElement, RuleLevel(level) == nil else {
        continue
      }
      report(level, in: file, at: range, pointer, RuleLevel.words, &findings)
    }
  }

  private func report(
    _ text: String, in file: KeyedFile, at range: TextRange, _ pointer: String, _ known: [String],
    _ findings: inout Findings
  ) {
    guard !known.contains(text) else { return }
    findings.add(
      LocalizedText(
        uk: "такого значення немає, можливі: \(known.joined(separator: ", "))",
        en: "there is no such value, possible are: \(known.joined(separator: ", "))"),
      in: file.path, at: range, pointer: pointer,
      expected: NearMiss.nearest(to: text, among: known)
        ?? LanguageCode.meant(by: text).flatMap { known.contains($0) ? $0 : nil }, found: text)
  }
}

extension Node {
  fileprivate var listOrSelf: [Node] {
    if case .list(let items) = value { items } else { [self] }
  }
}
