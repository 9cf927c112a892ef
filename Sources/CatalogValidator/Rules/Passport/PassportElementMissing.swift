import CatalogModel
import FileContent
import Wording

/// An element of the passport is missing: one rule over the table of elements.
struct PassportElementMissing: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "бракує елемента паспорта", en: "an element of the passport is missing"),
    reason: LocalizedText(
      uk: "Паспорт набору даних складається з визначених елементів; без них набір не знайти й не зрозуміти.",
      en:
        "The passport of a data set has fixed elements; without them the set is hard to find and understand."),
    cure: LocalizedText(
      uk: "Заповніть у паспорті елементи, яких бракує.", en: "Fill in the missing elements of the passport."),
    basis: .passportElement(.title), traits: .incompleteness)

  /// What all sets take from `catalog.yaml` is missing once, there.
  func check(_ subject: CatalogSubject, _ findings: inout Findings) {
    guard let file = subject.settingsFile else { return }
    for element in PassportElement.all where subject.context.elementsOfTheCatalogue.contains(element.id) {
      guard let severity = element.severityWhenMissing else { continue }
      // Drafts say by themselves what they lack.
      let onlyDrafts = subject.catalog.datasets.allSatisfy { subject.context.drafts.gaps[$0.name] != nil }
      let holder = file.root["publisher"]
      findings.add(
        LocalizedText(
          uk: "про розпорядника не зазначено: \(element.id.shortName.uk)",
          en: "of the publisher is not given: \(element.id.shortName.en)"),
        in: file.path, at: .pointer("/publisher", at: (holder?.range ?? file.root.range).start),
        severity: onlyDrafts ? min(severity, .warning) : severity, basis: element.legalBasis)
    }
  }

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    checkStandIn(passport, &findings)
    for element in PassportElement.all where !subject.context.elementsOfTheCatalogue.contains(element.id) {
      guard let severity = element.severityWhenMissing,
        let gap = passport.gap(of: element.id, publisher: subject.settings.publisher)
      else { continue }
      let name = LocalizedText(uk: "«\(element.name.uk)»", en: "“\(element.name.en)”")
      let message =
        gap.isBlank
        ? LocalizedText(
          uk: "елемент \(name.uk) порожній (ключ \(gap.key))",
          en: "the element \(name.en) is empty (key \(gap.key))")
        : LocalizedText(
          uk: "бракує елемента \(name.uk) (ключ \(gap.key))",
          en: "the element \(name.en) is missing (key \(gap.key))")
      // Without the date of first publication the set is a draft.
      let consequence =
        element.id == .issued
        ? LocalizedText(
          uk: ": без нього набір – чернетка й не враховується на жодну дату",
          en: ": without it the set is a draft and counts on no date")
        : LocalizedText(uk: "", en: "")
      findings.add(
        LocalizedText(uk: message.uk + consequence.uk, en: message.en + consequence.en), in: passport.file,
        at: .pointer(gap.pointer, at: gap.range?.start ?? passport.start),
        severity: severity, basis: element.legalBasis)
    }
  }

  /// `created` is read in place of a missing `issued`; other programs take it for the age of the passport.
  private func checkStandIn(_ passport: Passport, _ findings: inout Findings) {
    guard passport.root["issued"] == nil, case .value(_, let range) = passport.issued else { return }
    findings.add(
      LocalizedText(
        uk: "дату першого оприлюднення взято з created, бо ключа issued немає",
        en: "the date of first publication is taken from created, for there is no key issued"),
      in: passport.file, at: range, pointer: "/created", expected: "issued", found: "created",
      severity: .note, basis: PassportElement[.issued].legalBasis)
  }
}
