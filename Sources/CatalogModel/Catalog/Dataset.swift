package import FileContent

/// One data set of the catalogue: a folder with a passport, a structure and documents.
package struct Dataset: Sendable {
  /// Name of the folder; the stable name of the set.
  package let name: String
  /// Path of the folder relative to the opened folder; empty when it is the opened folder itself.
  package let folder: String
  package let passport: Passport
  package let structure: StructureSource
  /// In the order of the passport; a path that is listed twice is one document.
  package let documents: [Document]
  package let withdrawnDocuments: [WithdrawnDocument]
  /// Files that are there and that the passport does not list.
  package let unlisted: [TreeEntry]
  /// Leavings of office programs and systems: `~$report.xlsx`, `Thumbs.db`.
  package let officeJunk: [TreeEntry]
  /// Symbolic links, never followed.
  package let symbolicLinks: [TreeEntry]
  /// What is wrong with the list of resources itself.
  package let resourceFaults: [ResourceFault]
  /// Mistakes of the passport file that did not keep it from being read, such as duplicate keys.
  package let treeFaults: [TreeFault]

  /// Path of something in the set's folder, relative to the opened folder.
  package func path(_ inside: String) -> String {
    folder.isEmpty ? inside : folder + "/" + inside
  }

  package var title: String { passport.title.value ?? name }

  package var isDraft: Bool { passport.issued.value == nil }

  /// Tables that `dani init` laid beside the passport and that somebody has filled in.
  package var filledTemplates: [TreeEntry] {
    unlisted.filter { $0.kind == .file && FileNames.isTemplate($0.name) && $0.path == path($0.name) }
  }
}

/// A fault in how resources are listed.
package struct ResourceFault: Sendable {
  package enum Kind: Hashable, Sendable {
    /// The same path is in the passport already, on line `first`.
    case repeatedPath(String, first: Int)
    /// `data:` inside the passport is not a document.
    case inlineData
    /// Neither `path` nor `data`.
    case noPath
    /// The resource, or its path, is not of the expected kind.
    case wrongKind(expected: ValueKind)
  }

  package let kind: Kind
  package let pointer: String
  package let range: TextRange
}

/// A folder that should be a data set and could not be read as one.
package struct UnreadDataset: Sendable {
  package enum Reason: Sendable {
    /// No `datapackage.yaml` or `datapackage.json`.
    case noPassport
    /// Both files are there: it is not known which one holds.
    case twoPassports([String])
    case unreadable(ReadFault)
    /// The grammar is broken so that a part of the file is lost.
    case broken([TreeFault])
    /// The file holds something else than a map of keys.
    case notAMap(TextRange)
    /// A date that decides on which days the set or the document counts is written and cannot be read.
    case unreadableDate(TextRange)
  }

  package let name: String
  package let folder: String
  /// The passport file, or the folder when there is none.
  package let file: String
  package let reason: Reason
}
