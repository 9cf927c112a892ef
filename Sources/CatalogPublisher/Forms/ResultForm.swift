import CatalogModel
package import FileContent
package import Wording

/// A form in which the result of a verb is given out.
///
/// Each subfolder of `Forms` holds the forms of one kind of result, one type in each file, and the build lists them:
/// another file there is another choice of `--format`, in the help and in the messages too.
package protocol ResultForm<Result>: Sendable {
  associatedtype Result

  /// The word after `--format`.
  var name: String { get }
  /// What the form asks beside its name, in brackets after it in the help.
  var condition: LocalizedText? { get }
  /// A terminal cannot show it.
  var needsFile: Bool { get }

  func write(_ result: Result, _ language: Language, to sink: some ByteSink) throws(FormFault)
}

extension ResultForm {
  package var condition: LocalizedText? { nil }
  package var needsFile: Bool { false }
}

/// Why a result cannot be given out in the form that was asked for.
package struct FormFault: FaultWithSentence {
  package let sentence: LocalizedText
}

extension FormFault {
  init(uk: String, en: String) {
    sentence = LocalizedText(uk: uk, en: en)
  }
}

/// The forms of one kind of result in the order of the help.
package struct ResultForms<Result>: Sendable {
  package let all: [any ResultForm<Result>]

  init(_ forms: [any ResultForm<Result>]) {
    let names = FormOrder.sorted(forms.map(\.name))
    all = names.compactMap { name in forms.first { $0.name == name } }
  }

  package subscript(name name: String) -> (any ResultForm<Result>)? { all.first { $0.name == name } }
}

/// The order in which forms are offered: for reading, for an office, for programs.
package enum FormOrder {
  private static let usual = [
    "text", "markdown", "html", "docx", "xlsx", "ods", "json", "jsonl", "csv", "svg", "ics",
  ]

  /// Names that are not known here come last, in the order of the alphabet.
  package static func sorted(_ names: [String]) -> [String] {
    func rank(_ name: String) -> Int { usual.firstIndex(of: name) ?? usual.count }
    return names.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}

extension ByteSink {
  func append(_ text: String) { append(Array(text.utf8)) }
}
