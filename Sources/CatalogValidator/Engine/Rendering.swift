package import CatalogModel
package import FileContent
package import Wording

/// A form in which a report is given out; one file each in `Renderings/`.
package protocol Rendering: Sendable {
  /// The word after `--format`.
  var name: String { get }
  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink)
}

/// What a rendering needs beside the report.
package struct RenderingContext: Sendable {
  package let language: Language
  package let toolVersion: String
  /// Tenths of a second that the check took; nil leaves the time out of the report.
  package let elapsedTenths: Int?
  /// Whether one file was checked, so that the question is about «цей файл».
  package let isSingleFile: Bool
  package let rules: [String: RuleInfo]

  package init(language: Language, toolVersion: String, elapsedTenths: Int?, isSingleFile: Bool) {
    self.language = language
    self.toolVersion = toolVersion
    self.elapsedTenths = elapsedTenths
    self.isSingleFile = isSingleFile
    rules = Dictionary(allRules.map { ($0.code, $0.info) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Severity {
  package var label: LocalizedText {
    switch self {
    case .error: LocalizedText(uk: "помилка", en: "error")
    case .warning: LocalizedText(uk: "попередження", en: "warning")
    case .note: LocalizedText(uk: "примітка", en: "note")
    }
  }
}
