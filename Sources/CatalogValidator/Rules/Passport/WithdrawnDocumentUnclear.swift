import CatalogModel
import FileContent
import Wording

/// An entry of `withdrawn_documents` that does not say which document it was or until when it was published.
struct WithdrawnDocumentUnclear: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "незрозумілий запис про вилучений документ", en: "an unclear entry about a withdrawn document"),
    reason: LocalizedText(
      uk: "За цими записами рахують документи за минулі дні: без шляху й дати вилучення запис не діє.",
      en:
        "Past days are counted by these entries: without path and date of withdrawal an entry has no effect."),
    cure: LocalizedText(
      uk: "Запишіть шлях, яким документ мав у папці набору (path), і дату вилучення (withdrawn).",
      en: "Write the path that the document had in the folder of the set, and the date when it was withdrawn."
    ),
    basis: .recommendation)

  func check(_ subject: DatasetSubject, _ findings: inout Findings) {
    for (index, entry) in (subject.passport.root["withdrawn_documents"]?.items ?? []).enumerated() {
      guard entry.isMap else { continue }
      let pointer = "/withdrawn_documents/\(index)"
      let missing = ["path", "withdrawn"].filter { entry[$0].textElement.isMissing }
      if !missing.isEmpty {
        let keys = missing.joined(separator: ", ")
        findings.add(
          LocalizedText(
            uk: "вилучений документ: бракує \(keys)", en: "withdrawn document: \(keys) missing"),
          in: subject.passport.file, at: entry.range, pointer: pointer)
      }
      checkPath(entry["path"], pointer + "/path", subject, &findings)
      checkHash(entry["hash"], pointer + "/hash", subject, &findings)
    }
  }

  private func checkPath(
    _ node: Node?, _ pointer: String, _ subject: DatasetSubject, _ findings: inout Findings
  ) {
    guard case .value(let path, let range) = node.textElement, !PathProblem.isLink(path),
      let problem = PathProblem.problem(of: path), problem != .hiddenFolder
    else { return }
    findings.add(
      LocalizedText(
        uk: "вилучений документ: шлях має бути від папки набору, з «/»",
        en: "withdrawn document: a path inside the folder of the set is needed, with “/”"),
      in: subject.passport.file, at: range, pointer: pointer,
      found: problem == .controlCharacter ? nil : path.excerpt)
  }

  private func checkHash(
    _ node: Node?, _ pointer: String, _ subject: DatasetSubject, _ findings: inout Findings
  ) {
    guard case .value(let text, let range) = node.textElement else { return }
    let checksum = DigestText(parsing: text)
    if checksum == nil {
      findings.add(
        LocalizedText(
          uk: "вилучений документ: контрольну суму не прочитати",
          en: "withdrawn document: the checksum cannot be read"),
        in: subject.passport.file, at: range, pointer: pointer, expected: "sha256:…", found: text.excerpt)
    } else if let checksum, checksum.isWrittenInCapitals(text) {
      findings.add(
        .capitalAlgorithm, in: subject.passport.file, at: range, pointer: pointer, expected: checksum.text,
        found: text, severity: .note, fix: .safe)
    }
  }
}

extension DigestText {
  /// True for `SHA256:…`, which other programs do not know.
  func isWrittenInCapitals(_ written: String) -> Bool {
    written.contains(":") && !written.hasPrefix(algorithm.rawValue)
  }
}

extension LocalizedText {
  static let capitalAlgorithm = LocalizedText(
    uk: "назву алгоритму контрольної суми пишуть малими літерами",
    en: "the name of the algorithm of a checksum is written in small letters")
}
