package import FileContent

extension Catalog {
  /// Looks into every document once, a few at a time: what each file holds, by path relative to the opened folder.
  ///
  /// The result does not depend on their order. A file that cannot be read is there, as not checked.
  package func contents(
    in tree: any FileTree, jobs: Int = 2, limits: ContentLimits = ContentLimits()
  ) async -> [String: ContentExamination] {
    let pending = contentJobs
    let width = min(max(1, jobs), max(1, pending.count))
    return await withTaskGroup(of: [(String, ContentExamination)].self) { group in
      for worker in 0..<width {
        group.addTask {
          stride(from: worker, to: pending.count, by: width).map { index in
            (pending[index].path, pending[index].examination(in: tree, limits: limits))
          }
        }
      }
      var contents: [String: ContentExamination] = [:]
      for await part in group {
        for (path, content) in part { contents[path] = content }
      }
      return contents
    }
  }

  private var contentJobs: [ContentJob] {
    let listed = datasets.flatMap { dataset in
      dataset.documents.compactMap { document in
        document.entry.map { entry in
          let declared = document.checksum?.algorithm
          return ContentJob(
            path: entry.path, declared: document.declaredFormat?.format,
            digests: [.sha256] + [declared].compactMap { $0 }.filter { $0 != .sha256 })
        }
      }
    }
    return listed + looseFiles.map { ContentJob(path: $0.path, declared: nil, digests: [.sha256]) }
  }
}

private struct ContentJob: Sendable {
  let path: String
  let declared: FileFormat?
  let digests: [DigestText.Algorithm]

  func examination(in tree: any FileTree, limits: ContentLimits) -> ContentExamination {
    do {
      let source = try tree.open(path)
      let examination = examineContent(
        of: source, named: path, declared: declared, digests: digests, limits: limits)
      guard !examination.tables.isEmpty else { return examination }
      return try examination.scrutinised(try tree.open(path), limits: limits)
    } catch {
      return .unreadable(bytes: 0, fault: error)
    }
  }
}
