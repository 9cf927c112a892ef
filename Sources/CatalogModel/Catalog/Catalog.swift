package import FileContent
package import Wording

/// Everything one publisher publishes, as it is in a folder.
package struct Catalog: Sendable {
  /// What was opened.
  package enum Kind: Hashable, Sendable {
    /// A folder with `catalog.yaml`, or with data sets below it.
    case catalog
    /// The folder of one data set.
    case dataset
    /// Files without passports.
    case looseFiles
  }

  package let kind: Kind
  package let settings: CatalogSettings
  package let annexReading: AnnexReading
  /// Sorted by folder.
  package let datasets: [Dataset]
  package let unread: [UnreadDataset]
  /// Files outside of data sets that are checked as documents: all files of a loose folder, the one opened file.
  package let looseFiles: [TreeEntry]
  /// Files among the folders of data sets that belong to none.
  package let strayFiles: [TreeEntry]
  /// Office leavings outside of data sets.
  package let officeJunk: [TreeEntry]
  package let symbolicLinks: [TreeEntry]

  package var publisher: Publisher { settings.publisher }

  /// What No. 835 requires, as far as this catalogue knows it.
  package var annex: Annex { annexReading.annex }

  /// The same catalogue but for some of its sets.
  package func leavingOut(_ isLeftOut: (Dataset) -> Bool) -> Catalog {
    Catalog(
      kind: kind, settings: settings, annexReading: annexReading,
      datasets: datasets.filter { !isLeftOut($0) }, unread: unread, looseFiles: looseFiles,
      strayFiles: strayFiles, officeJunk: officeJunk, symbolicLinks: symbolicLinks)
  }

  /// Finds a set by folder name, or else by its title.
  package func dataset(named text: String) -> Dataset? {
    let name = PathProblem.normalized(text)
    let index =
      datasets.indices.first { datasets[$0].name == name || datasets[$0].folder == name }
      ?? datasets.indices.first {
        datasets[$0].passport.name.value == text || datasets[$0].passport.title.value == text
      }
    return index.map { datasets[$0] }
  }

  /// The set that a person means: by name or title, or else the only one whose title holds the text, whatever the case of its
  /// letters.
  package func dataset(meantBy text: String) -> Dataset? {
    if let dataset = dataset(named: text) { return dataset }
    let wanted = text.trimmingBlanks.lowercased()
    guard wanted.count >= Self.shortestPart else { return nil }
    let titles = datasets.map { $0.title.lowercased() }
    let same = datasets.indices.filter { titles[$0] == wanted }
    let holding = same.isEmpty ? datasets.indices.filter { titles[$0].contains(wanted) } : same
    return holding.count == 1 ? datasets[holding[0]] : nil
  }

  /// Letters of a part of a title that can be meant as a name.
  private static let shortestPart = 4
}

/// The body that holds the data, «розпорядник інформації».
package struct Publisher: Sendable {
  package let name: Element<String>
  package let edrpou: Element<String>
  package let katottg: Element<String>
  package let koatuu: Element<String>
  package let url: Element<String>
  package let email: Element<String>
  private let node: Node?

  init(_ node: Node?) {
    self.node = node
    name = node?["name"].textElement ?? .absent
    edrpou = node?["edrpou"].textElement ?? .absent
    katottg = node?["katottg"].textElement ?? .absent
    koatuu = node?["koatuu"].textElement ?? .absent
    url = node?["url"].textElement ?? .absent
    email = node?["email"].textElement ?? .absent
  }

  /// The text under a key of `publisher`.
  subscript(key: String) -> String? { node?[key]?.textElement.value }
}

