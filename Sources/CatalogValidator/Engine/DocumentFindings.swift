import CatalogModel
import FileContent

extension Document {
  /// Where a value of the resource stands in the passport; the resource itself when the value is not there.
  func place<Value>(of element: Element<Value>, _ key: String) -> Place {
    .pointer("\(pointer)/\(key)", at: (element.range ?? range).start)
  }
}

extension DocumentSubject {
  /// The format by content, else by passport, else by extension.
  var format: FileFormat? { content?.format ?? document?.declaredFormat?.format ?? pathExtension?.format }

  var pathExtension: PathExtension? { document?.isLink == true ? nil : PathExtension(path: path) }

  /// True when the file cannot be judged by its content, because it is empty, cut short, locked or not read.
  var isContentLost: Bool {
    guard let faults = content?.faults else { return true }
    let losses: [ContentFault.Kind] = [.empty, .truncated, .encrypted, .unreadable]
    return losses.contains { faults.total($0) > 0 }
  }
}

extension Findings {
  /// One finding for each fault of a kind in the document, at its place. Faults that the examination counted and
  /// did not keep are counted here too.
  mutating func add(
    _ kind: ContentFault.Kind, of subject: DocumentSubject, severity: Severity? = nil,
    _ text: (ContentFault) -> LocalizedText
  ) {
    guard let faults = subject.content?.faults else { return }
    let listed = faults.listed(kind)
    for (index, fault) in listed.enumerated() {
      let isLast = index == listed.count - 1
      add(
        text(fault), in: subject.path, at: fault.place, severity: severity,
        andMore: isLast ? faults.total(kind) - listed.count : 0)
    }
  }
}
