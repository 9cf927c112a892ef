import FileContent

/// Brings together the passport of a data set and the files of its folder.
struct DatasetAssembly {
  let name: String
  let folder: String
  let passport: Passport
  let treeFaults: [TreeFault]
  /// Everything below the folder, paths relative to the opened folder.
  let entries: [TreeEntry]
  let tree: any FileTree

  func dataset() -> Dataset {
    // Text compares by canonical equivalence, so a path typed in NFC finds a file stored in NFD.
    let byPath = Dictionary(entries.map { (inside($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    let reading = StructureReading(tree: tree, folder: folder, byPath: byPath)
    let structure = reading.structure(of: passport)
    let listed = documents(byPath) { resource in
      reading.structure(ofResource: resource, in: passport, setStructure: structure)
    }
    let withdrawn = withdrawnDocuments()

    var known = Set(listed.documents.map { PathProblem.normalized($0.path) })
    known.formUnion(structureFiles(listed.documents))
    known.insert(inside(passport.file))
    let files = entries.filter { $0.kind == .file || $0.kind == .other }
    let unlisted = files.filter { entry in
      !known.contains(inside(entry.path)) && !FileNames.isNeverADocument(entry.name)
        && !FileNames.isOfRepository(entry.name) && !FileNames.isOfficeJunk(entry.name)
        && !isEmptyTemplate(entry)
    }
    return Dataset(
      name: name, folder: folder, passport: passport, structure: structure, documents: listed.documents,
      withdrawnDocuments: withdrawn, unlisted: unlisted,
      officeJunk: files.filter { FileNames.isOfficeJunk($0.name) && !known.contains(inside($0.path)) },
      symbolicLinks: entries.filter { $0.kind == .symbolicLink }, resourceFaults: listed.faults,
      treeFaults: treeFaults)
  }

  private func inside(_ path: String) -> String {
    folder.isEmpty ? path : String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }

  /// Beside the passport, with a header at most. Once somebody has filled it in, it is a file like any other,
  /// so that it cannot be forgotten.
  private func isEmptyTemplate(_ entry: TreeEntry) -> Bool {
    guard inside(entry.path) == entry.name, FileNames.isTemplate(entry.name),
      let bytes = try? tree.read(entry.path, limit: 64 << 10)
    else { return false }
    return CSVTable(bytes).records.count { !$0.isBlank } <= 1
  }

  /// Files that describe columns: the set's, and those of single resources.
  private func structureFiles(_ documents: [Document]) -> Set<String> {
    var files = Set(FileNames.structures)
    if let path = passport.structure.value { files.insert(PathProblem.normalized(path)) }
    for document in documents {
      if let path = document.structure.value { files.insert(PathProblem.normalized(path)) }
      if let path = document.schema?.string { files.insert(PathProblem.normalized(path)) }
    }
    return files
  }

  private func documents(
    _ byPath: [String: TreeEntry], structure: (Node) -> StructureSource
  ) -> (documents: [Document], faults: [ResourceFault]) {
    var documents: [Document] = []
    var faults: [ResourceFault] = []
    var firstLines: [String: Int] = [:]
    for (index, resource) in (passport.root["resources"]?.items ?? []).enumerated() {
      let pointer = "/resources/\(index)"
      guard resource.isMap else {
        faults.append(
          ResourceFault(kind: .wrongKind(expected: .map), pointer: pointer, range: resource.range))
        continue
      }
      guard let path = resource["path"] else {
        let kind: ResourceFault.Kind = resource["data"] == nil ? .noPath : .inlineData
        faults.append(ResourceFault(kind: kind, pointer: pointer, range: resource.range))
        continue
      }
      let paths: [(node: Node, pointer: String)]
      if case .list(let items) = path.value {
        paths = items.enumerated().map { ($1, "\(pointer)/path/\($0)") }
      } else {
        paths = [(path, pointer + "/path")]
      }
      if paths.isEmpty {
        faults.append(ResourceFault(kind: .noPath, pointer: pointer, range: resource.range))
      }
      for (node, pathPointer) in paths {
        guard let written = node.scalarText else {
          let kind: ResourceFault.Kind = .wrongKind(expected: .text)
          faults.append(ResourceFault(kind: kind, pointer: pathPointer, range: node.range))
          continue
        }
        let key = PathProblem.isLink(written) ? written : PathProblem.normalized(written)
        if let first = firstLines[key], !written.isEmpty {
          let kind: ResourceFault.Kind = .repeatedPath(written, first: first)
          faults.append(ResourceFault(kind: kind, pointer: pathPointer, range: node.range))
          continue
        }
        firstLines[key] = node.range.start.line
        documents.append(
          Document(
            path: written, pathRange: node.range, pointer: pointer, resource: resource,
            location: location(of: written, byPath), ownStructure: structure(resource)))
      }
    }
    return (documents, faults)
  }

  private func location(of path: String, _ byPath: [String: TreeEntry]) -> Document.Location {
    if PathProblem.isLink(path) { return .link }
    if let problem = PathProblem.problem(of: path) { return .refused(problem) }
    guard let entry = byPath[PathProblem.normalized(path)] else { return .missing }
    return entry.kind == .file ? .file(entry) : .notAFile(entry)
  }

  private func withdrawnDocuments() -> [WithdrawnDocument] {
    (passport.root["withdrawn_documents"]?.items ?? []).map {
      WithdrawnDocument(
        path: $0["path"].textElement.value ?? "", title: $0["title"].textElement,
        format: $0["format"].textElement, issued: $0["issued"].dateElement,
        withdrawn: $0["withdrawn"].dateElement, range: $0.range)
    }
  }
}

/// Finds and reads the structure file of a data set.
struct StructureReading {
  let tree: any FileTree
  let folder: String
  /// Entries by path inside the data set's folder.
  let byPath: [String: TreeEntry]

  func structure(of passport: Passport) -> StructureSource {
    guard case .value(let written, let range) = passport.structure else {
      let entries = FileNames.structures.compactMap { byPath[$0] }
      return entries.first { $0.kind == .file }.map { read($0.path) } ?? .absent
    }
    return structure(at: written, range)
  }

  /// What the resource itself says of its columns. A file that is the set's own is not read again.
  func structure(
    ofResource resource: Node, in passport: Passport, setStructure: StructureSource
  ) -> StructureSource {
    if let schema = resource["schema"], schema.isMap {
      switch Structure.reading(schema: schema) {
      case .success(let structure): return .file(path: passport.file, structure)
      case .failure(let fault): return .unreadable(path: passport.file, fault)
      }
    }
    let named = resource["schema"]?.string == nil ? resource["structure"] : resource["schema"]
    guard case .value(let written, let range) = named.textElement else { return .absent }
    if setStructure.path == path(written), PathProblem.problem(of: written) == nil { return setStructure }
    return structure(at: written, range)
  }

  private func structure(at written: String, _ range: TextRange) -> StructureSource {
    // A schema published elsewhere is not looked at: the network is never used.
    if PathProblem.isLink(written) { return .absent }
    if let problem = PathProblem.problem(of: written) { return .refused(problem, path: written, range) }
    guard let entry = byPath[PathProblem.normalized(written)], entry.kind == .file else {
      return .missing(path: path(written), range)
    }
    return read(entry.path)
  }

  private func path(_ written: String) -> String {
    let inside = PathProblem.normalized(written)
    return folder.isEmpty ? inside : folder + "/" + inside
  }

  private func read(_ path: String) -> StructureSource {
    let bytes: [UInt8]
    do {
      bytes = try tree.read(path, limit: TreeLimits().maxBytes)
    } catch {
      return .unreadable(path: path, .cannotRead(error))
    }
    let result: Result<Structure, StructureFault>
    if path.hasSuffix(".json") || path.hasSuffix(".yaml") {
      let read = path.hasSuffix(".json") ? JSONTree.read(bytes) : YAMLTree.read(bytes)
      result = read.root.map(Structure.reading(schema:)) ?? .failure(.notATableSchema(line: 1))
    } else {
      result = Structure.reading(csv: bytes)
    }
    switch result {
    case .success(let structure): return .file(path: path, structure)
    case .failure(let fault): return .unreadable(path: path, fault)
    }
  }
}
