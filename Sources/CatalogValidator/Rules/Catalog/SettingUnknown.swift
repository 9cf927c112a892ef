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
    for value in file.values { checkValue(value, file, &findings) }
    checkRuleLevels(subject, file, &findings)
    checkLimits(subject.settings, file, &findings)
  }

  private func checkValue(_ value: ShapedValue, _ file: KeyedFile, _ findings: inout Findings) {
    switch value.shape.allowed {
    case nil: break
    case .words(let known) where value.shape.kind == .textList:
      for (index, node) in value.node.listOrSelf.enumerated() {
        guard case .value(let text, let range) = node.textElement else { continue }
        report(text, in: file, at: range, "\(value.pointer)/\(index)", known, &findings)
      }
    case .words(let known):
      guard case .value(let text, let range) = value.node.textElement else { return }
      report(text, in: file, at: range, value.pointer, known, &findings)
    case .numbers(let possible):
      guard case .value(let number, let range) = value.node.wholeNumberElement, !possible.contains(number)
      else { return }
      let (first, last) = (possible.lowerBound, possible.upperBound)
      findings.add(
        LocalizedText(
          uk: "\(value.key): потрібно від \(first) до \(last) днів",
          en: "\(value.key): \(first) to \(last) days are needed"),
        in: file.path, at: range, pointer: value.pointer, found: "\(number)")
    }
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
    let settings = file.root["settings"]
    check(settings?["rules"], at: "/settings/rules", subject, file, &findings)
    for (index, item) in (settings?["rules_by_path"]?.items ?? []).enumerated() {
      check(item["rules"], at: "/settings/rules_by_path/\(index)/rules", subject, file, &findings)
    }
  }

  private func check(
    _ levels: Node?, at start: String, _ subject: CatalogSubject, _ file: KeyedFile,
    _ findings: inout Findings
  ) {
    for entry in levels?.entries ?? [] {
      let pointer = start + "/" + JSONPointer.escaped(entry.key)
      if !subject.ruleCodes.hasRule(entry.key) {
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
