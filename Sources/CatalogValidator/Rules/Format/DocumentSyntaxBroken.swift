import CatalogModel
import FileContent
import Wording

/// A JSON, YAML or XML document breaks the rules of its format.
struct DocumentSyntaxBroken: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "запис JSON, YAML або XML порушено", en: "broken JSON, YAML or XML"),
    reason: LocalizedText(
      uk: "Програма зупиниться на першій такій помилці, і з усього документа не прочитає нічого.",
      en: "A program stops at the first such mistake and reads nothing of the whole document."),
    cure: LocalizedText(
      uk: "Виправте місця, названі нижче, або вивантажте файл із джерела ще раз.",
      en: "Correct the places named below, or export the file from its source again."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let content = subject.content else { return }
    if let promised = subject.formatConflict?.unreadable {
      findings.add(
        LocalizedText(
          uk: "файл названо \(promised.key), а прочитати його як \(promised.key) не можна",
          en: "the file is called \(promised.key), and cannot be read as \(promised.key)"),
        in: subject.path)
    }
    // What is wrong with the bytes is said about the encoding, and of an empty file that it is empty.
    let faults = content.treeFaults.filter { $0.kind != .notUTF8 && content.faults.total(.empty) == 0 }
    for (index, fault) in faults.enumerated() {
      let isLast = index == faults.count - 1
      findings.add(
        fault.text, in: subject.path, at: .pointer(fault.pointer, at: fault.range.start),
        severity: fault.kind.isLegal ? .note : nil, andMore: isLast ? content.unlistedTreeFaults : 0)
    }
    for part in content.parts {
      let faults = part.content.treeFaults.filter { $0.kind != .notUTF8 }
      for fault in faults {
        findings.add(
          fault.text, in: subject.path, at: part.place(.pointer(fault.pointer, at: fault.range.start)),
          severity: fault.kind.isLegal ? .note : nil,
          andMore: fault == faults.last ? part.content.unlistedTreeFaults : 0)
      }
    }
    guard !subject.isContainer else { return }
    findings.add(.notWellFormed, of: subject, Self.text)
    findings.add(.doctype, of: subject, severity: .warning) { _ in
      LocalizedText(
        uk: "оголошення DOCTYPE: через небезпеку підстановок такий файл далі не читаємо, вилучіть його",
        en: "a DOCTYPE declaration: it may hold dangerous entities, so the rest is not read; remove it")
    }
  }

  private static func text(_ mistake: XMLMistake) -> LocalizedText {
    switch mistake {
    case .tagMismatch:
      LocalizedText(
        uk: "теги не збігаються: закрито не той елемент",
        en: "the tags do not match: another element is closed")
    case .badTag: LocalizedText(uk: "тег записано неправильно", en: "a tag is written wrongly")
    case .duplicateAttribute:
      LocalizedText(uk: "атрибут в елементі двічі", en: "an attribute stands twice in an element")
    case .badAttribute:
      LocalizedText(
        uk: "атрибут записано неправильно: значення беруть у лапки",
        en: "an attribute is written wrongly: its value needs quotes")
    case .badEntity:
      LocalizedText(
        uk: "зайвий знак «&»: у тексті пишіть «&amp;»", en: "a stray “&”: in text write “&amp;”")
    case .unknownEntity:
      LocalizedText(
        uk: "такої назви знака XML не має: замість «&nbsp;» пишіть пропуск або «&#160;»",
        en: "XML has no such entity: in place of “&nbsp;” write a blank or “&#160;”")
    case .badCharacter:
      LocalizedText(uk: "знак, якого в XML бути не може", en: "a character that XML does not allow")
    case .badEncoding:
      LocalizedText(
        uk: "кодування в першому рядку не те, що у файлі (без назви кодування XML читають як UTF-8)",
        en: "the encoding of the first line is not that of the file (without a name XML is read as UTF-8)")
    case .undeclaredPrefix:
      LocalizedText(uk: "префікс простору назв не оголошено", en: "a namespace prefix is not declared")
    case .contentAfterEnd:
      LocalizedText(
        uk: "після кореневого елемента є зайвий вміст", en: "there is content behind the root element")
    case .other: LocalizedText(uk: "запис XML порушено", en: "the XML is broken")
    }
  }
}

extension TreeFault.Kind {
  /// Whether it is YAML that other programs may read, although this one does not expand it.
  fileprivate var isLegal: Bool {
    switch self {
    case .anchor, .alias, .tag, .mergeKey, .secondDocument, .complexKey: true
    case .notUTF8, .syntax, .unexpectedEnd, .empty, .duplicateKey, .tooDeep, .tooLarge: false
    }
  }
}
