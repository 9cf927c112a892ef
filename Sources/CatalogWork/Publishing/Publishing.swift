import CatalogModel
import CatalogPublisher
import CatalogValidator
import Wording

/// What the user asks of `publish`.
package struct PublishOrder {
  /// Folder of the catalogue.
  let path: String
  let output: String
  let permission: Permission
  /// Sets that are not to be published, by name, title or folder.
  package var leftOut: [String] = []
  /// The day of first publication of drafts that lack nothing else; today when it is not said.
  package var date: String?
  /// A snapshot of the day is written to the history as well.
  package var withSnapshot = false

  package init(_ path: String, to output: String, allowing permission: Permission) {
    self.path = path
    self.output = output
    self.permission = permission
  }
}

extension CatalogRequest {
  /// Checks a catalogue and writes every export of its complete sets, or says why not.
  package func publish(_ order: PublishOrder, _ conversation: Conversation) throws(Stop) {
    let path = order.path
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
      try OutputFolder(order.output, root: path, catalog: catalog)
    }
    let leftOut = try names(order.leftOut, in: catalog, language)
    let report = checkBeforePublishing(opened, order.output, today: today)
    if let refusal = PublishRefusal(
      report, of: catalog, PublishSelection(report, leavingOut: leftOut), allowing: order.permission)
    {
      throw Stop(refusal.message, language, outcome: .findings)
    }
    let day = try day(order.date, option: "--date", notAfter: today) ?? today
    let first = try FirstPublications(report, of: opened, leavingOut: leftOut, on: day, language)
    let isFirst =
      !first.datasets.isEmpty
      && (order.date != nil || conversation.answer(to: first.question, language) ?? true)
    if isFirst { try first.record(on: today) }
    do throws(Stop) {
      // Passports have changed: what is published is read and checked anew.
      let current = isFirst ? try open(path) : opened
      let checked = isFirst ? checkBeforePublishing(current, order.output, today: today) : report
      try putInPlace(checked, of: current, order, to: folder, leavingOut: leftOut, conversation)
    } catch {
      if isFirst { first.takeBack() }
      throw error
    }
    if isFirst { conversation.say(first.sentence[language] + "\n") }
    try IncompleteResult(catalog).stop(language)
  }

  private func checkBeforePublishing(
    _ opened: OpenedCatalog, _ output: String, today: CalendarDate
  ) -> CheckReport {
    var check = check(opened, today: today)
    check.lastPublished = try? LastPublication(folder: output).state
    return check.report()
  }

  /// Writes the exports of the sets that are no drafts and not left out.
  private func putInPlace(
    _ report: CheckReport, of opened: OpenedCatalog, _ order: PublishOrder, to folder: OutputFolder,
    leavingOut leftOut: Set<String>, _ conversation: Conversation
  ) throws(Stop) {
    let language = language(opened.catalog)
    let today = try today(of: opened)
    let selection = PublishSelection(report, leavingOut: leftOut)
    let catalog = opened.catalog.without(leftOut.union(selection.drafts.map(\.name)))
    guard !catalog.datasets.isEmpty || !catalog.unread.isEmpty else {
      let drafts = selection.drafts.count
      let nothing = LocalizedText(
        uk: "Ще нічого оприлюднювати. Чернеток: \(drafts). Чого бракує: dani check \(order.path).",
        en: "Nothing to publish yet. Drafts: \(drafts). What they lack: dani check \(order.path).")
      throw Stop(nothing, language, outcome: .findings)
    }
    let snapshot =
      order.withSnapshot
      ? try SnapshotFile(of: opened, in: order.path, on: today, jobs: jobs, language: language) : nil
    let publication = Publication(
      of: catalog, on: today, check: .init(selection.totals(report)), toolVersion: toolVersion,
      checksums: report.checksums)
    try stopping(language) { () throws(OutputFolderFault) in
      try PublicationWriter().write(publication, to: folder)
    }
    conversation.say(publication.summary(folder: order.output)[language] + "\n")
    for remark in selection.remarks(order.path, language) { conversation.say(remark + "\n") }
    if let snapshot { conversation.say(try snapshot.write()[language] + "\n") }
  }

  /// The names of sets as the user calls them.
  private func names(
    _ texts: [String], in catalog: Catalog, _ language: Language
  ) throws(Stop) -> Set<String> {
    var names: Set<String> = []
    for text in texts {
      guard let dataset = catalog.dataset(meantBy: text) else {
        throw Stop(unknownSet: text, in: catalog, language: language)
      }
      names.insert(dataset.name)
    }
    return names
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
