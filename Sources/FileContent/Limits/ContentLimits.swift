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
    let total = min(unpackedBytes, max(Self.harmlessBytes, bytes * Self.usualExpansion))
    return ArchiveLimits(members: members, memberBytes: min(memberBytes, total), totalBytes: total)
  }

  var ofSpreadsheet: SpreadsheetLimits {
    SpreadsheetLimits(cells: cells, textBytes: textBytes, partBytes: memberBytes, sheets: sheets)
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
}

/// When work on a file has to end, in processor time of the thread that looks at it: on a busy machine, or one that
/// slept meanwhile, no sound file runs out of time.
struct Deadline: Sendable {
  private let nanoseconds: UInt64?

  static let never = Deadline(nanoseconds: nil)

  static func after(seconds: Int) -> Deadline {
    Deadline(nanoseconds: spent + UInt64(max(0, seconds)) * 1_000_000_000)
  }

  private init(nanoseconds: UInt64?) {
    self.nanoseconds = nanoseconds
  }

  var hasPassed: Bool { nanoseconds.map { $0 <= Self.spent } ?? false }

  private static var spent: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
