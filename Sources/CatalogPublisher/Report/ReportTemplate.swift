package import CatalogModel
import FileContent
package import Wording

/// The words of a period's report.
package struct ReportTemplate: Sendable {
  /// A template that cannot be used, and what it is called.
  package struct Fault: FaultWithSentence, Sendable {
    package enum Source: Hashable, Sendable {
      case file(String)
      /// A paragraph of `settings.report` in `catalog.yaml`, from 1.
      case paragraph(Int)
    }

    package let source: Source
    package let fault: TemplateFault

    package var sentence: LocalizedText {
      let name: LocalizedText =
        switch source {
        case .file(let path): LocalizedText(uk: "Шаблон «\(path)»", en: "The template \(path)")
        case .paragraph(let number):
          LocalizedText(
            uk: "catalog.yaml, settings.report, абзац \(number)",
            en: "catalog.yaml, settings.report, paragraph \(number)")
        }
      return LocalizedText(uk: "\(name.uk), \(fault.message.uk).", en: "\(name.en), \(fault.message.en).")
    }
  }

  private let parts: [(source: Fault.Source, text: String)]

  /// An office's own template, in place of everything else.
  package init(_ text: String, file: String) {
    parts = [(.file(file), text)]
  }

  /// The built-in paragraph; behind it the paragraphs of the catalogue, or else a sentence with its facts.
  package init(of settings: CatalogSettings, _ language: Language) {
    let paragraphs = language == .uk ? settings.reportParagraphs : settings.reportParagraphsInEnglish
    let own = paragraphs.value ?? []
    let added = own.isEmpty ? [Self.factSentences[language]] : own
    parts =
      [(.paragraph(0), Self.sentences[language])]
      + added.enumerated().map { (.paragraph($0.offset + 1), $0.element) }
  }

  /// The built-in template, to be edited: the paragraph and the sentence with the facts.
  package static func builtIn(_ language: Language) -> String {
    sentences[language] + "\n\n" + factSentences[language] + "\n"
  }

  /// Paragraphs of plain text, with an empty line between them.
  package func text(of report: PeriodReport, _ language: Language) throws(Fault) -> String {
    let values = report.templateValues(language)
    var paragraphs: [String] = []
    for (source, text) in parts {
      do throws(TemplateFault) {
        paragraphs.append(
          UnknownNumber.withoutItsSentences(try TextTemplate(text).text(values)).trimmingBlanks)
      } catch {
        throw Fault(source: source, fault: error)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  // MARK: The built-in words

  private static let sentences = LocalizedText(
    uk: """
      {{state_sentence}}\
      {{#changes_known}} {{in_period}} {{changes}}.{{/changes_known}}\
      {{#overdue_datasets}} Не оновлено в строк: {{overdue_datasets.counted}}.{{/overdue_datasets}}\
      {{#datasets_without_term}} Строк оновлення не визначено: {{datasets_without_term.counted}}.\
      {{/datasets_without_term}}\
      {{#all_updated_in_time}} Усі набори даних оновлено в строк.{{/all_updated_in_time}}\
      {{#coverage_known}} {{coverage_sentence}}{{/coverage_known}}\
      {{#all_published_in_time}} Усі набори, що підлягають оприлюдненню, оприлюднено й оновлено у встановлені строки.\
      {{/all_published_in_time}}
      """,
    en: """
      {{state_sentence}}\
      {{#changes_known}} {{in_period}}: {{changes}}.{{/changes_known}}\
      {{#overdue_datasets}} Not updated in time: {{overdue_datasets.counted}}.{{/overdue_datasets}}\
      {{#datasets_without_term}} Update term unknown: {{datasets_without_term.counted}}.{{/datasets_without_term}}\
      {{#all_updated_in_time}} All data sets were updated in time.{{/all_updated_in_time}}\
      {{#coverage_known}} {{coverage_sentence}}{{/coverage_known}}\
      {{#all_published_in_time}} All data sets that must be published are published and were updated within the \
      terms set.{{/all_published_in_time}}
      """)

  private static let factSentences = LocalizedText(
    uk: """
      {{#state_facts}}{{#first}}Станом на {{as_of}}: {{/first}}{{counted}}{{^last}}; {{/last}}{{#last}}.{{/last}}\
      {{/state_facts}}

      {{#period_facts}}{{#first}}{{in_period}}: {{/first}}{{counted}}{{^last}}; {{/last}}{{#last}}.{{/last}}\
      {{/period_facts}}
      """,
    en: """
      {{#state_facts}}{{#first}}As of {{as_of}}: {{/first}}{{counted}}{{^last}}; {{/last}}{{#last}}.{{/last}}\
      {{/state_facts}}

      {{#period_facts}}{{#first}}{{in_period}}: {{/first}}{{counted}}{{^last}}; {{/last}}{{#last}}.{{/last}}\
      {{/period_facts}}
      """)
}
