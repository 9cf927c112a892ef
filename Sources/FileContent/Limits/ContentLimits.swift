import Glibc
import XML

/// How much work one file may cause. Each bound is a setting of `catalog.yaml` and has a rule that tells when it was met.
package struct ContentLimits: Sendable {
  /// Faults of one kind that are kept with their places; totals are always exact.
  package var faultsOfKind: Int
  /// Bytes of a YAML or GeoJSON file; its tree takes about ten times as much memory. Larger JSON is read object by object.
  package var treeBytes: Int
  /// Bytes of an archive or an office document, which are held in memory.
  package var containerBytes: Int
  /// Members of an archive.
  package var members = 20_000
  /// Unpacked bytes of one member of an archive, or of one part of an office document.
  package var memberBytes = 512 << 20
  /// Unpacked bytes of an archive in all. Whatever swells a hundredfold is stopped at 64 MB already.
  package var unpackedBytes = 1 << 30
  /// Lists and maps of JSON, elements of XML inside each other; of XML 200 at most.
  package var nesting = 500
  /// Cells of a workbook that hold something.
  package var cells = 20_000_000
  package var sheets = 256
  /// Bytes of the text of one cell or one element.
  package var textBytes = 4 << 20
  /// Processor time for one file.
  package var seconds = 60
  /// Archives inside each other that are opened.
  var archiveDepth = 1
  /// When the time of the file at hand is over.
  var deadline = Deadline.never
  /// Size of the file at hand, where it is known beforehand: nothing is collected of what will be too large.
  var fileBytes = 0

  package init(faultsOfKind: Int = 1000, treeBytes: Int = 32 << 20, containerBytes: Int = 64 << 20) {
    self.faultsOfKind = faultsOfKind
    self.treeBytes = treeBytes
    self.containerBytes = containerBytes
  }

  /// A bound that a catalogue may set.
  package struct Setting {
    /// Key in `settings.limits`.
    package let name: String
    package let bound: WritableKeyPath<ContentLimits, Int>
    /// No time at all is possible, and means that no content is looked at; no bytes at all are not.
    package var least: Int { name == "seconds" ? 0 : 1 }
    /// Beyond it there is no bound at all; levels are bounded always, for each takes memory of the program.
    package var most: Int { name == "nesting" ? 1000 : ForeignNumber.most }
  }

  package static var settings: [Setting] {
    [
      Setting(name: "json_bytes", bound: \.treeBytes),
      Setting(name: "container_bytes", bound: \.containerBytes),
      Setting(name: "archive_members", bound: \.members), Setting(name: "member_bytes", bound: \.memberBytes),
      Setting(name: "unpacked_bytes", bound: \.unpackedBytes), Setting(name: "nesting", bound: \.nesting),
      Setting(name: "cells", bound: \.cells), Setting(name: "sheets", bound: \.sheets),
      Setting(name: "text_bytes", bound: \.textBytes), Setting(name: "seconds", bound: \.seconds),
    ]
  }
}

extension ContentLimits {
  /// The limits for the members of an archive.
  var ofPart: ContentLimits {
    var limits = self
    limits.archiveDepth -= 1
    return limits
  }

  /// - Parameter bytes: size of the archive.
  func ofArchive(bytes: Int) -> ArchiveLimits {
    let swollen = (ForeignNumber(bytes) * Self.usualExpansion).value
    let total = min(unpackedBytes, max(Self.harmlessBytes, swollen))
    return ArchiveLimits(members: members, memberBytes: min(memberBytes, total), totalBytes: total)
  }

  /// - Parameter bytes: size of the workbook. Cells and texts that are repeated take hardly any bytes, and as much work as
  ///   others.
  func ofSpreadsheet(bytes: Int) -> SpreadsheetLimits {
    let archive = ofArchive(bytes: bytes)
    let usualCells = (ForeignNumber(bytes) * Self.usualCellsOfByte).value
    return SpreadsheetLimits(
      cells: min(cells, max(Self.harmlessCells, usualCells)), textBytes: textBytes,
      partBytes: archive.memberBytes, totalTextBytes: archive.totalBytes, sheets: sheets, deadline: deadline)
  }

  /// A file of any size: it is never in memory as a whole.
  var ofXML: XMLLimits {
    XMLLimits(depth: min(nesting, 200), textBytes: textBytes, bytes: .max, violations: faultsOfKind)
  }

  var ofPDF: PDFLimits {
    PDFLimits(contentBytes: min(memberBytes, 16 << 20), totalBytes: min(unpackedBytes, 128 << 20))
  }

  /// Unpacked bytes that do no harm, however small the archive.
  static let harmlessBytes = 64 << 20
  /// Tables pack to a tenth, at best to a fiftieth; what swells a hundredfold is made to exhaust.
  static let usualExpansion = 100
  /// Cells of a workbook that do no harm, however small it is.
  static let harmlessCells = 2_000_000
  /// A cell takes a byte of the packed workbook, or a few cells do; hundreds are made to exhaust.
  static let usualCellsOfByte = 20

  /// These limits for one pass over a file, with a clock that runs from now unless the file is a part of another one.
  var ofOnePass: ContentLimits {
    guard !deadline.isSet else { return self }
    var limits = self
    limits.deadline = .after(seconds: seconds)
    return limits
  }
}

/// When work on a file has to end, in processor time of the thread that looks at it: on a busy machine, or one that
/// slept meanwhile, no sound file runs out of time.
struct Deadline: Sendable {
  private let nanoseconds: Int?
  /// After how many seconds it comes.
  let seconds: Int

  static let never = Deadline(nanoseconds: nil, seconds: 0)

  static func after(seconds: Int) -> Deadline {
    let length = ForeignNumber(max(0, seconds)) * 1_000_000_000
    return Deadline(nanoseconds: (length + spent).value, seconds: seconds)
  }

  private init(nanoseconds: Int?, seconds: Int) {
    self.nanoseconds = nanoseconds
    self.seconds = seconds
  }

  var isSet: Bool { nanoseconds != nil }

  var hasPassed: Bool { nanoseconds.map { $0 <= Self.spent } ?? false }

  private static var spent: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
