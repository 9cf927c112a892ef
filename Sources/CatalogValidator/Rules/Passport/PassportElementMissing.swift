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
    basis: .passportElement(.title))

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    let passport = subject.passport
    checkStandIn(passport, &findings)
    for element in PassportElement.all {
      guard let gap = gap(element.id, subject), let severity = element.severityWhenMissing else { continue }
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

  /// An element that the passport lacks, or has without a value.
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

  private struct Gap {
    let key: String
    let pointer: String
    /// The range of the empty value, or of what should hold the element.
    let range: TextRange?
    let isBlank: Bool

    /// Makes a gap of an element; nil when it has a value.
    init?<Value>(
      _ key: String, _ element: Element<Value>, in holder: TextRange? = nil, pointer: String? = nil
    ) {
      guard element.isMissing else { return nil }
      self.key = key
      self.pointer = pointer ?? "/" + key
      range = element.range ?? holder
      isBlank = element.range != nil
    }
  }

  /// What is missing of an element; nil too for formats, links and the structure, which have rules of their own.
  private func gap(_ id: PassportElement.ID, _ subject: DatasetSubject) -> Gap? {
    let passport = subject.passport
    let publisher = subject.settings.publisher
    let person = passport.maintainers.first
    switch id {
    case .identifier:
      guard passport.name.isMissing, passport.id.isMissing else { return nil }
      return Gap("name", passport.name)
    case .title: return Gap("title", passport.title)
    case .description: return Gap("description", passport.summary)
    case .purpose: return Gap("purpose", passport.purpose)
    case .language: return Gap("language", passport.languages)
    case .issued: return Gap("issued", passport.issued)
    case .modified: return Gap("modified", passport.modified)
    case .dataAsOf: return Gap("data_as_of", passport.dataAsOf)
    case .updateFrequency: return Gap("update_frequency", passport.updateFrequency)
    case .keywords: return Gap("keywords", passport.keywords)
    case .publisher:
      guard publisher.name.isMissing, !passport.contributors.isOfWrongKind else { return nil }
      return Gap(
        "contributors, role publisher", passport.publisherName, in: passport.contributors.range,
        pointer: "/contributors")
    case .responsiblePerson:
      guard !passport.contributors.isOfWrongKind else { return nil }
      let name = person?.name ?? .absent
      let holder = person?.range ?? passport.contributors.range
      return Gap("contributors, role maintainer: title", name, in: holder, pointer: "/contributors")
    case .responsibleEmail:
      guard let person else { return nil }
      return Gap(
        "contributors, role maintainer: email", person.email, in: person.range, pointer: "/contributors")
    case .edrpou:
      guard passport.publisherEdrpou.isMissing, publisher.edrpou.isMissing else { return nil }
      return Gap("publisher_edrpou", passport.publisherEdrpou)
    case .administrativeCode:
      let codes = [passport.koatuu, passport.katottg, publisher.koatuu, publisher.katottg]
      guard codes.allSatisfy(\.isMissing) else { return nil }
      return Gap("katottg", passport.katottg)
    case .license: return Gap("licenses", passport.licenses)
    case .theme: return Gap("theme", passport.themes)
    case .format, .compression, .link, .structure, .version: return nil
    }
  }
}
