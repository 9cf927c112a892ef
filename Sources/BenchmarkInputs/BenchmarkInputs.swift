import DocumentWriting
import FileContent
import Glibc

/// `benchmark-inputs FOLDER [MEGABYTES]` writes the large files that `Benchmarks/run` measures with. The same size
/// gives the same bytes; a file that is there already is left as it is.
@main
struct BenchmarkInputs {
  private static let usage = "usage: benchmark-inputs FOLDER [MEGABYTES]"

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard !arguments.contains("--help"), !arguments.contains("-h") else {
      return print(
        usage + "\nWrites the inputs of Benchmarks/run, 2 GB in all unless MEGABYTES (500) says less.")
    }
    // A word with a hyphen is an option that is not there, and no folder to fill.
    guard let folder = arguments.first, !folder.hasPrefix("-"), arguments.count <= 2,
      let megabytes = arguments.count > 1 ? Int(arguments[1]) : 500, megabytes > 0
    else { return stop(usage) }
    mkdir(folder, 0o755)
    let bytes = megabytes * 1_000_000
    do {
      try write(folder + "/plain.csv", header: Row.names, until: .bytes(bytes)) { Row($0).plain }
      try write(folder + "/quotes.csv", header: Row.names, until: .bytes(bytes)) { Row($0).quoted }
      try write(folder + "/rows-1m.csv", header: "номер;назва;сума\n", until: .records(1_000_000)) {
        Row($0).short
      }
      try write(folder + "/rows-10m.csv", header: "номер;назва;сума\n", until: .records(10_000_000)) {
        Row($0).short
      }
      try write(folder + "/data.json", header: "[\n", footer: "\n]\n", until: .bytes(bytes / 5)) {
        ($0 == 1 ? "" : ",\n") + Row($0).json
      }
      try write(folder + "/data.xml", header: Row.xmlHead, footer: "</register>\n", until: .bytes(bytes / 5))
      {
        Row($0).xml
      }
      try write(folder + "/data.xsd", header: Row.xmlSchema, until: .records(0)) { _ in "" }
      try writeWorkbook(folder + "/table.xlsx")
    } catch {
      stop("benchmark-inputs: \(error)")
    }
  }

  private enum Size {
    case bytes(Int)
    case records(Int)
  }

  private struct WriteFailed: Error {
    let path: String
    let code: Int32
  }

  private static func write(
    _ path: String, header: String, footer: String = "", until size: Size, record: (Int) -> String
  ) throws {
    try create(path) { file in
      var buffer = Array(header.utf8)
      var written = 0
      var number = 0
      func isFull() -> Bool {
        switch size {
        case .bytes(let limit): written + buffer.count >= limit
        case .records(let limit): number >= limit
        }
      }
      while !isFull() {
        number += 1
        buffer += record(number).utf8
        guard buffer.count > 1 << 20 else { continue }
        guard fwrite(buffer, 1, buffer.count, file) == buffer.count else { return false }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
      }
      buffer += footer.utf8
      return fwrite(buffer, 1, buffer.count, file) == buffer.count
    }
  }

  private static func writeWorkbook(_ path: String) throws {
    guard access(path, F_OK) != 0 else { return }
    let rows = (1...100_000).map { Row($0).cells }
    let header = Row.names.split(separator: ";").map { CellValue.text(String($0).trimmingLineEnd) }
    let bytes = try WorkbookWriter.xlsx([SheetContent(name: "Реєстр", rows: [header] + rows)])
    try create(path) { fwrite(bytes, 1, bytes.count, $0) == bytes.count }
  }

  /// Writes under another name first, so that a file that is there is whole.
  private static func create(_ path: String, _ body: (UnsafeMutablePointer<FILE>) -> Bool) throws {
    guard access(path, F_OK) != 0 else { return }
    let draft = path + ".part"
    guard let file = fopen(draft, "w") else { throw WriteFailed(path: path, code: errno) }
    let isWritten = body(file)
    guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
      throw WriteFailed(path: path, code: errno)
    }
  }

  private static func stop(_ message: String) {
    Array((message + "\n").utf8).withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
