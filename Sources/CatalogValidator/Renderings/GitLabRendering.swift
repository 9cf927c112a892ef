import CatalogModel
import FileContent
import Wording

/// The report for the code quality widget of GitLab merge requests: a list of findings in its fields.
///
/// A finding without a line stands at line 1 with the address of its cell in the text. Documents that were not checked are
/// entries too, so that a request without entries is one that was looked into.
struct GitLabRendering: Rendering {
  let name = "gitlab"

  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    var fingerprints = FindingFingerprints()
    var entries = report.diagnostics.map { finding in
      let address = finding.place.linePosition == nil ? finding.place.address.map { "\($0): " } ?? "" : ""
      return entry(
        address + context.sentence(finding), check: finding.code, fingerprint: fingerprints.next(finding),
        severity(finding), path: context.repositoryPath(finding.file),
        line: finding.place.linePosition?.line ?? 1)
    }
    for document in report.documents {
      guard case .notChecked(let reason) = document.status, reason != .link else { continue }
      let text = LocalizedText(
        uk: "Не перевірено: \(reason.text.uk).", en: "Not checked: \(reason.text.en).")
      let name = "not-checked:\(document.path)"
      entries.append(
        entry(
          text[context.language], check: "not-checked",
          fingerprint: Digest.of(Array(name.utf8)).map { String($0.hex.prefix(32)) } ?? name, "major",
          path: context.repositoryPath(document.path), line: 1))
    }
    sink.append(Array((JSONValue.array(entries).prettyText + "\n").utf8))
  }

  private func severity(_ finding: Diagnostic) -> String {
    if finding.traits.contains(.personalData), finding.severity == .error { return "blocker" }
    return switch finding.severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }

  private func entry(
    _ text: String, check: String, fingerprint: String, _ severity: String, path: String, line: Int
  ) -> JSONValue {
    [
      "description": .string(text), "check_name": .string(check), "fingerprint": .string(fingerprint),
      "severity": .string(severity),
      "location": [
        "path": .string(path.isEmpty || path.hasSuffix("/") ? path + "catalog.yaml" : path),
        "lines": ["begin": .integer(line)],
      ],
    ]
  }
}
