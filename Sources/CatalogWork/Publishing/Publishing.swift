import CatalogModel
import CatalogPublisher
import CatalogValidator
import Wording

extension CatalogRequest {
  /// Checks a catalogue and writes every export of it, or says why not.
  ///
  /// - Parameter withSnapshot: a snapshot of the day is written to the history as well.
  package func publish(
    _ path: String, to output: String, allowing permission: Permission, withSnapshot: Bool,
    _ conversation: Conversation
  ) throws(Stop) {
    let opened = try open(path)
    let catalog = opened.catalog
    let language = language(catalog)
    let today = try today(of: opened)
    guard catalog.kind != .looseFiles, !catalog.datasets.isEmpty || !catalog.unread.isEmpty else {
      throw Stop(
        uk: "У «\(path)» немає жодного набору даних, публікувати нічого.",
        en: "There is no data set in \(path), nothing to publish.", language: language)
    }
    let folder = try stopping(language) { () throws(OutputFolderFault) in
      try OutputFolder(output, root: path, catalog: catalog)
    }
    var check = check(opened, today: today)
    check.lastPublished = try? LastPublication(folder: output).state
    let report = check.report()
    if let refusal = PublishRefusal(report, of: catalog, allowing: permission) {
      throw Stop(refusal.message, language, outcome: .findings)
    }
    let snapshot =
      withSnapshot
      ? try SnapshotFile(of: opened, in: path, on: today, jobs: jobs, language: language) : nil
    let publication = Publication(
      of: catalog, on: today, check: .init(report), toolVersion: toolVersion, checksums: report.checksums)
    try stopping(language) { () throws(OutputFolderFault) in
      try PublicationWriter().write(publication, to: folder)
    }
    conversation.say(publication.summary(folder: output)[language] + "\n")
    if let snapshot { conversation.say(try snapshot.write()[language] + "\n") }
    try IncompleteResult(catalog).stop(language)
  }

  /// Writes the snapshot of a day that has come; returns what was done, for people.
  package func snapshot(_ path: String, replacing: Bool) throws(Stop) -> String {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let day = try today(of: opened)
    guard day <= now else {
      throw Stop(
        uk: "Знімок – стан дня, який настав, а \(day.ukrainian) ще попереду.",
        en: "A snapshot is the state of a day that has come, and \(day.iso) is still ahead.",
        language: language)
    }
    let file = try SnapshotFile(
      of: opened, in: path, on: day, replacing: replacing, jobs: jobs, language: language)
    return try file.write()[language] + "\n"
  }
}
