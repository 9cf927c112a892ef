import CatalogModel
import CatalogValidator
import FileContent

/// What `dani add` is about to do: looked at, decided and edited, with nothing written yet.
struct Adding {
  let target: DatasetTarget
  private(set) var additions: [DocumentAddition] = []
  /// Files that are documents already.
  private(set) var present: [String] = []
  private(set) var plan = WritePlan()

  init(
    _ files: [String], to target: DatasetTarget, wishes: DocumentAddition.Wishes, on date: CalendarDate,
    dataAsOf: CalendarDate
  ) throws {
    self.target = target
    var passport = try target.passport()
    let old = passport.bytes
    for file in files {
      let source = try AddedFile(file).source(target.language)
      do throws(DocumentAddition.Obstacle) {
        let addition = try DocumentAddition(
          source, to: target.dataset, wishes: wishes,
          digestOf: digest(ofDocument:))
        guard !additions.contains(where: { $0.path == addition.path }) else {
          throw .occupied(path: addition.path)
        }
        additions.append(addition)
      } catch .present(let path) {
        present.append(path)
      } catch {
        throw Stop(error, file: file, language: target.language)
      }
    }
    for addition in additions {
      addition.copy(into: &plan, target: location(addition.path))
      try target.edit { () throws(EditFault) in
        try addition.record(in: &passport, of: target.dataset, on: date, dataAsOf: dataAsOf)
      }
    }
    plan.replace(old, with: passport.bytes, at: target.passportPath)
  }

  private func location(_ path: String) -> String {
    target.opened.location(of: target.dataset.path(path))
  }

  private func digest(ofDocument path: String) -> DigestText? {
    guard let source = try? target.opened.tree.open(target.dataset.path(path)) else { return nil }
    return DigestText(of: source)
  }

  /// What will be done, before it is done.
  func preview(_ language: Language) -> String {
    let title = LocalizedText(
      uk: "Набір «\(target.dataset.title)» (\(target.dataset.name))\n",
      en: "Data set “\(target.dataset.title)” (\(target.dataset.name))\n")
    let there = present.map { path in
      LocalizedText(uk: "  уже є: \(path)\n", en: "  there already: \(path)\n")[language]
    }
    let documents = additions.map { addition in
      let verb =
        switch addition.action {
        case .new: LocalizedText(uk: "додати", en: "add")
        case .list: LocalizedText(uk: "записати в паспорт", en: "list in the passport")
        case .update: LocalizedText(uk: "оновити", en: "update")
        }
      return "  \(verb[language]): \(addition.source.path) → \(addition.path)\n    \(addition.title)\n"
    }
    return title[language] + (there + documents).joined() + plan.changes(in: target.opened)
  }
}

/// Which files go into which data set.
struct AddingDestination {
  let target: DatasetTarget
  let files: [String]
  /// The set was found by the columns of the first file.
  let isGuess: Bool

  init(_ items: [String], to set: String?, catalog: String, _ options: CatalogOptions) throws {
    if let set {
      target = try DatasetTarget(set, in: catalog, options)
      files = items
      isGuess = false
    } else if items.count > 1, !AddedFile(items[0]).exists {
      target = try DatasetTarget(items[0], in: catalog, options)
      files = Array(items.dropFirst())
      isGuess = false
    } else {
      files = items
      target = try Self.suggestion(for: AddedFile(items[0]), in: options.open(catalog), options)
      isGuess = true
    }
  }

  private static func suggestion(
    for file: AddedFile, in opened: OpenedCatalog, _ options: CatalogOptions
  ) throws -> DatasetTarget {
    let language = options.language(opened.catalog)
    guard file.exists else {
      throw Stop(
        uk: "Не знайдено файл «\(file.path)». Перевірте шлях.",
        en: "No such file: \(file.path). Check the path.",
        language: language)
    }
    let suggestions = DatasetSuggestion.list(
      for: file.header, named: file.path, in: opened.catalog, headerOf: { header(of: $0, in: opened) })
    guard let first = suggestions.first else {
      throw Stop(
        uk:
          "За стовпцями файлу «\(file.path)» набір не визначити. Назвіть його: --to НАБІР. Перелік: dani count.",
        en: "The columns of \(file.path) tell no data set. Name it: --to SET. List: dani count.",
        language: language)
    }
    return try DatasetTarget(first.dataset.name, opened, options)
  }

  /// The columns of the newest table of a set without a structure.
  private static func header(of dataset: Dataset, in opened: OpenedCatalog) -> [String] {
    guard let entry = dataset.documents.last(where: { $0.entry != nil })?.entry,
      let source = try? opened.tree.open(entry.path)
    else { return [] }
    return examineContent(of: source, named: entry.path, digests: []).tables.first?.header ?? []
  }
}

extension DocumentAddition.Wishes {
  init(period: String?, title: String?, mayReplace: Bool) throws {
    self.init()
    self.title = title
    self.mayReplace = mayReplace
    self.period = period.flatMap(DocumentPeriod.init(in:))
    if let period, self.period == nil {
      throw Stop(
        uk:
          "Не зрозуміло, який це період: «\(period)». Напишіть, наприклад: 2020, 2020-q3, 2020-09 або 2020-09-30.",
        en: "Not a period: “\(period)”. Write for example 2020, 2020-q3, 2020-09 or 2020-09-30.")
    }
  }
}

/// A file that a user brings: looked at as `dani check` does before it becomes a document.
struct AddedFile {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  var exists: Bool { (try? FileSource(path: path)) != nil }

  var header: [String] { examineFile(at: path, digests: []).tables.first?.header ?? [] }

  func source(_ language: Language) throws -> DocumentAddition.Source {
    let examination = examineFile(at: path)
    guard let digest = examination.digests.first, examination.bytes > 0 else {
      throw Stop(
        uk: examination.bytes == 0 && examination.sha256 != nil
          ? "Файл «\(path)» порожній." : "Не вдалося прочитати файл «\(path)».",
        en: examination.bytes == 0 && examination.sha256 != nil
          ? "The file \(path) is empty." : "Cannot read the file \(path).",
        language: language)
    }
    let declared = PathExtension(path: path)?.format
    let format = declared.flatMap { declared in
      examination.format.map { declared.isConsistent(with: $0) } == true ? declared : nil
    }
    return DocumentAddition.Source(
      path: path, bytes: examination.bytes, digest: digest, format: format ?? examination.format,
      encoding: examination.encoding?.encoding)
  }

  /// The errors that keep the file from being published, as text; nil when there are none.
  func refusal(today: CalendarDate, _ options: CatalogOptions, _ language: Language) async throws -> String? {
    let report = await Check(try options.open(path), today: today).report()
    let errors = report.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    let lines = errors.prefix(5).map { error in
      let place = error.place.text.map { $0[language] + ": " } ?? ""
      return "\n  \(place)\(error.message[language]) [\(error.code)]"
    }
    return LocalizedText(
      uk: "Файл «\(path)» не додано, бо в ньому є помилки: \(errors.count)" + lines.joined(),
      en: "The file \(path) was not added, it has errors: \(errors.count)" + lines.joined())[language]
  }
}
