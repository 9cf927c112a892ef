package import CatalogModel
package import FileContent
package import Wording

/// A form in which a report is given out; one file each in `Renderings/`.
package protocol Rendering: Sendable {
  /// The word after `--format`.
  var name: String { get }
  func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink)
}

/// A form that can be given out while the check goes on.
package protocol StreamedRendering: Rendering {
  func write(_ unit: UnitFindings, _ context: RenderingContext, to sink: any ByteSink)
  /// What is known when everything was looked at.
  func writeEnd(of report: CheckReport, _ context: RenderingContext, to sink: any ByteSink)
}

extension StreamedRendering {
  package func write(_ report: CheckReport, _ context: RenderingContext, to sink: any ByteSink) {
    let all = UnitFindings(dataset: nil, documents: report.documents, diagnostics: report.diagnostics)
    write(all, context, to: sink)
    writeEnd(of: report, context, to: sink)
  }
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
  /// Titles of the data sets by the names that findings have; a set without one goes by its name.
  package var titles: [String: String] = [:]
  /// What was looked at, when it is not all that was opened.
  package var extent: LocalizedText?
  /// Path of the opened folder in its repository, with a slash at its end: services show findings at files of a repository.
  package var pathInRepository = ""
  /// Where pages of rules are on the web, with a slash at its end; nil where the holder names no place.
  package var rulePages: String?
  /// The least severity that makes a build fail.
  package var failOn: Severity? = .error

  package init(language: Language, toolVersion: String, elapsedTenths: Int?, isSingleFile: Bool) {
    self.language = language
    self.toolVersion = toolVersion
    self.elapsedTenths = elapsedTenths
    self.isSingleFile = isSingleFile
    rules = Dictionary(allRules.map { ($0.code, $0.info) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RenderingContext {
  /// How people call a data set; nil stands for the catalogue as a whole.
  func title(of dataset: String?) -> String {
    guard let dataset else { return LocalizedText(uk: "Каталог", en: "The catalogue")[language] }
    return titles[dataset] ?? dataset
  }

  /// Path of a file in its repository.
  func repositoryPath(_ file: String) -> String {
    pathInRepository.isEmpty || file.contains("://") ? file : pathInRepository + file
  }

  /// What a finding says, with what stands there and what should.
  func sentence(_ finding: Diagnostic) -> String {
    let message = finding.message[language]
    let isOpen = message.last.map { !".!?…".contains($0) } ?? false
    var parts = [message.withCapital + (isOpen ? "." : "")]
    if let found = finding.found {
      parts.append(LocalizedText(uk: "Є: \(found).", en: "Found: \(found).")[language])
    }
    if let expected = finding.expected {
      parts.append(LocalizedText(uk: "Має бути: \(expected).", en: "Expected: \(expected).")[language])
    }
    return parts.joined(separator: " ")
  }

  /// The page of a rule on the web.
  func page(of code: String) -> String? {
    rulePages.map { $0 + code + (language == .uk ? ".md" : ".\(language.rawValue).md") }
  }

  func cure(_ finding: Diagnostic) -> String? { rules[finding.code]?.cure[language] }
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

extension String {
  /// With a capital letter in front, unless it begins with a key: `title: …` is written as in the file.
  var withCapital: String {
    let key = prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
    if !key.isEmpty, dropFirst(key.count).first == ":" { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}
