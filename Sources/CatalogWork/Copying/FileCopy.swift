import ArgumentParser
import CatalogModel
import CatalogWork
import FileContent
import FileConversion
import FileWriting
import Glibc
import Wording

/// What the user wants of a clean copy, and knows of the file that it is made of.
struct CopyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Лише цей аркуш. / This sheet only.", valueName: "name"))
  var sheet: String?

  @Flag(name: .customLong("iso-dates"), help: "Дати 01.10.2020 записати як 2020-10-01. / Days as ISO 8601.")
  var isoDates = false

  @Flag(
    name: .customLong("drop-titles"), help: "Прибрати рядки над таблицею. / Leave out rows above the table.")
  var dropTitles = false

  @OptionGroup var content: KnownContentOptions

  /// True when the user said anything.
  var isSaid: Bool { sheet != nil || isoDates || dropTitles || content.isSaid }

  var wishes: TableConversion.Wishes {
    var wishes = TableConversion.Wishes()
    wishes.hasISODates = isoDates
    wishes.dropsTitles = dropTitles
    return wishes
  }
}

/// How copies are to be made.
struct CopyOrder {
  /// Nil: by the extension of the output, else CSV.
  let format: TableConversion.Format?
  let sheet: String?
  let wishes: TableConversion.Wishes
  let known: KnownContent
  let mayReplace: Bool
  /// Several sheets may become several files.
  var mayDivide = true
  let language: Language

  /// Excel with Ukrainian settings divides by semicolons and takes a file without a mark for windows-1251.
  static let excelWarning = LocalizedText(
    uk:
      "Ця копія – лише для перегляду в Excel. Не оприлюднюйте її: Excel з українськими налаштуваннями ділить стовпці крапкою з комою і, зберігаючи чистий CSV, псує його. Оприлюднюйте копію, зроблену без --for-excel.",
    en:
      "This copy is for looking at in Excel only. Do not publish it: Excel with Ukrainian settings divides columns by semicolons and ruins a clean CSV when it saves it. Publish the copy made without --for-excel."
  )
}

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
  init(_ path: String, named name: String? = nil, to output: String?, _ order: CopyOrder) throws {
    let name = name ?? path
    self.name = name
    self.order = order
    do throws(ReadFault) { _ = try FileSource(path: path) } catch {
      throw Stop(error, file: name, language: order.language)
    }
    do throws(TableConversion.Obstacle) {
      conversion = try TableConversion(examineFile(at: path, knowing: order.known), wishes: order.wishes) {
        () throws(ReadFault) in try FileSource(path: path)
      }
    } catch {
      throw Stop(error, file: name, language: order.language)
    }
    tables = try Self.tables(of: conversion.examination, order, name)
    let isFolder = output.map { $0.hasSuffix("/") || FolderCopy.isFolder($0) } ?? false
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

  /// Writes the copies; returns what the user should know of them.
  func run() throws -> [LocalizedText] {
    var remarks = CopyRemarks.on(conversion.examination, tables)
    let groups = format == .xlsx ? [tables] : tables.map { [$0] }
    for (index, group) in groups.enumerated() {
      let summaries = try write(group, to: index < targets.count ? targets[index] : nil)
      for (table, summary) in zip(group, summaries) {
        let name = tables.count > 1 ? conversion.examination.tables[table].name : nil
        remarks += CopyRemarks.on(summary, sheet: name, dropsTitles: order.wishes.dropsTitles)
      }
    }
    return remarks
  }

  /// Paths of the copies.
  var written: [String] { targets }

  private func write(
    _ group: [TableConversion.TableIndex], to target: String?
  ) throws -> [TableConversion.Summary] {
    let result: Result<[TableConversion.Summary], WriteFault>
    do throws(TableConversion.Obstacle) {
      if let target {
        result = try AtomicFile.write(to: target, replacing: order.mayReplace) {
          (sink) throws(TableConversion.Obstacle) in try copy(group, into: sink)
        }
      } else {
        let sink = MemorySink()
        result = .success(try copy(group, into: sink))
        Terminal.print(String(decoding: sink.bytes, as: UTF8.self))
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
  ) throws -> [TableConversion.TableIndex] {
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

/// Names of the copies of a file in a folder: its own with another extension, and that of the sheet when there
/// are several.
struct CopyNames {
  let files: [String]

  init(
    _ path: String, _ examination: ContentExamination, _ tables: [TableConversion.TableIndex],
    _ format: TableConversion.Format
  ) {
    let stem = FileName(path).stem
    guard format != .xlsx, tables.count > 1 else {
      files = ["\(stem).\(format.rawValue)"]
      return
    }
    var taken: Set<String> = []
    files = tables.map { table in
      let sheet = (examination.tables[table].name ?? "").map { "/\\\0".contains($0) ? "_" : $0 }
      var file = "\(stem)-\(String(sheet)).\(format.rawValue)"
      if !taken.insert(file.lowercased()).inserted {
        file = "\(stem)-\(String(sheet))-\(table + 1).\(format.rawValue)"
      }
      return file
    }
  }
}
