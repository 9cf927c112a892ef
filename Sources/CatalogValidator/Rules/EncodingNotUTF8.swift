import CatalogModel
import FileContent

/// Text is in a code page of the last century, or its encodings are mixed.
struct EncodingNotUTF8: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(uk: "кодування не UTF-8", en: "an encoding other than UTF-8"),
    reason: LocalizedText(
      uk: "В іншому кодуванні українські літери в багатьох програмах перетворюються на нечитабельні знаки.",
      en: "In another encoding Ukrainian letters turn into unreadable signs in many programs."),
    cure: LocalizedText(
      uk: "Збережіть файл у кодуванні UTF-8 (в Excel: «CSV UTF-8 (розділювач – кома)»).",
      en: "Save the file in UTF-8 (in Excel: “CSV UTF-8 (Comma delimited)”)."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard let content = subject.content else { return }
    let certainty = content.encoding?.certainty ?? .uncertain
    findings.add(.notUTF8, of: subject) { fault in
      switch certainty {
      case .certain:
        LocalizedText(
          uk: "кодування \(fault.found), потрібне UTF-8",
          en: "the encoding is \(fault.found), UTF-8 is needed")
      case .likely:
        LocalizedText(
          uk: "кодування, найімовірніше, \(fault.found), потрібне UTF-8",
          en: "the encoding is most probably \(fault.found), UTF-8 is needed")
      case .uncertain:
        LocalizedText(
          uk: "кодування не UTF-8 (можливо, \(fault.found)), потрібне UTF-8",
          en: "the encoding is not UTF-8 (perhaps \(fault.found)), UTF-8 is needed")
      }
    }
    // Here letters are lost already: saving the file again does not bring them back.
    findings.add(.mixedEncodings, of: subject, severity: .error) { fault in
      LocalizedText(
        uk: "текст у UTF-8 пошкоджено: хибних послідовностей байтів \(fault.found), тут перша",
        en: "the UTF-8 text is damaged: wrong sequences of bytes \(fault.found), the first is here")
    }
  }
}
