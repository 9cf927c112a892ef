import CatalogValidator
import CatalogWork
import FileContent
import Wording

/// A form on standard output while the check goes on.
struct StreamedOutput {
  private let rendering: any StreamedRendering
  private let contexts: [Language: RenderingContext]

  init(_ rendering: any StreamedRendering) {
    self.rendering = rendering
    contexts = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let context = RenderingContext(
          language: language, toolVersion: Dani.version, elapsedTenths: nil, isSingleFile: false)
        return (language, context)
      })
  }

  func write(_ unit: UnitFindings, _ language: Language) {
    guard let context = contexts[language] else { return }
    let sink = MemorySink()
    rendering.write(unit, context, to: sink)
    Terminal.print(String(decoding: sink.bytes, as: UTF8.self))
  }

  func writeEnd(of answer: CheckAnswer, _ context: RenderingContext) {
    let sink = MemorySink()
    rendering.writeEnd(of: answer.report, context, to: sink)
    Terminal.print(String(decoding: sink.bytes, as: UTF8.self))
  }
}