/// `catalog.yaml`: the publisher, the sections of the annex, the decision on terms, settings.
///
/// Single values are rows of `SettingsTable` and members of the same name here.
@dynamicMemberLookup
package struct CatalogSettings: Sendable {
  /// How `catalog.yaml` was found.
  package enum Source: Sendable {
    /// There is none.
    case absent
    case file(String)
    /// It is in a folder above the opened one; findings in it are not of this check.
    case above(String)
    case unreadable(String, ReadFault)
    /// The grammar is broken so that a part is lost, or it is not a map: defaults hold.
    case broken(String)

    package var path: String? {
      switch self {
      case .absent: nil
      case .file(let path), .above(let path), .unreadable(let path, _), .broken(let path): path
      }
    }
  }

  package struct Term: Sendable {
    package let dataset: Element<String>
    package let unit: Element<String>
    package let responsible: Element<String>
    package let email: Element<String>
    package let frequency: Element<String>
    /// How a letter to the person begins, in the vocative.
    package let greeting: Element<String>
    package let range: TextRange
  }

  /// A required data set that the holder does not publish, with the reason.
  package struct AbsentItem: Sendable {
    package let item: Element<String>
    package let reason: Element<String>
    package let decision: Element<String>
    package let date: Element<DateText>
    package let range: TextRange
  }

  /// A finding that the holder has looked at and accepts.
  package struct Suppression: Sendable {
    package let code: Element<String>
    package let dataset: Element<String>
    package let path: Element<String>
    package let reason: Element<String>
    package let until: Element<DateText>
    package let range: TextRange
  }

  package let source: Source
  package let root: Node?
  package let treeFaults: [TreeFault]
  package let publisher: Publisher
  package let terms: [Term]
  package let absent: [AbsentItem]
  /// Rule code and the level it was set to, as written.
  package let ruleLevels: [(code: String, level: Element<String>, range: TextRange)]
  /// Levels for files whose paths fit a pattern, as written.
  package let ruleLevelsByPath:
    [(path: Element<String>, levels: [(code: String, level: Element<String>, range: TextRange)])]
  /// Name of a bound and the number it was set to, as written.
  package let limits: [(name: String, bound: Element<Int>, keyRange: TextRange)]
  package let suppressions: [Suppression]
}

extension CatalogSettings {
  package init(root: Node?, source: Source, treeFaults: [TreeFault]) {
    self.source = source
    self.root = root
    self.treeFaults = treeFaults
    publisher = Publisher(root?["publisher"])
    terms = (root?["decision"]?["terms"]?.items ?? []).map {
      Term(
        dataset: $0["dataset"].textElement, unit: $0["unit"].textElement,
        responsible: $0["responsible"].textElement, email: $0["email"].textElement,
        frequency: $0["frequency"].textElement, greeting: $0["greeting"].textElement, range: $0.range)
    }
    absent = (root?["absent"]?.items ?? []).map {
      AbsentItem(
        item: $0["item"].textElement, reason: $0["reason"].textElement, decision: $0["decision"].textElement,
        date: $0["date"].dateElement, range: $0.range)
    }
    let settings = root?["settings"]
    ruleLevels = (settings?["rules"]?.entries ?? []).map {
      (code: $0.key, level: $0.value.textElement, range: $0.value.range)
    }
    ruleLevelsByPath = (settings?["rules_by_path"]?.items ?? []).map { item in
      let levels = (item["rules"]?.entries ?? []).map {
        (code: $0.key, level: $0.value.textElement, range: $0.value.range)
      }
      return (path: item["path"].textElement, levels: levels)
    }
    limits = (settings?["limits"]?.entries ?? []).map {
      (name: $0.key, bound: $0.value.wholeNumberElement, keyRange: $0.keyRange)
    }
    suppressions = (root?["suppressions"]?.items ?? []).map {
      Suppression(
        code: $0["code"].textElement, dataset: $0["dataset"].textElement, path: $0["path"].textElement,
        reason: $0["reason"].textElement, until: $0["until"].dateElement, range: $0.range)
    }
  }
}

extension CatalogSettings {
  /// How much work one document may cause: the defaults, but for the bounds that are set to a possible number.
  package var contentLimits: ContentLimits {
    var limits = ContentLimits()
    for setting in self.limits {
      guard let bound = setting.bound.value,
        let known = ContentLimits.settings.first(where: { $0.name == setting.name }), bound >= known.least
      else { continue }
      limits[keyPath: known.bound] = min(bound, known.most)
    }
    return limits
  }
}
