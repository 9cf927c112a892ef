import CatalogModel
import FileContent
import FileConversion
import FileWriting
import Glibc
import Wording

/// The clean copy of one file: looked at and decided, with nothing written yet.
struct FileCopy {
  /// As it is named in sentences.
  private let name: String
  private let order: CopyOrder
  private let conversion: TableConversion
  private let format: TableConversion.Format
  private let tables: [TableConversion.TableIndex]
  /// One for each file that is to be written; none for standard output.
  private let targets: [String]

  /// - Parameter output: a file; a folder that exists or ends with a slash; nil for standard output.
  init(_ path: String, named name: String? = nil, to output: String?, _ order: CopyOrder) throws(Stop) {
    let name = name ?? path
    self.name = name
    self.order = order
    conversion = try Self.conversion(of: path, named: name, order)
    tables = try Self.tables(of: conversion.examination, order, name)
    let isFolder = output.map { $0.hasSuffix("/") || FileIdentity.isFolder($0) } ?? false
    let named = isFolder ? nil : output.flatMap { PathExtension(path: $0)?.format }
    format = order.format ?? named.flatMap { TableConversion.Format(rawValue: $0.key.lowercased()) } ?? .csv
    if let output, isFolder {
      targets = CopyNames(path, conversion.examination, tables, format).files.map {
        SystemPath(output).appending($0)
      }
    } else {
      targets = output.map { [$0] } ?? []
      guard tables.count == 1 || format == .xlsx else {
        throw Stop(severalSheets: conversion.examination, file: name, order)
      }
    }
    guard !targets.isEmpty || format != .xlsx else {
      throw Stop(
        uk: "Книгу XLSX не вивести на екран: зазначте файл, -o копія.xlsx.",
        en: "A workbook is not printed: name a file, -o copy.xlsx.", language: order.language)
    }
    let own = FileIdentity(path)
    for target in targets where own != nil && FileIdentity(target) == own {
      throw Stop(
        uk: "Копію не можна записати на місце самого файлу «\(name)». Зазначте іншу назву.",
        en: "The copy cannot take the place of the file \(name) itself. Give another name.",
        language: order.language)
    }
  }

  private static func conversion(
    of path: String, named name: String, _ order: CopyOrder
  ) throws(Stop) -> TableConversion {
    do throws(ReadFault) {
      _ = try FileSource(path: path)
    } catch {
      throw Stop(error, file: name, language: order.language)
    }
    do throws(TableConversion.Obstacle) {
      return try TableConversion(examineFile(at: path, knowing: order.known), wishes: order.wishes) {
        () throws(ReadFault) in try FileSource(path: path)
      }
    } catch {
      throw Stop(error, file: name, language: order.language)
    }
  }

  /// Writes the copies; returns what the user should know of them.
  func run(_ conversation: Conversation) throws(Stop) -> [LocalizedText] {
    var remarks = CopyRemarks.on(conversion.examination, tables)
    let groups = format == .xlsx ? [tables] : tables.map { [$0] }
    for (index, group) in groups.enumerated() {
      let summaries = try writeCopy(of: group, to: index < targets.count ? targets[index] : nil, conversation)
      for (table, summary) in zip(group, summaries) {
        let name = tables.count > 1 ? conversion.examination.tables[table].name : nil
        remarks += CopyRemarks.on(summary, sheet: name, dropsTitles: order.wishes.dropsTitles)
      }
    }
    return remarks
  }

  /// Paths of the copies.
  var written: [String] { targets }

  private func writeCopy(
    of group: [TableConversion.TableIndex], to target: String?, _ conversation: Conversation
  ) throws(Stop) -> [TableConversion.Summary] {
    let result: Result<[TableConversion.Summary], WriteFault>
    do throws(TableConversion.Obstacle) {
      if let target {
        result = try AtomicFile.write(to: target, replacing: order.mayReplace) {
          (sink) throws(TableConversion.Obstacle) in try copy(group, into: sink)
        }
      } else {
        let sink = MemorySink()
        result = .success(try copy(group, into: sink))
        conversation.say(String(decoding: sink.bytes, as: UTF8.self))
      }
    } catch {
      throw Stop(error, file: name, language: order.language)
    }
    switch result {
    case .success(let summaries): return summaries
    case .failure(let fault):
      guard fault.errno == EEXIST, let target else { throw Stop(fault) }
      throw Stop(
        uk: "Файл «\(target)» уже є. Щоб замінити його, додайте --replace.",
        en: "The file \(target) exists. To replace it, add --replace.", language: order.language)
    }
  }

  private func copy(
    _ group: [TableConversion.TableIndex], into sink: some ByteSink
  ) throws(TableConversion.Obstacle) -> [TableConversion.Summary] {
    if format == .xlsx { return try conversion.writeWorkbook(group, to: sink) }
    var summaries: [TableConversion.Summary] = []
    for table in group { summaries.append(try conversion.write(table, as: format, to: sink)) }
    return summaries
  }

  private static func tables(
    of examination: ContentExamination, _ order: CopyOrder, _ path: String
  ) throws(Stop) -> [TableConversion.TableIndex] {
    guard let sheet = order.sheet else { return Array(examination.tables.indices) }
    if let index = examination.tables.firstIndex(where: { $0.name == sheet }) { return [index] }
    let names = examination.tables.compactMap(\.name).map { "«\($0)»" }.joined(separator: ", ")
    throw Stop(
      uk: "У файлі «\(path)» немає аркуша «\(sheet)» із даними. "
        + (names.isEmpty ? "Це не книга." : "Є: \(names)."),
      en: "\(path) has no sheet “\(sheet)” with data. "
        + (names.isEmpty ? "It is no workbook." : "It has: \(names)."),
      language: order.language)
  }
}
