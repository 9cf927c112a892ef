import CatalogModel
import FileContent

/// A promise of the passport or of the name of a file that its content does not keep. A file has at most one, so that
/// one fault is one finding.
enum FormatConflict: Sendable {
  /// A page of a site where something else is promised.
  case webPage(insteadOf: FileFormat)
  /// The passport names another format; nil when the content fits no known one.
  case declared(FileFormat, content: FileFormat?)
  /// The extension belongs to another format.
  case fileExtension(PathExtension, content: FileFormat?)
}

extension FormatConflict {
  /// Compares a promise with the content; nil where nothing is promised, where the promise is kept, and where the content
  /// is lost.
  init?(declared: [FileFormat], pathExtension: PathExtension?, content: ContentExamination?) {
    guard let content, !content.isLost else { return nil }
    let promised = declared.isEmpty ? [pathExtension?.format].compactMap { $0 } : declared
    guard let first = promised.first else { return nil }
    guard let found = content.format else {
      guard FileFormat.recognisable.isSuperset(of: promised) else { return nil }
      self =
        pathExtension.flatMap { declared.isEmpty ? .fileExtension($0, content: nil) : nil }
        ?? .declared(first, content: nil)
      return
    }
    // What a broken text would have been cannot be known.
    guard !content.treeFaults.contains(where: \.losesContent) else { return nil }
    if !promised.contains(where: { $0.isConsistent(with: found) }) {
      if found == .html || found == .xhtml {
        self = .webPage(insteadOf: first)
        return
      }
      if !declared.isEmpty, !Self.isCompressed(declared, pathExtension, found) {
        self = .declared(first, content: found)
        return
      }
    }
    guard let pathExtension, let usual = pathExtension.format, !pathExtension.fits(found),
      !usual.isConsistent(with: found)
    else { return nil }
    self = .fileExtension(pathExtension, content: found)
  }

  /// True for `registry.csv.zip` that is declared as CSV: the passport names what is inside.
  private static func isCompressed(
    _ declared: [FileFormat], _ pathExtension: PathExtension?, _ found: FileFormat
  ) -> Bool {
    guard let pathExtension, FileFormat.compressions.contains(found) else { return false }
    return pathExtension.fits(found) && !declared.contains { FileFormat.archives.contains($0) }
  }
}

extension FileFormat {
  /// The formats that element 7 of the passport is about.
  static let compressions: Set<FileFormat> = [.zip, .sevenZip, .gzip, .bzip2]
  static let archives = compressions.union([.tar, .rar])

  /// Formats whose files are recognised by their content, whatever program wrote them.
  fileprivate static let recognisable: Set<FileFormat> = archives.subtracting([.tar]).union([
    .csv, .tsv, .xlsx, .ods, .json, .geoJSON, .jsonLines, .yaml, .xml, .rdf, .kml, .gpx, .kmz, .gtfs,
    .txt, .rtf, .odt, .docx, .pptx, .pdf, .html, .xhtml, .jpeg, .png, .gif, .tiff, .bmp,
  ])

  /// Formats for text and images: a table in one of them has to be typed anew to be used.
  static let unfitForTables: Set<FileFormat> = [
    .doc, .docx, .odt, .rtf, .pdf, .html, .xhtml, .pptx, .jpeg, .png, .gif, .tiff, .bmp, .webp,
  ]

  /// Formats of outdated programs, which are not read.
  static let legacy: Set<FileFormat> = [.xls, .doc]

  static let tables: Set<FileFormat> = [.csv, .tsv, .xlsx, .xls, .ods]
}

/// Documents that one finding speaks of together: those of one data set, or all files without a passport.
struct DocumentGroup {
  struct Member {
    let path: String
    let format: FileFormat
  }

  /// The passport that lists the documents; nil for files without one.
  private let passport: String?
  let place: Place
  let members: [Member]

  /// The file of a finding about some of the documents: the passport that lists them, or the first of them.
  func file(of members: [Member]) -> String { passport ?? members.first?.path ?? "" }

  /// The formats with their numbers of documents: `PDF (3), XLSX (12)`.
  static func list(_ members: [Member]) -> String {
    let counts = members.reduce(into: [String: Int]()) { $0[$1.format.key, default: 0] += 1 }
    return counts.keys.sorted().map { "\($0) (\(counts[$0] ?? 0))" }.joined(separator: ", ")
  }
}

extension DocumentGroup {
  init(of dataset: Dataset, contents: [String: ContentExamination]) {
    let passport = dataset.passport
    self.passport = passport.file
    place = passport.place(of: passport.resources, "/resources")
    members = dataset.documents.compactMap { document in
      let extensionFormat = document.isLink ? nil : PathExtension(path: document.path)?.format
      let content = document.entry.flatMap { contents[$0.path] }
      let format = content?.format ?? document.declaredFormat?.format ?? extensionFormat
      return format.map { Member(path: document.path, format: $0) }
    }
  }
}

extension DocumentGroup {
  /// Files without a passport, in the order of the folder; nil when there are none.
  ///
  /// - Parameter formats: by content, where that is known.
  init?(of files: [TreeEntry], formats: [String: FileFormat]) {
    guard !files.isEmpty else { return nil }
    let members = files.compactMap { file in
      (formats[file.path] ?? PathExtension(path: file.path)?.format).map {
        Member(path: file.path, format: $0)
      }
    }
    self.init(passport: nil, place: .file, members: members)
  }
}

extension FormatConflict {
  /// The format by which the file is called, where programs that are told it stop at the first byte: JSON, XML, workbooks
  /// and texts of office programs with their kinds. Nil for formats that hardly any text breaks, and for what the passport
  /// promises, which has a finding of its own.
  var unreadable: FileFormat? {
    guard case .fileExtension(let written, _) = self, let promised = written.format else { return nil }
    let isStrict =
      [.json, .geoJSON, .jsonLines, .xlsx, .ods, .docx, .odt, .pptx].contains(promised)
      || promised == .xml || promised != .xhtml && promised.ancestors.contains(.xml)
    return isStrict ? promised : nil
  }
}
