import FileContent
package import Wording

/// The snapshots that a catalogue keeps in `history/`.
package struct CatalogHistory: Sendable {
  /// By day.
  package let snapshots: [CatalogSnapshot]
  /// Files named like a snapshot that are none.
  package let unreadable: [String]
  /// The consultation letters that were made; nil when the file that records them is none of ours any more.
  package let letters: LetterLog?

  package static let none = CatalogHistory(snapshots: [], unreadable: [], letters: .empty)
}

extension CatalogHistory {
  /// Other files of the folder are nobody’s business.
  init(in tree: any FileTree) {
    let entries = (try? tree.entries(of: CatalogSnapshot.folder)) ?? []
    var snapshots: [CatalogSnapshot] = []
    var unreadable: [String] = []
    for entry in entries where entry.kind == .file && entry.name.hasSuffix(".csv") {
      let name = String(entry.name.dropLast(4))
      guard name.utf8.count == 10, let day = DateText(name)?.day else { continue }
      if let bytes = try? tree.read(entry.path), let snapshot = CatalogSnapshot(bytes, of: day) {
        snapshots.append(snapshot)
      } else {
        unreadable.append(entry.path)
      }
    }
    let isRecorded = entries.contains { $0.path == LetterLog.file }
    let letters = isRecorded ? (try? tree.read(LetterLog.file)).flatMap { LetterLog($0) } : LetterLog.empty
    self.init(snapshots: snapshots, unreadable: unreadable, letters: letters)
  }
}

/// A document that a snapshot saw, and of which the catalogue now knows nothing.
package struct VanishedDocument: Sendable {
  package let dataset: String
  package let path: String
  /// The newest snapshot that has it.
  package let lastSeen: CatalogSnapshot
}

extension CatalogHistory {
  /// Documents of snapshots until the day that no passport lists any more, neither as withdrawn.
  ///
  /// A document that moved is still there: its checksum is among those of now. Of a withdrawn set all are
  /// withdrawn, and of a set that could not be read nothing is known.
  ///
  /// - Parameters:
  ///   - catalog: the catalogue as it is now.
  ///   - checksums: SHA-256 of the documents that are there, as `sha256:…`.
  package func vanishedDocuments(
    of catalog: Catalog, until day: CalendarDate, checksums: Set<String>
  ) -> [VanishedDocument] {
    var lastSeen: [CatalogSnapshot.Row: Int] = [:]
    var newest: [Identity: CatalogSnapshot.Row] = [:]
    let snapshots = self.snapshots.filter { $0.day <= day }
    for (index, snapshot) in snapshots.enumerated() {
      for row in snapshot.rows where !row.path.isEmpty {
        newest[Identity(dataset: row.dataset, path: row.path)] = row
        lastSeen[row] = index
      }
    }
    let settled = Set(
      catalog.datasets.filter { $0.passport.withdrawn.value != nil }.map(\.name) + catalog.unread.map(\.name))
    let known = Set(catalog.datasets.flatMap(\.knownPaths))
    return newest.values.filter { row in
      !settled.contains(row.dataset) && !checksums.contains(row.hash)
        && !known.contains(Identity(dataset: row.dataset, path: row.path))
    }.compactMap { row in
      lastSeen[row].map {
        VanishedDocument(dataset: row.dataset, path: row.path, lastSeen: snapshots[$0])
      }
    }.sorted { ($0.dataset, $0.path) < ($1.dataset, $1.path) }
  }

  fileprivate struct Identity: Hashable {
    let dataset: String
    let path: String
  }
}

extension Dataset {
  /// Everything the passport names; a file that is not there is another finding.
  fileprivate var knownPaths: [CatalogHistory.Identity] {
    (documents.map(\.path) + withdrawnDocuments.map(\.path)).map { path in
      let location = PathProblem.isLink(path) ? path : self.path(PathProblem.normalized(path))
      return CatalogHistory.Identity(dataset: name, path: location)
    }
  }
}
