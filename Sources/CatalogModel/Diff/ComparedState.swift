import FileContent
package import Wording

/// One of the two states of a catalogue that are compared, and where it was read.
package struct ComparedState: Sendable {
  package enum Source: Sendable {
    case folder(String)
    /// The catalogue as it counts on a day, by what its passports and files keep.
    case day(CalendarDate)
    case revision(GitRevision)
    /// An output folder of `dani publish`.
    case publication(String, asOf: CalendarDate)
  }

  package let source: Source
  package let inventory: CatalogInventory
  /// Passports that could not be read: their sets are missing here.
  package let unreadable: [String]

  package init(_ source: Source, _ inventory: CatalogInventory, unreadable: [String]) {
    self.source = source
    self.inventory = inventory
    self.unreadable = unreadable
  }

  /// «ревізія HEAD~1 (30.09.2020)».
  package var label: LocalizedText {
    switch source {
    case .folder(let path): LocalizedText(uk: "папка «\(path)»", en: "the folder \(path)")
    case .day(let day): LocalizedText(uk: "станом на \(day.ukrainian)", en: "as of \(day.iso)")
    case .revision(let revision):
      LocalizedText(
        uk: "ревізія «\(revision.name)» (\(revision.day.ukrainian))",
        en: "the revision \(revision.name) (\(revision.day.iso))")
    case .publication(let folder, let day):
      LocalizedText(
        uk: "публікація в папці «\(folder)» (\(day.ukrainian))",
        en: "the publication in \(folder) (\(day.iso))")
    }
  }

  package var isDay: Bool {
    if case .day = source { true } else { false }
  }

  package var isPublication: Bool {
    if case .publication = source { true } else { false }
  }
}

/// Two states and what is different between them.
package struct DiffReport: Sendable {
  package let from: ComparedState
  package let to: ComparedState
  package let diff: CatalogDiff

  package init(from: ComparedState, to: ComparedState) {
    self.from = from
    self.to = to
    diff = CatalogDiff(from: from.inventory, to: to.inventory)
  }

  /// Passports that could not be read on either side: what is said of their sets may be wrong.
  package var unreadable: [String] { Set(from.unreadable + to.unreadable).sorted() }

  /// What this comparison cannot tell.
  package var limits: [LocalizedText] {
    var limits: [LocalizedText] = []
    if from.isDay || to.isDay {
      limits.append(
        LocalizedText(
          uk:
            "За даними, що збереглися: якими були паспорти на цю дату і що саме змінено в документах, оновлених "
            + "пізніше, невідомо. Точно це показує порівняння ревізій git.",
          en:
            "By the data that were kept: what the passports said on that day, and what exactly changed in documents "
            + "updated later, is not known. A comparison of git revisions tells it."))
    }
    let unmarked = diff.from.documents.count {
      $0.content.digests.isEmpty && !PathProblem.isLink($0.path)
    }
    if from.isPublication, unmarked > 0 {
      limits.append(
        LocalizedText(
          uk: "У публікації немає контрольних сум документів: \(unmarked). Їх порівняно за розміром і датою, "
            + "перейменувань серед них не видно.",
          en:
            "The publication has no checksums of documents: \(unmarked). They are compared by size and date, "
            + "renamings among them do not show."))
    }
    return limits
  }
}
