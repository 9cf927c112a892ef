import CatalogModel
import FileContent
import Privacy
import Wording

/// What one unit must know of those before it: it receives them in the order of the catalogue and makes of each what
/// may be shown.
struct ReleasedFindings {
  private(set) var summary: CheckReport.Summary
  private let examiner: UnitExaminer
  private let repetitionRules: [(running: RunningRule, rule: any RepeatedDocumentRule)]
  /// The first document with each content, by SHA-256; empty files are left out.
  private var firstPaths: [String: String] = [:]
  private var checksums: Set<String> = []
  private var factContents: [String: ContentExamination] = [:]
  private var filesWithPersonalData: Set<String> = []

  init(_ examiner: UnitExaminer, _ summary: CheckReport.Summary) {
    self.examiner = examiner
    self.summary = summary
    repetitionRules = examiner.rules.compactMap { running in
      (running.rule as? any RepeatedDocumentRule).map { (running, $0) }
    }
  }

  mutating func findings(_ unit: UnitOutcome) -> UnitFindings {
    let collector = FindingCollector(examiner.policy)
    collector.found = unit.found
    for document in unit.checksums.sorted(by: { $0.path < $1.path }) {
      checksums.insert("sha256:" + document.text)
      guard !document.isOfNothing else { continue }
      guard let first = firstPaths[document.text] else {
        firstPaths[document.text] = document.path
        continue
      }
      guard unit.isAskedAbout else { continue }
      let repeated = RepeatedDocument(path: document.path, dataset: document.dataset, first: first)
      for (running, rule) in repetitionRules {
        collector.run(running, dataset: document.dataset, document: document.path) {
          rule.check(repeated, &$0)
        }
      }
    }
    factContents.merge(unit.factContents, uniquingKeysWith: { first, _ in first })
    return release(collector.found, dataset: unit.dataset, unit.results)
  }

  /// To be asked for when every unit was released.
  mutating func findingsOfTheWhole() -> UnitFindings {
    let collector = FindingCollector(examiner.policy.limited(to: examiner.parts))
    let subject = CatalogSubject(
      context: examiner.context, checksums: checksums, factContents: factContents)
    for rule in examiner.rules { collector.run(rule) { rule.rule.check(subject, &$0) } }
    return release(collector.found, dataset: nil, [])
  }

  private mutating func release(
    _ found: CollectedFindings, dataset: String?, _ results: [CheckReport.DocumentResult]
  ) -> UnitFindings {
    filesWithPersonalData.formUnion(found.filesWithPersonalData)
    let documents = results.map { found.files.contains($0.path) ? $0.withFindings : $0 }
    for document in documents { summary.count(document) }
    summary.add(found)
    let diagnostics = found.diagnostics.map { diagnostic in
      filesWithPersonalData.contains(diagnostic.file) ? diagnostic.withoutNumbers : diagnostic
    }
    return UnitFindings(
      dataset: dataset, documents: documents, diagnostics: diagnostics.sorted(by: Diagnostic.comesFirst))
  }
}

extension CheckReport.Summary {
  fileprivate mutating func add(_ found: CollectedFindings) {
    totalsByCode.merge(found.totalsByCode, uniquingKeysWith: +)
    totalsBySeverity.merge(found.totalsBySeverity, uniquingKeysWith: +)
    errorsOfLateness += found.errorsOfLateness
    suppressed += found.suppressed
    personalData += found.personalData
    for (dataset, totals) in found.totalsByDataset {
      totalsByDataset[dataset, default: DatasetTotals()].add(totals)
    }
  }
}

extension Diagnostic {
  /// The finding in a file with personal data, where no rule may repeat a number or a mailbox.
  fileprivate var withoutNumbers: Diagnostic {
    Diagnostic(
      code: code, traits: traits, severity: severity, dataset: dataset, file: file, place: place,
      message: LocalizedText(
        uk: PersonalMask.withoutNumbers(message.uk), en: PersonalMask.withoutNumbers(message.en)),
      expected: expected.map { PersonalMask.withoutNumbers($0) },
      found: found.map { PersonalMask.withoutNumbers($0) }, legalBasis: legalBasis, fix: fix)
  }
}
