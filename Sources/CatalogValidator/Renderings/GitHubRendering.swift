import CatalogModel
import FileContent
import Wording

/// Remarks at lines of a pull request: workflow commands of GitHub Actions, one for each cause.
///
/// GitHub shows ten remarks of a kind for a step and drops the rest in silence, so the tenth says how many more there are.
struct GitHubRendering: Rendering {
  let name = "github"

  static let shownPerKind = 10

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let causes = Causes(of: report.diagnostics).all
    for severity in Severity.allCases.sorted(by: >) {
      var remarks = causes.filter { $0.first.severity == severity }.map { remark($0, context) }
      if severity == .error {
        remarks += report.unreadable.map { unread(context.repositoryPath($0), context.language) }
      }
      if severity == .warning { remarks += notChecked(report, context) }
      let rest = remarks.count - Self.shownPerKind
      if rest > 0 {
        remarks = remarks.prefix(Self.shownPerKind - 1) + [more(rest + 1, severity, context.language)]
      }
      sink.append(Array(remarks.map { $0 + "\n" }.joined().utf8))
    }
  }

  private func remark(_ cause: Cause, _ context: RenderingContext) -> String {
    let finding = cause.first
    var text = context.sentence(finding)
    if finding.place.linePosition == nil, let address = finding.place.address { text = "\(address): \(text)" }
    if cause.findings.count > 1 {
      let places = LocalizedText(
        uk: "Місць: \(cause.findings.count).", en: "Places: \(cause.findings.count).")
      text += " " + places[context.language]
    }
    if let cure = context.cure(finding) {
      text += "\n" + LocalizedText(uk: "Що зробити: \(cure)", en: "What to do: \(cure)")[context.language]
    }
    var properties = [("title", context.rules[finding.code]?.title[context.language] ?? finding.code)]
    if !finding.file.isEmpty { properties.insert(("file", context.repositoryPath(finding.file)), at: 0) }
    if let position = finding.place.linePosition {
      properties += [("line", "\(position.line)"), ("col", "\(max(1, position.column))")]
    }
    return command(finding.severity, properties, text)
  }

  private func unread(_ file: String, _ language: Language) -> String {
    let text = LocalizedText(
      uk: "Не прочитано: про документи цього набору нічого не відомо.",
      en: "Not read: nothing is known of the documents of this set.")
    return command(.error, [("file", file)], text[language])
  }

  private func notChecked(_ report: CheckReport, _ context: RenderingContext) -> [String] {
    report.documents.compactMap { document in
      guard case .notChecked(let reason) = document.status, reason != .link else { return nil }
      let text = LocalizedText(
        uk: "Не перевірено: \(reason.text.uk).", en: "Not checked: \(reason.text.en).")
      return command(.warning, [("file", context.repositoryPath(document.path))], text[context.language])
    }
  }

  private func more(_ count: Int, _ severity: Severity, _ language: Language) -> String {
    let text = LocalizedText(
      uk: "Ще \(count): повний перелік – у звіті.", en: "\(count) more: the report lists them all.")
    return command(severity, [], text[language])
  }

  private func command(_ severity: Severity, _ properties: [(String, String)], _ text: String) -> String {
    let kind =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let list = properties.map { "\($0)=\(escaped($1, inProperty: true))" }.joined(separator: ",")
    return "::\(kind)\(list.isEmpty ? "" : " " + list)::\(escaped(text, inProperty: false))"
  }

  /// Signs that end a command or a property would let a file write commands of its own.
  private func escaped(_ text: String, inProperty: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where inProperty: out += "%3A"
      case "," where inProperty: out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
