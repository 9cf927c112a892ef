import CByteScan
import TestSupport
import Testing

/// The scans are built for several kinds of processors, and a machine uses the best one it can run: all must see the same.
@Suite struct ScanBuildTests {
  /// What one build sees in some bytes.
  private struct Seen: Equatable {
    var lineEnds: [Int] = []
    var utf8: [Int] = []
    var scalars = 0
    var marks: [UInt32] = []
    var cyrillic: [Int] = []
    var cellClass: [UInt8] = []

    init(_ bytes: [UInt8], _ scans: dani_byte_scans) {
      func numbers(_ ends: dani_line_ends) -> [Int] { [ends.feeds, ends.returns, ends.joined] }
      lineEnds = numbers(scans.count_line_ends(bytes, bytes.count, true))
      let found = scans.scan_utf8(bytes, bytes.count, false)
      utf8 = [found.multibyte, found.faults, found.first_fault, found.end]
      utf8 += numbers(found.line_ends)
      scalars = scans.count_scalars(bytes, bytes.count)
      marks = [UInt32](unsafeUninitializedCapacity: bytes.count) { room, count in
        count = scans.csv_marks(bytes, bytes.count, UInt8(ascii: ";"), room.baseAddress)
      }
      let letters = scans.count_cyrillic(bytes, bytes.count)
      cyrillic = [letters.capitals, letters.smalls]
      cellClass = withUnsafeBytes(of: scans.classify_cell(bytes, bytes.count).cell_class) { Array($0) }
    }
  }

  /// A row as a build hands it over; its hash and those of cells differ from build to build.
  private struct Row: Equatable {
    var cells: [[UInt8]] = []
    var classes: [[UInt8]] = []
    var numbers: [UInt16] = []
    var signs: UInt8 = 0
    var hasBeyond = false
  }

  private static let pieces =
    [
      "0", "7", "12345", "A", "zZ", " ", "\t", "-", ".", "/", ":", ",", "%", "+", "=", "(", "?", "@",
      "\u{A0}", "\u{AD}",
      "é", "Р", "С", "РС", "к", "і", "школа", "═", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{1}", "\u{7F}", "’",
      "№", "«",
      "»", "\0", "1,23E+10", "#REF!", "=A1(", String(repeating: "довго ", count: 5),
      String(repeating: "9", count: 63),
      String(repeating: "x", count: 230),
    ].map { Array($0.utf8) } + [[0xD0], [0x80], [0xE2], [0xC2], [0xFF], [0xF0, 0x9F]]

  private static let builds = (0..<Int(DANI_BUILDS)).compactMap { build in
    dani_build(build).map { (build, $0.pointee) }
  }

  private static func bytes(_ random: inout SeededRandom, more: [[UInt8]] = []) -> [UInt8] {
    let kinds = (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
      (pieces + more).randomElement(using: &random)
    }
    return (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
      kinds.randomElement(using: &random) ?? []
    }
  }

  @Test func allSeeTheSameBytes() throws {
    try #require(Self.builds.count > 1)
    var random = SeededRandom(512)
    for _ in 0..<6000 {
      let bytes = Self.bytes(&random, more: ["\n", "\r", "\r\n", ";", "\""].map { Array($0.utf8) })
      let expected = Seen(bytes, Self.builds[0].1)
      for (build, scans) in Self.builds.dropFirst() {
        #expect(Seen(bytes, scans) == expected, "build \(build): \(bytes)")
      }
    }
  }

  @Test func equalCellsHaveEqualHashesInRowsAndAlone() {
    var random = SeededRandom(64)
    var found = 0
    for (build, scans) in Self.builds where build > 0 {
      for _ in 0..<800 {
        let cells = (0..<3).map { _ in Self.bytes(&random).filter { $0 != 0 } }
        let text = Self.text([cells], quoted: { _ in Bool.random(using: &random) })
        let (rows, hashes) = Self.rows(text + [UInt8](repeating: 0x61, count: 200), scans, cells: 3)
        guard let row = rows.first else { continue }
        found += 1
        #expect(
          hashes[0] == row.cells.reduce(0) { dani_row_hash($0, scans.classify_cell($1, $1.count).hash) },
          "build \(build): \(row.cells)")
      }
    }
    #expect(found > 500)
  }

  @Test func allTakeTheSameRows() { expectSameRows(rounds: 50) }

  @Test(.long("500 tables")) func allTakeTheSameRowsOfManyTables() { expectSameRows(rounds: 500) }

  private func expectSameRows(rounds: Int) {
    var random = SeededRandom(835)
    var together = 0
    for _ in 0..<rounds {
      let width = Int.random(in: 2...20, using: &random)
      let records = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        let count = Int.random(in: 0..<40, using: &random) == 0 ? width - 1 : width
        return (0..<count).map { _ in
          Int.random(in: 0...3, using: &random) == 0 ? [] : Self.bytes(&random).filter { $0 != 0 }
        }
      }
      let text = Self.text(records, quoted: { _ in Int.random(in: 0...4, using: &random) == 0 })
      let found = Self.builds.dropFirst().map { Self.rows(text, $0.1, cells: width).0 }
      // A build may stop early, but no two may differ in what they take.
      let shortest = found.map(\.count).min() ?? 0
      for rows in found { #expect(Array(rows.prefix(shortest)) == Array(found[0].prefix(shortest))) }
      together += shortest
    }
    #expect(together > 4 * rounds)
  }

  private static func text(_ records: [[[UInt8]]], quoted: (Int) -> Bool) -> [UInt8] {
    var text: [UInt8] = []
    for (number, record) in records.enumerated() {
      for (index, cell) in record.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ";")) }
        if quoted(index) || cell.contains(UInt8(ascii: ";")) {
          text.append(0x22)
          text += cell + (number % 5 == 0 ? [0x22, 0x22] : [])
          text.append(0x22)
        } else {
          text += cell
        }
      }
      text += number % 3 == 0 ? [0x0D, 0x0A] : [0x0A]
    }
    return text
  }

  private static func rows(_ bytes: [UInt8], _ scans: dani_byte_scans, cells: Int) -> ([Row], [UInt64]) {
    let most = 128
    var summaries = [dani_csv_row](repeating: dani_csv_row(), count: most)
    var taken = [dani_csv_cell](repeating: dani_csv_cell(), count: most * cells)
    var spare = [UInt8](repeating: 0, count: 1 << 16)
    var rows: [Row] = []
    bytes.withUnsafeBufferPointer { bytes in
      spare.withUnsafeMutableBufferPointer { spare in
        summaries.withUnsafeMutableBufferPointer { summaries in
          taken.withUnsafeMutableBufferPointer { taken in
            var room = dani_csv_room(
              rows: most, cells: cells, longest: 4000, delimiter: UInt8(ascii: ";"),
              row: summaries.baseAddress,
              cell: taken.baseAddress, spare: spare.baseAddress, spare_bytes: spare.count)
            let found = scans.csv_rows(bytes.baseAddress, bytes.count, &room)
            for index in 0..<found.rows {
              let summary = summaries[index]
              var row = Row(
                numbers: [summary.filled, summary.first, summary.last], signs: summary.signs,
                hasBeyond: summary.has_beyond)
              for cell in taken[index * cells..<(index + 1) * cells] {
                row.cells.append(Array(UnsafeBufferPointer(start: cell.bytes, count: Int(cell.count))))
                row.classes.append(withUnsafeBytes(of: cell.cell_class) { Array($0) })
              }
              rows.append(row)
            }
          }
        }
      }
    }
    return (rows, summaries.prefix(rows.count).map(\.hash))
  }
}
