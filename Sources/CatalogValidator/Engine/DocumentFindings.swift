import CatalogModel
import FileContent
import Wording

extension Document {
  /// The place of a value of the resource in the passport; the resource itself when it has no such value.
  func place<Value>(of element: Element<Value>, _ key: String) -> Place {
    .pointer("\(pointer)/\(key)", at: (element.range ?? range).start)
  }
}

extension DocumentSubject {
  /// The format by content, else by passport, else by extension.
  var format: FileFormat? { content?.format ?? document?.declaredFormat?.format ?? pathExtension?.format }

  /// True when the file cannot be judged by its content, because nothing of it was read or it is lost.
  var isContentLost: Bool { content?.isLost ?? true }

  /// True for archives and office documents: a mistake in one of their parts is damage, not somebody's typing.
  var isContainer: Bool {
    guard let format = content?.format else { return false }
    return FileFormat.archives.contains(format)
      || format.ancestors.contains(.zip) || [.xlsx, .ods, .docx, .odt, .pptx].contains(format)
  }

  /// False for one of several paths of a resource: then size and checksum are of all of them together.
  var isAloneInResource: Bool {
    guard case .listed(let document, let dataset) = source else { return true }
    return dataset.documents.count { $0.pointer == document.pointer } == 1
  }

  var hasDeclaredSizeWrong: Bool {
    guard let declared = document?.bytes.value, let content, content.status != .notChecked(.unreadable)
    else { return false }
    return declared != content.bytes && isAloneInResource
  }
}

extension ContentExamination {
  /// True when the file is empty, cut short, locked or not read.
  var isLost: Bool {
    let losses: [ContentFault.Kind] = [
      .empty, .truncated, .damaged, .encrypted, .unreadable, .pointer, .serverError,
    ]
    return losses.contains { kind in
      faults.listed(kind).contains { if case .member = $0.place { false } else { true } }
    }
  }
}

/// A table of a document, or of a member of its archive.
struct LocatedTable {
  let shape: TableShape
  fileprivate let part: ContentPart?

  /// A place of the table as a place of the document.
  func place(_ inner: Place) -> Place { part?.place(inner) ?? inner }
}

extension DocumentSubject {
  /// Those of the document, then those of the members of an archive.
  var tables: [LocatedTable] {
    guard let content else { return [] }
    return content.tables.map { LocatedTable(shape: $0, part: nil) }
      + content.parts.flatMap { part in part.content.tables.map { LocatedTable(shape: $0, part: part) } }
  }
}

extension Findings {
  /// One finding for all faults of a kind in the document, at the first of them, for faults that a person repairs at
  /// once.
  mutating func addFirst<Detail>(
    _ kind: FaultKind<Detail>, of subject: DocumentSubject, severity: Severity? = nil,
    _ text: (_ first: Detail, _ total: Int) -> LocalizedText
  ) {
    // Most documents have no fault of the kind, and the total tells so at once.
    guard let faults = subject.content?.faults, faults.total(kind.tag) > 0,
      let first = faults.detailed(kind).first
    else { return }
    add(text(first.detail, faults.total(kind.tag)), in: subject.path, at: first.place, severity: severity)
  }

  /// One finding for each fault of a kind in the document, at its place. Faults that the examination counted and
  /// did not keep are counted here too.
  ///
  /// - Parameter isExplained: whether another finding explains the place already.
  mutating func add<Detail>(
    _ kind: FaultKind<Detail>, of subject: DocumentSubject, severity: Severity? = nil,
    unless isExplained: (Place) -> Bool = { _ in false }, _ text: (Detail) -> LocalizedText
  ) {
    guard let faults = subject.content?.faults, faults.total(kind.tag) > 0 else { return }
    let all = faults.detailed(kind)
    let listed = all.filter { !isExplained($0.place) }
    for (index, fault) in listed.enumerated() {
      let isLast = index == listed.count - 1
      add(
        text(fault.detail), in: subject.path, at: fault.place, severity: severity,
        andMore: isLast ? faults.total(kind.tag) - all.count : 0)
    }
  }
}
