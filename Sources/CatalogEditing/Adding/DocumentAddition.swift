package import CatalogModel
package import FileContent
package import Wording

/// A file that is to become a document of a data set: its place, its entry in the passport, and what stands in
/// the way.
package struct DocumentAddition: Sendable {
  /// What is known of the file before it is put in.
  package struct Source: Sendable {
    /// For the system.
    package let path: String
    package let bytes: Int
    package let digest: DigestText
    package let format: FileFormat?
    package let encoding: TextEncoding?
    /// The file is the set’s own table of `dani init`, filled in.
    package var isTemplate = false

    package init(path: String, bytes: Int, digest: DigestText, format: FileFormat?, encoding: TextEncoding?) {
      self.path = path
      self.bytes = bytes
      self.digest = digest
      self.format = format
      self.encoding = encoding
    }
  }

  /// What the user said; the rest follows the pattern of the series.
  package struct Wishes: Sendable {
    package var period: DocumentPeriod?
    package var title: String?
    package var mayReplace = false
    /// Titles that other documents have; each document gets a title of its own.
    package var takenTitles: Set<String> = []
    /// A period that nothing names may be taken to be the next one of the series, if it has begun on that day.
    package var nextPeriodBegunOn: CalendarDate?

    package init() {}
  }

  package enum Action: Hashable, Sendable {
    case new
    /// The file lies there, but no passport lists it: an earlier run was stopped, or it was copied by hand.
    case list
    /// The passport lists the path; the file is missing, or other bytes take its place.
    /// The index is that of the resource.
    case update(resource: Int)
  }

  package enum Obstacle: Error, Hashable, Sendable {
    /// The very file is a document already.
    case present(path: String)
    /// Another file of that name is there.
    case occupied(path: String)
    /// The same bytes are published under another name.
    case sameContent(path: String)
    /// The file does not say which period it is for, and the series has periods.
    case periodUnknown(next: DocumentPeriod?)
    /// A date that would be written anew, and what is written there is none. The text is empty for a list or a map.
    case dateUnreadable(key: String, text: String, line: Int)
  }

  package let source: Source
  package let action: Action
  package let name: String
  /// Inside the data set's folder.
  package let path: String
  package let title: String
  package let period: DocumentPeriod?
  /// Neither the user nor the name of the file says the period: it is the next one of the series.
  package let isPeriodGuessed: Bool
  private let structure: TreeValue?

  /// `digestOf` gives the checksum of a file of the data set by its path, nil when there is none.
  package init(
    _ source: Source, to dataset: Dataset, wishes: Wishes, digestOf: (String) -> DigestText?
  ) throws(Obstacle) {
    self.source = source
    let file = FileName(source.path)
    let pattern = SeriesPattern(of: dataset, format: source.format)
    let said =
      wishes.period ?? DocumentPeriod(in: file.stem) ?? wishes.title.flatMap(DocumentPeriod.init(in:))
    // A file that bears the name of a document is that document.
    let sameName = dataset.documents.first {
      !$0.isLink && $0.path.lastPathStep == source.path.lastPathStep
    }
    let next = said == nil && sameName == nil ? pattern?.period.next : nil
    isPeriodGuessed = Self.hasBegun(next, wishes)
    period = said ?? (isPeriodGuessed ? next : nil)
    if sameName == nil, period == nil, pattern != nil { throw .periodUnknown(next: next) }

    let stem: String
    if let sameName, wishes.period == nil {
      stem = FileName(sameName.path).stem
    } else if let pattern, let period {
      stem = pattern.stem(for: period)
    } else {
      stem = Self.stem(of: source, in: dataset, period: period)
    }
    let fileExtension =
      source.format?.extensions.contains(file.fileExtension) == false
      ? source.format?.extensions.first ?? file.fileExtension : file.fileExtension
    let folder =
      (sameName ?? pattern?.model ?? dataset.documents.last { !$0.isLink })
      .map(\.path.withoutLastStep) ?? "data"
    let fileName = fileExtension.isEmpty ? stem : stem + "." + fileExtension
    let path = SystemPath(folder).appending(fileName)
    self.path = path
    name = Self.freeName(Transliteration.slug(stem), fileExtension, in: dataset, except: path)
    title = Self.title(wishes, period, pattern, file, of: dataset, at: path)
    structure = pattern.flatMap { $0.model.structure.value.map(TreeValue.text) }
    action = try Self.action(for: path, source, in: dataset, wishes: wishes, digestOf: digestOf)
    try Self.refuseUnreadableDates(in: dataset, action)
  }

  /// A title that no other document of the set has: where the period does not tell documents apart, the name of the
  /// file does.
  private static func title(
    _ wishes: Wishes, _ period: DocumentPeriod?, _ pattern: SeriesPattern?, _ file: FileName,
    of dataset: Dataset, at path: String
  ) -> String {
    if let title = wishes.title { return title }
    let title =
      period.flatMap { pattern?.title(for: $0) }
      ?? ([dataset.title] + [period?.title].compactMap { $0 }).joined(separator: " – ")
    let taken = wishes.takenTitles.union(
      dataset.documents.filter { PathProblem.normalized($0.path) != path }.compactMap(\.title.value))
    guard taken.contains(title) else { return title }
    let named = "\(title) – \(file.stem)"
    guard taken.contains(named) else { return named }
    return (2...).lazy.map { "\(named) (\($0))" }.first { !taken.contains($0) } ?? named
  }

  /// What is no date is never overwritten: only a person knows what it was to say.
  private static func refuseUnreadableDates(in dataset: Dataset, _ action: Action) throws(Obstacle) {
    var dates = [("modified", dataset.passport.modified), ("data_as_of", dataset.passport.dataAsOf)]
    if case .update(let index) = action,
      let document = dataset.documents.first(where: { $0.pointer == "/resources/\(index)" })
    {
      dates.append(("modified", document.modified))
    }
    for (key, date) in dates {
      switch date {
      case .unreadable(let text, let range):
        throw .dateUnreadable(key: key, text: text, line: range.start.line)
      case .wrongKind(_, let range):
        throw .dateUnreadable(key: key, text: "", line: range.start.line)
      case .absent, .blank, .value: break
      }
    }
  }

  private static func action(
    for path: String, _ source: Source, in dataset: Dataset, wishes: Wishes, digestOf: (String) -> DigestText?
  ) throws(Obstacle) -> Action {
    let there = digestOf(path)
    if let listed = dataset.documents.first(where: { PathProblem.normalized($0.path) == path }) {
      let isRecorded =
        listed.hash.value.flatMap(DigestText.init(parsing:)) == source.digest
        && listed.bytes.value == source.bytes
      if there == source.digest, isRecorded { throw .present(path: path) }
      // A run that was stopped may have put the file in place without recording it.
      guard there == nil || there == source.digest || wishes.mayReplace,
        let index = Int(listed.pointer.lastPathStep)
      else { throw .occupied(path: path) }
      return .update(resource: index)
    }
    let twin = dataset.documents.first {
      $0.hash.value.flatMap(DigestText.init(parsing:)) == source.digest && $0.entry != nil
    }
    if let twin { throw .sameContent(path: twin.path) }
    guard let there else { return .new }
    guard there == source.digest || wishes.mayReplace else { throw .occupied(path: path) }
    return there == source.digest ? .list : .new
  }

  private static func hasBegun(_ period: DocumentPeriod?, _ wishes: Wishes) -> Bool {
    guard let today = wishes.nextPeriodBegunOn, let first = period?.firstDay else { return false }
    return first <= today
  }

  /// Without a series to follow: the set's name and the period, or the name that the file brings.
  private static func stem(of source: Source, in dataset: Dataset, period: DocumentPeriod?) -> String {
    let file = FileName(source.path)
    if source.isTemplate {
      // `template-organizations` of a set with several tables.
      let table = Transliteration.slug(String(file.stem.dropFirst(FileNames.template.count)))
      return [dataset.name, table, period?.code ?? ""].filter { !$0.isEmpty }.joined(separator: "-")
    }
    if let period { return dataset.name + "-" + period.code }
    let slug = Transliteration.slug(file.stem)
    return slug.isEmpty ? dataset.name : slug
  }

  /// Names of resources are unique within their set.
  private static func freeName(
    _ name: String, _ fileExtension: String, in dataset: Dataset, except path: String
  ) -> String {
    let taken = Set(dataset.documents.filter { $0.path != path }.compactMap(\.name.value))
    if !taken.contains(name) { return name }
    let other = name + "-" + fileExtension
    if !taken.contains(other) { return other }
    return (2...).lazy.map { "\(other)-\($0)" }.first { !taken.contains($0) } ?? other
  }
}

