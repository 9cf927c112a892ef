package import FileContent

extension Catalog {
  /// Looks into every document once, a few at a time: what each file holds, by path relative to the opened folder.
  ///
  /// The result does not depend on their order. A file that cannot be read is there, as not checked.
  package func contents(
    in tree: any FileTree, jobs: Int = 2, limits: ContentLimits = ContentLimits()
  ) async -> [String: ContentExamination] {
    await profiledContents(in: tree, jobs: jobs, limits: limits).contents
  }

  /// The same with the columns of every table, by the same paths: both from one reading of the rows.
  package func profiledContents(
    in tree: any FileTree, jobs: Int = 2, limits: ContentLimits = ContentLimits()
  ) async -> (contents: [String: ContentExamination], profiles: [String: [TableProfile]]) {
    let pending = contentJobs
    let width = min(max(1, jobs), max(1, pending.count))
    return await withTaskGroup(of: [ContentJob.Result].self) { group in
      for worker in 0..<width {
        group.addTask {
          stride(from: worker, to: pending.count, by: width).map { index in
            pending[index].result(in: tree, limits: limits)
          }
        }
      }
      var contents: [String: ContentExamination] = [:]
      var profiles: [String: [TableProfile]] = [:]
      for await part in group {
        for result in part {
          contents[result.path] = result.content
          if !result.profiles.isEmpty { profiles[result.path] = result.profiles }
        }
      }
      return (contents, profiles)
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

  struct Result: Sendable {
    let path: String
    let content: ContentExamination
    var profiles: [TableProfile] = []
  }

  func result(in tree: any FileTree, limits: ContentLimits) -> Result {
    do {
      let source = try tree.open(path)
      let examination = examineContent(
        of: source, named: path, declared: declared, digests: digests, limits: limits)
      guard examination.tables.isEmpty else {
        var builder = ProfileBuilder(examination)
        let content = try examination.scrutinised(try tree.open(path), limits: limits) { builder.take($0) }
        return Result(path: path, content: content, profiles: builder.finish())
      }
      return Result(
        path: path, content: examination, profiles: try memberProfiles(of: examination, in: tree, limits))
    } catch {
      return Result(path: path, content: .unreadable(bytes: 0, fault: error))
    }
  }

  /// The columns of the tables inside an archive, which is unpacked once more for them.
  private func memberProfiles(
    of examination: ContentExamination, in tree: any FileTree, _ limits: ContentLimits
  ) throws(ReadFault) -> [TableProfile] {
    guard examination.parts.contains(where: { !$0.content.tables.isEmpty }) else { return [] }
    var builders: [String: ProfileBuilder] = [:]
    try examination.readMemberRows(try tree.open(path), limits: limits) { part, row in
      var builder = builders.removeValue(forKey: part.name) ?? ProfileBuilder(part)
      builder.take(row)
      builders[part.name] = builder
      return .proceed
    }
    return builders.sorted { $0.key < $1.key }.flatMap { $0.value.finish() }
  }
}
