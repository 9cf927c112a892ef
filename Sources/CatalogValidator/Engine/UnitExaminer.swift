import CatalogModel
import FileContent
import TableValues

/// Looks at one document or one unit: several of these steps may be under way at a time, for they share nothing that
/// changes.
struct UnitExaminer: Sendable {
  let rules: [RunningRule]
  let context: CheckContext
  let tree: any FileTree
  let limits: ContentLimits
  let policy: FindingPolicy
  /// What of the catalogue is looked at; nil is all of it.
  let parts: CatalogParts?
  private let memory = MemoryShare()

  init(
    rules: [RunningRule], context: CheckContext, tree: any FileTree, limits: ContentLimits,
    policy: FindingPolicy, parts: CatalogParts? = nil
  ) {
    self.parts = parts
    self.rules = rules
    self.context = context
    self.tree = tree
    self.limits = limits
    self.policy = policy
  }

  /// Looks at the document of one step, and at its unit when that was the last document.
  ///
  /// - Returns: the unit when this was its last step, else nil.
  func outcome(of step: PendingUnit.Step) -> UnitOutcome? {
    let unit = step.unit.unit
    guard let index = step.document else { return judge(unit, []) }
    let (source, reading) = unit.document(at: index)
    guard
      let documents = step.unit.take(
        examine(source, reading, isAskedAbout: unit.isAskedAbout), at: index)
    else { return nil }
    return judge(unit, documents)
  }

  private func examine(
    _ source: DocumentSubject.Source, _ reading: DocumentReading?, isAskedAbout: Bool
  ) -> DocumentOutcome {
    let examined = reading?.document(in: tree, limits: limits, memory) { content in
      isAskedAbout && rules.contains { $0.rule.needsValues(of: content) }
    }
    let subject = DocumentSubject(source, examined, in: context)
    let dataset = subject.dataset?.name
    let collector = FindingCollector(policy)
    for rule in isAskedAbout ? rules : [] {
      collector.run(rule, dataset: dataset, document: subject.path) {
        rule.rule.check(subject, &$0)
      }
    }
    return DocumentOutcome(
      path: subject.path, dataset: dataset, result: isAskedAbout ? subject.result : nil,
      content: subject.content,
      found: collector.found)
  }

  private func judge(_ unit: CheckUnit, _ documents: [DocumentOutcome]) -> UnitOutcome {
    let collector = FindingCollector(policy)
    var dataset: String?
    switch unit {
    case .dataset(let set):
      dataset = set.name
      let read = documents.compactMap { document in document.content.map { (document.path, $0) } }
      let contents = Dictionary(read, uniquingKeysWith: { _, last in last })
      let subject = DatasetSubject(dataset: set, contents: contents, in: context)
      for rule in rules { collector.run(rule, dataset: dataset) { rule.rule.check(subject, &$0) } }
    case .documents(_, let set), .others(_, let set): dataset = set.name
    case .looseFiles(let files, _):
      let known = documents.compactMap { document in
        document.content?.format.map { (document.path, $0) }
      }
      let formats = Dictionary(known, uniquingKeysWith: { _, last in last })
      guard let group = DocumentGroup(of: files, formats: formats) else { break }
      let subject = LooseFilesSubject(documentGroup: group)
      for rule in rules { collector.run(rule) { rule.rule.check(subject, &$0) } }
    }
    var found = collector.found
    for document in documents { found.merge(document.found) }
    return UnitOutcome(
      isAskedAbout: unit.isAskedAbout, dataset: dataset, results: documents.compactMap(\.result),
      found: found,
      checksums: documents.compactMap(UnitOutcome.Checksum.init),
      factContents: factContents(documents))
  }

  private func factContents(_ documents: [DocumentOutcome]) -> [String: ContentExamination] {
    guard !context.factDocuments.isEmpty else { return [:] }
    return documents.reduce(into: [:]) { contents, document in
      if context.factDocuments.contains(document.path) {
        contents[document.path] = document.content
      }
    }
  }
}

extension UnitOutcome.Checksum {
  fileprivate init?(_ document: DocumentOutcome) {
    guard let content = document.content, let text = content.sha256 else { return nil }
    self.init(
      path: document.path, dataset: document.dataset, text: text, isOfNothing: content.bytes == 0)
  }
}
