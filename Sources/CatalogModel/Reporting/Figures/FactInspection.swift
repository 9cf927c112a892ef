package import FileContent
package import Wording

extension FactDefinition.Source {
  /// The documents of the set whose rows are counted.
  package func documents(of set: DatasetState) -> [CountedDocument] {
    guard let path = path.value else { return [] }
    let pattern = PathPattern(path)
    let matching = set.documents.filter { pattern.matches($0.path) }
    guard mode == .newest else { return matching }
    return matching.max { $0.comesBefore($1) }.map { [$0] } ?? []
  }

  func problem(_ kind: FactProblem.Kind, of fact: String?, _ inside: String, _ range: TextRange?)
    -> FactProblem
  {
    FactProblem(kind: kind, fact: fact, range: range ?? self.range, pointer: pointer + inside)
  }

  /// Why a table cannot be read from a document.
  func problem(_ failure: DocumentRows.Failure, in path: String, of fact: String?) -> FactProblem {
    switch failure {
    case .unreadable: return problem(.unreadDocument(path), of: fact, "/path", self.path.range)
    case .noTable: return problem(.noTable(path), of: fact, "/path", self.path.range)
    case .severalTables: return problem(.severalTables(path), of: fact, "/path", self.path.range)
    case .noColumn(let column, let header):
      let place = columns.first { $0.name.trimmingBlanks == column }
      let kind = FactProblem.Kind.missingColumn(
        column, document: path, nearest: NearMiss.nearest(to: column, among: header))
      return problem(
        kind, of: fact, place.map { String($0.pointer.dropFirst(pointer.count)) } ?? "", place?.range)
    }
  }
}

extension FactProblem {
  /// Whether the cause is at a place of `catalog.yaml`, or inside it.
  func concerns(_ pointer: String) -> Bool {
    self.pointer == pointer || self.pointer.hasPrefix(pointer + "/")
  }
}

extension Catalog {
  /// The figures of `catalog.yaml`; none for a part of the catalogue, which has not all the sets.
  package var facts: [FactDefinition] { kind == .catalog ? settings.facts : [] }
}

extension CountedDocument {
  /// Published earlier; of two of one day, the one changed earlier, then the one whose name comes first.
  fileprivate func comesBefore(_ other: CountedDocument) -> Bool {
    (issued, lastChange ?? issued, path) < (other.issued, other.lastChange ?? other.issued, other.path)
  }
}

extension FactDefinition {
  /// What is wrong with the definitions, and with the documents that they name, as far as tables without their rows
  /// can tell.
  ///
  /// - Parameter contents: of the documents, by path; those that are not there are not judged.
  package static func problems(
    in catalog: Catalog, on day: CalendarDate, contents: [String: ContentExamination]
  ) -> [FactProblem] {
    let own = problems(in: catalog)
    let found = catalog.facts.flatMap { fact in
      fact.sources.filter { source in !own.contains { $0.concerns(source.pointer) } }.flatMap {
        $0.problems(of: fact.name.value, in: catalog, on: day, contents)
      }
    }
    return own + found
  }

  /// Paths of the documents that the definitions name, those whose content `problems` asks for.
  package static func documentPaths(in catalog: Catalog, on day: CalendarDate) -> Set<String> {
    Set(catalog.facts.flatMap(\.sources).flatMap { $0.documentPaths(in: catalog, on: day) })
  }

  /// What is wrong with the definitions themselves, whatever the documents hold.
  package static func problems(in catalog: Catalog) -> [FactProblem] {
    var taken = PeriodReport.reservedNames
    return catalog.facts.flatMap { fact in
      let problems = fact.problems(in: catalog, taken: taken)
      if let name = fact.name.value { taken.insert(name) }
      return problems
    }
  }

  private func problems(in catalog: Catalog, taken: Set<String>) -> [FactProblem] {
    var problems: [FactProblem] = []
    func add(_ kind: FactProblem.Kind, _ range: TextRange?, _ inside: String = "") {
      problems.append(
        FactProblem(kind: kind, fact: name.value, range: range ?? self.range, pointer: pointer + inside))
    }
    if let name = name.value {
      if !Self.isName(name) { add(.malformedName(name), self.name.range, "/name") }
      if taken.contains(name) { add(.nameTaken(name), self.name.range, "/name") }
    } else {
      add(.noName, name.range)
    }
    if title.value == nil { add(.noTitle, title.range) }
    let written = [("one", forms.one), ("few", forms.few), ("many", forms.many)]
    if written.contains(where: { $0.1.value != nil }) {
      for (key, form) in written where form.value == nil { add(.missingForm(key), form.range, "/forms") }
    }
    if case .value(let gender, let range) = forms.gender, CountedNoun.Gender(rawValue: gender) == nil {
      add(.unknownGender(gender), range, "/forms/gender")
    }
    if sources.isEmpty { add(.noSources, nil) }
    return problems + sources.flatMap { $0.problems(of: name.value, in: catalog) }
  }

  /// A small Latin letter, then such letters, digits and underscores.
  private static func isName(_ text: String) -> Bool {
    text.utf8.first.map { (97...122).contains($0) } == true
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}

extension FactDefinition.Source {
  fileprivate func problems(of fact: String?, in catalog: Catalog) -> [FactProblem] {
    var problems: [FactProblem] = []
    func add(_ kind: FactProblem.Kind, _ range: TextRange?, _ inside: String = "") {
      problems.append(
        FactProblem(kind: kind, fact: fact, range: range ?? self.range, pointer: pointer + inside))
    }
    if let name = dataset.value {
      let known = catalog.datasets.map(\.name)
      if !known.contains(name), !catalog.unread.contains(where: { $0.name == name }) {
        add(
          .unknownDataset(name, nearest: NearMiss.nearest(to: name, among: known)), dataset.range, "/dataset")
      }
    } else {
      add(.noDataset, dataset.range)
    }
    if path.value == nil { add(.noPath, path.range) }
    if let text = rows.value, mode == nil { add(.unknownRows(text), rows.range, "/rows") }
    if mode == .period, dateColumn.value == nil { add(.noDateColumn, dateColumn.range) }
    return problems
  }

  fileprivate func documentPaths(in catalog: Catalog, on day: CalendarDate) -> [String] {
    guard let name = dataset.value, let dataset = catalog.datasets.first(where: { $0.name == name }),
      let set = DatasetState(of: dataset, on: day)
    else { return [] }
    return documents(of: set).map { dataset.path($0.path) }
  }

  fileprivate func problems(
    of fact: String?, in catalog: Catalog, on day: CalendarDate, _ contents: [String: ContentExamination]
  ) -> [FactProblem] {
    guard let name = dataset.value, let dataset = catalog.datasets.first(where: { $0.name == name }),
      let set = DatasetState(of: dataset, on: day)
    else { return [] }
    let documents = documents(of: set)
    guard !documents.isEmpty else {
      return [problem(.noDocument(dataset: name, path: path.value ?? ""), of: fact, "/path", path.range)]
    }
    return documents.compactMap { document in
      let path = dataset.path(document.path)
      guard let content = contents[path] else { return nil }
      do throws(DocumentRows.Failure) {
        _ = try DocumentRows.tables(of: content, columns: columns.map { $0.name.trimmingBlanks })
        return nil
      } catch {
        return problem(error, in: path, of: fact)
      }
    }
  }
}
