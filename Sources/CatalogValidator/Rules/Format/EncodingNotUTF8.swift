import CatalogModel
import FileContent
import Wording

/// A text is not in UTF-8 but in an old code page, or its encodings are mixed.
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
    for fault in content.faults.detailed(.notUTF8) {
      findings.add(
        Self.text(fault.detail, certainty), in: subject.path, at: fault.place,
        found: Self.preview(content.preview(at: fault.place)))
    }
    // Here letters are lost already: saving the file again does not bring them back.
    findings.add(.mixedEncodings, of: subject, severity: .error) { wrongSequences in
      LocalizedText(
        uk: "текст у UTF-8 пошкоджено: хибних послідовностей байтів \(wrongSequences), тут перша",
        en: "the UTF-8 text is damaged: wrong sequences of bytes \(wrongSequences), the first is here")
    }
  }

  private static func text(
    _ encoding: TextEncoding, _ certainty: EncodingFinding.Certainty
  ) -> LocalizedText {
    switch certainty {
    case .certain:
      LocalizedText(
        uk: "кодування \(encoding.name), потрібне UTF-8",
        en: "the encoding is \(encoding.name), UTF-8 is needed")
    case .likely:
      LocalizedText(
        uk: "кодування, найімовірніше, \(encoding.name), потрібне UTF-8",
        en: "the encoding is most probably \(encoding.name), UTF-8 is needed")
    case .uncertain:
      LocalizedText(
        uk: "кодування не UTF-8 (можливо, \(encoding.name)), потрібне UTF-8",
        en: "the encoding is not UTF-8 (perhaps \(encoding.name)), UTF-8 is needed")
    }
  }

  /// The lines as the guessed encoding reads them, so that a person sees whether it is right; numbers of seven
  /// digits and more may be somebody's.
  private static func preview(_ lines: [String]) -> String? {
    guard !lines.isEmpty else { return nil }
    return lines.map { line in
      var shown = ""
      var digits = 0
      for character in line {
        digits = character.isNumber ? digits + 1 : 0
        shown.append(digits > 3 ? "•" : character)
      }
      return shown
    }.joined(separator: " ⏎ ")
  }
}

extension ContentExamination {
  /// The preview of the file, or of the member of an archive that the place names.
  fileprivate func preview(at place: Place) -> [String] {
    guard case .member(let name, _) = place else { return preview }
    return parts.first { $0.name == name }?.content.preview ?? []
  }
}