extension DocumentAddition {
  /// Enters the document into the passport, and moves the passport's dates to that of the change.
  ///
  /// - Parameters:
  ///   - dataAsOf: the day that the data are of; nil where nothing tells it, and then what the passport says stays.
  ///   - isPublished: false for a draft: its documents get their day of publication with the set.
  package func record(
    in passport: inout TreeText, of dataset: Dataset, on date: CalendarDate, dataAsOf: CalendarDate?,
    isPublished: Bool = true
  ) throws(EditFault) {
    switch action {
    case .new, .list:
      let resource = resource(on: date, isPublished: isPublished)
      if passport.root["resources"] == nil {
        try passport.apply(.insert("resources", .list([resource])))
      } else {
        try passport.apply(.append(resource, to: [.key("resources")]))
      }
    case .update(let index):
      let steps: [JSONPointer.Step] = [.key("resources"), .index(index)]
      try passport.put(
        "bytes", .integer(source.bytes), in: steps, after: ["encoding", "mediatype", "format"])
      try passport.put("hash", .text(source.digest.text), in: steps, after: ["bytes"])
      let declared = dataset.documents.first { $0.pointer == "/resources/\(index)" }?.encoding.value
      if let encoding = source.encoding, encoding != declared.map(TextEncoding.init(named:)) ?? .utf8 {
        try passport.put("encoding", .text(encoding.rawValue), in: steps, after: ["mediatype", "format"])
      }
      try passport.put("modified", .date(date), in: steps, after: ["issued"])
    }
    if isPublished, passport.root["issued"].dateElement.isMissing,
      passport.root["created"].dateElement.isMissing
    {
      try passport.put("issued", .date(date), after: ["language", "purpose", "description"])
    }
    let dates = [
      ("modified", date as CalendarDate?, ["issued", "language"]),
      ("data_as_of", dataAsOf, ["modified", "issued"]),
    ]
    for (key, day, after) in dates {
      guard let day else { continue }
      // A later date stays: documents are also put in afterwards.
      if let old = passport.root[key].dateElement.value, old.day >= day { continue }
      try passport.put(key, .date(day), after: after)
    }
  }

  private func resource(on date: CalendarDate, isPublished: Bool) -> TreeValue {
    var fields: [TreeValue.Field] = [
      .init("name", .text(name)), .init("path", .text(path)), .init("title", .text(title)),
    ]
    if let format = source.format {
      fields += [
        .init("format", .text(format.key.uppercased())), .init("mediatype", .text(format.mediaType)),
      ]
    }
    if let encoding = source.encoding { fields.append(.init("encoding", .text(encoding.rawValue))) }
    fields += [.init("bytes", .integer(source.bytes)), .init("hash", .text(source.digest.text))]
    if let structure { fields.append(.init("structure", structure)) }
    if isPublished { fields.append(.init("issued", .date(date))) }
    return .map(fields + [.init("modified", .date(date))])
  }

  /// Puts the file into the plan, unless it lies there already.
  package func copy(into plan: inout WritePlan, target: String) {
    switch action {
    case .list: plan.settle(target)
    case .new: plan.copy(from: source.path, digest: source.digest, to: target, replacing: false)
    case .update: plan.copy(from: source.path, digest: source.digest, to: target, replacing: true)
    }
  }
}
