package import FileContent
package import Wording

/// One published file or link of a data set: DCAT Distribution, CKAN resource.
package final class Document: Sendable {
  /// What the path of a document leads to.
  package enum Location: Sendable {
    case file(TreeEntry)
    case link
    /// Nothing is there.
    case missing
    /// A folder or a symbolic link, which is never followed.
    case notAFile(TreeEntry)
    /// The path does not stay inside the data set's folder, so it is not looked at.
    case refused(PathProblem)
  }

  /// Path inside the data set's folder, or the address of a link, as written.
  package let path: String
  package let pathRange: TextRange
  /// JSON Pointer of the resource in the passport, such as `/resources/3`.
  package let pointer: String
  package let range: TextRange
  package let location: Location

  package let name: Element<String>
  package let title: Element<String>
  package let summary: Element<String>
  /// As written.
  package let format: Element<String>
  /// What the passport says that the file is; nil when it says nothing.
  package let declaredFormat: DeclaredFormat?
  package let mediaType: Element<String>
  package let encoding: Element<String>
  package let compressionFormat: Element<String>
  package let bytes: Element<Int>
  package let hash: Element<String>
  /// The checksum that the passport gives; nil when there is none or it cannot be read.
  package let checksum: DigestText?
  package let issued: Element<DateText>
  package let modified: Element<DateText>
  package let withdrawn: Element<DateText>
  package let withheld: Withholding?
  package let structure: Element<String>
  /// The Table Schema written into the resource, or the path of one.
  package let schema: Node?
  /// The columns that the resource itself describes, by `schema` or else by `structure`; the set's are not repeated.
  package let ownStructure: StructureSource

  init(
    path: String, pathRange: TextRange, pointer: String, resource: Node, location: Location,
    ownStructure: StructureSource
  ) {
    self.path = path
    self.pathRange = pathRange
    self.pointer = pointer
    self.location = location
    range = resource.range
    name = resource["name"].textElement
    title = resource["title"].textElement
    summary = resource["description"].textElement
    format = resource["format"].textElement
    declaredFormat = format.value.map { DeclaredFormat($0) }
    // `mimetype` is how the portal and Data Package v1 files spell it.
    mediaType = (resource["mediatype"] ?? resource["mimetype"]).textElement
    encoding = resource["encoding"].textElement
    compressionFormat = resource["compression_format"].textElement
    bytes = resource["bytes"].wholeNumberElement
    hash = resource["hash"].textElement
    checksum = hash.value.flatMap { DigestText(parsing: $0) }
    issued = resource["issued"].dateElement
    modified = resource["modified"].dateElement
    withdrawn = resource["withdrawn"].dateElement
    withheld = Withholding(resource["withheld"])
    structure = resource["structure"].textElement
    schema = resource["schema"]
    self.ownStructure = ownStructure
  }

  package var isLink: Bool {
    if case .link = location { true } else { false }
  }

  package var entry: TreeEntry? {
    if case .file(let entry) = location { entry } else { nil }
  }

  /// True for a file that is there and for a link: only these are counted.
  package var isThere: Bool { isLink || entry != nil }

  /// What a person calls it: the title, else the last part of the path.
  package var label: String {
    title.value ?? String(path.lastPathStep)
  }
}

/// A document whose file is gone on purpose; only counts for past dates read it.
package struct WithdrawnDocument: Sendable {
  package let path: String
  package let title: Element<String>
  package let format: Element<String>
  package let issued: Element<DateText>
  package let withdrawn: Element<DateText>
  package let range: TextRange
}
