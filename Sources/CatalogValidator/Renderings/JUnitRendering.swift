import CatalogModel
import FileContent
import Wording

/// The report for build servers: JUnit XML, a suite for each data set, a case for each rule that found something in it.
///
/// Findings that make the build fail are failures; others stand in `system-out` of their suite. A document that was not
/// checked is an error. The form is what the schemas of Ant and of Jenkins have in common.
struct JUnitRendering: Rendering {
  let name = "junit"

  private struct Case {
    let name: String
    /// `failure` or `error`, its message and its text; nil for a case that passed.
    let fault: (element: String, kind: String, message: String, text: String)?
  }

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let findings = Dictionary(grouping: report.diagnostics, by: \.dataset)
    let documents = Dictionary(grouping: report.documents, by: \.dataset)
    var names: [String?] = Set(findings.keys).union(documents.keys).compactMap { $0 }.sorted()
    if findings[nil] != nil || documents[nil] != nil || names.isEmpty || !report.unreadable.isEmpty {
      names.append(nil)
    }
    sink.append(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".utf8))
    for (index, name) in names.enumerated() {
      let unread = name == nil ? report.unreadable : []
      let text = suite(
        index, context.title(of: name), name ?? "catalog", findings[name] ?? [], documents[name] ?? [],
        unread,
        day: report.asOf.iso, context)
      sink.append(Array(text.utf8))
    }
    sink.append(Array("</testsuites>\n".utf8))
  }

  private func suite(
    _ index: Int, _ title: String, _ package: String, _ findings: [Diagnostic],
    _ documents: [CheckReport.DocumentResult], _ unread: [String], day: String, _ context: RenderingContext
  ) -> String {
    let (grave, light) = split(findings, context.failOn)
    var cases = Causes(of: grave).byRule.map { failure($0, context) }
    cases += documents.compactMap { notChecked($0, context.language) }
    cases += unread.map { file in
      let text = LocalizedText(uk: "Паспорт не прочитано.", en: "The passport was not read.")[
        context.language]
      return Case(name: file, fault: ("error", "unread", text, file))
    }
    if cases.isEmpty {
      let passed = LocalizedText(
        uk: "перевірено документів: \(documents.count)", en: "documents checked: \(documents.count)")
      cases = [Case(name: passed[context.language], fault: nil)]
    }
    func count(_ element: String) -> Int { cases.count { $0.fault?.element == element } }
    let remarks = light.map { line($0, context) + "\n" }.joined()
    let attributes = [
      ("name", token(title)), ("package", token(package)), ("id", "\(index)"), ("tests", "\(cases.count)"),
      ("failures", "\(count("failure"))"), ("errors", "\(count("error"))"), ("time", "0"),
      ("timestamp", day + "T00:00:00"), ("hostname", "localhost"),
    ]
    return """
      <testsuite\(attributes.map(attribute).joined())>
      <properties/>
      \(cases.map { text($0, in: token(package)) }.joined(separator: "\n"))
      <system-out>\(MarkupText.escaped(remarks))</system-out>
      <system-err></system-err>
      </testsuite>

      """
  }

  private func split(_ findings: [Diagnostic], _ threshold: Severity?) -> ([Diagnostic], [Diagnostic]) {
    guard let threshold else { return ([], findings) }
    return (findings.filter { $0.severity >= threshold }, findings.filter { $0.severity < threshold })
  }

  private func failure(_ cause: Cause, _ context: RenderingContext) -> Case {
    let lines = cause.findings.map { line($0, context) }
    let title = context.rules[cause.first.code]?.title[context.language] ?? cause.first.code
    let cure = context.cure(cause.first).map { "\n" + $0 } ?? ""
    return Case(
      name: title,
      fault: (
        "failure", cause.first.code, "\(title): \(cause.findings.count)", lines.joined(separator: "\n") + cure
      ))
  }

  private func notChecked(_ document: CheckReport.DocumentResult, _ language: Language) -> Case? {
    guard case .notChecked(let reason) = document.status, reason != .link else { return nil }
    let text = LocalizedText(uk: "Не перевірено: \(reason.text.uk)", en: "Not checked: \(reason.text.en)")
    return Case(name: document.path, fault: ("error", "not-checked", text[language], document.path))
  }

  private func line(_ finding: Diagnostic, _ context: RenderingContext) -> String {
    let place = finding.place.text.map { ", " + $0[context.language] } ?? ""
    return
      "\(finding.file)\(place): \(finding.severity.label[context.language]): \(context.sentence(finding))"
  }

  private func text(_ one: Case, in package: String) -> String {
    let attributes = [("name", token(one.name)), ("classname", package), ("time", "0")]
    let start = "<testcase" + attributes.map(attribute).joined()
    guard let fault = one.fault else { return start + "/>" }
    let details = [("type", fault.kind), ("message", fault.message)].map(attribute).joined()
    return
      "\(start)><\(fault.element)\(details)>\(MarkupText.escaped(fault.text))</\(fault.element)></testcase>"
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(MarkupText.escaped(value))\""
  }

  /// Names are tokens: one blank between words, none at the ends, and never nothing.
  private func token(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\t" || $0.isNewline }
    return words.isEmpty ? "–" : words.joined(separator: " ")
  }
}
