import CatalogModel
import DocumentWriting
import FileContent
import Wording

/// The report for code scanning: SARIF 2.1.0, one run.
///
/// GitHub shows 5,000 results of a run and takes no more than 25,000, so the gravest 5,000 are listed and a notification
/// says how many more there are. Documents that were not checked are notifications as well.
struct SARIFRendering: Rendering {
  let name = "sarif"

  static let listed = 5000
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let findings = report.diagnostics.prefix(Self.listed)
    let codes = Set(findings.map(\.code)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var fingerprints = FindingFingerprints()
    let results = findings.map { finding in
      result(finding, indices[finding.code] ?? 0, fingerprints.next(finding), context)
    }
    var object = JSONObjectStream(to: sink)
    object.write("$schema", .string(Self.schema))
    object.write("version", "2.1.0")
    object.write(
      "runs",
      [
        [
          "tool": ["driver": driver(codes, context)], "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": ["SRCROOT": ["description": ["text": .string(root(context.language))]]],
          "invocations": [invocation(report, context)], "results": .array(results),
        ]
      ])
    object.end()
  }

  private func root(_ language: Language) -> String {
    LocalizedText(
      uk: "Сховище, або папка, яку перевірено.", en: "The repository, or the folder that was checked.")[
        language]
  }

  private func driver(_ codes: [String], _ context: RenderingContext) -> JSONValue {
    [
      "name": "dani", "version": .string(context.toolVersion), "language": .string(context.language.rawValue),
      "rules": .array(codes.map { rule($0, context) }),
    ]
  }

  private func rule(_ code: String, _ context: RenderingContext) -> JSONValue {
    guard let info = context.rules[code] else { return ["id": .string(code)] }
    let language = context.language
    let words = (
      why: LocalizedText(uk: "Чому", en: "Why")[language],
      cure: LocalizedText(uk: "Що зробити", en: "What to do")[language],
      basis: LocalizedText(uk: "Підстава", en: "Basis")[language]
    )
    let (title, reason, cure) = (info.title[language], info.reason[language], info.cure[language])
    let basis = info.basis.fullText[language]
    let plain = "\(title)\n\n\(words.why): \(reason)\n\(words.cure): \(cure)\n\(words.basis): \(basis)"
    let markdown =
      "# \(title)\n\n**\(words.why).** \(reason)\n\n**\(words.cure).** \(cure)\n\n**\(words.basis).** \(basis)\n"
    var entries: [(key: String, value: JSONValue)] = [
      ("id", .string(code)), ("shortDescription", ["text": .string(title)]),
      ("fullDescription", ["text": .string(reason)]),
      ("help", ["text": .string(plain), "markdown": .string(markdown)]),
      ("defaultConfiguration", ["level": .string(info.severity.rawValue)]),
    ]
    if let page = context.page(of: code) { entries.append(("helpUri", .string(page))) }
    return .object(entries)
  }

  private func result(
    _ finding: Diagnostic, _ ruleIndex: Int, _ fingerprint: String, _ context: RenderingContext
  ) -> JSONValue {
    var location: [(key: String, value: JSONValue)] = [
      ("physicalLocation", physical(context.repositoryPath(finding.file), finding.place))
    ]
    if let address = finding.place.address {
      location.append(("logicalLocations", [["fullyQualifiedName": .string(address)]]))
    }
    return [
      "ruleId": .string(finding.code), "ruleIndex": .integer(ruleIndex),
      "level": .string(finding.severity.rawValue), "message": ["text": .string(context.sentence(finding))],
      "locations": [.object(location)], "partialFingerprints": ["daniFinding/v1": .string(fingerprint)],
    ]
  }

  private func physical(_ file: String, _ place: Place?) -> JSONValue {
    // A catalogue as a whole has no file of its own; its folder stands for it.
    let path = file.isEmpty ? "." : file
    var entries: [(key: String, value: JSONValue)] = [
      ("artifactLocation", ["uri": .string(PathAddress.encoded(path)), "uriBaseId": "SRCROOT"])
    ]
    if let position = place?.linePosition {
      entries.append(
        ("region", ["startLine": .integer(position.line), "startColumn": .integer(max(1, position.column))]))
    }
    return .object(entries)
  }

  private func invocation(_ report: CheckReport, _ context: RenderingContext) -> JSONValue {
    let language = context.language
    var notifications: [JSONValue] = []
    let all = Severity.allCases.reduce(0) { $0 + report.total($1) }
    let more = all - min(report.diagnostics.count, Self.listed)
    if more > 0 {
      let text = LocalizedText(
        uk: "Показано не всі зауваження: ще \(more).", en: "Not all findings are shown: \(more) more.")
      notifications.append(["level": "note", "message": ["text": .string(text[language])]])
    }
    for document in report.documents {
      guard case .notChecked(let reason) = document.status, reason != .link else { continue }
      let text = LocalizedText(
        uk: "Не перевірено: \(reason.text.uk).", en: "Not checked: \(reason.text.en).")
      notifications.append([
        "level": "warning", "message": ["text": .string(text[language])],
        "locations": [["physicalLocation": physical(context.repositoryPath(document.path), nil)]],
      ])
    }
    for file in report.unreadable {
      let text = LocalizedText(
        uk: "Не прочитано: про документи цього набору нічого не відомо.",
        en: "Not read: nothing is known of the documents of this set.")
      notifications.append([
        "level": "error", "message": ["text": .string(text[language])],
        "locations": [["physicalLocation": physical(context.repositoryPath(file), nil)]],
      ])
    }
    return [
      "executionSuccessful": .boolean(report.unreadable.isEmpty),
      "toolExecutionNotifications": .array(notifications),
    ]
  }
}
