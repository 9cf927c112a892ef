import CatalogModel
import CatalogValidator
import CatalogWork

extension CheckWishes {
  init(_ selection: RuleSelection, _ accepted: BaselineOptions) {
    self.init()
    selected = selection.selected
    ignored = selection.ignored
    levels = selection.levels
    allowedUnchecked = selection.allowUnchecked
    baseline = accepted.baseline
    newBaseline = accepted.newBaseline
  }
}

extension RenderingContext {
  /// - Parameter elapsedTenths: tenths of a second that the check took, where they are shown.
  init(_ answer: CheckAnswer, failOn: Severity?, elapsedTenths: Int?) {
    self.init(
      language: answer.language, toolVersion: Dani.version, elapsedTenths: elapsedTenths,
      isSingleFile: answer.isSingleFile)
    titles = answer.titles
    rulePages = answer.rulePages
    extent = answer.extent
    pathInRepository = answer.pathInRepository
    self.failOn = failOn
  }
}
