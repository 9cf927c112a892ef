import Glibc

/// One of the own readers, fed with any bytes: it must come to an end, and what it says must hold together.
enum FuzzTarget: String {
  case csv, json, yaml, encodings, xlsx, ods, pdf, archives

  func take(_ bytes: [UInt8]) {
    switch self {
    case .csv: fuzzCSV(bytes)
    case .json: fuzzJSON(bytes)
    case .yaml: fuzzYAML(bytes)
    case .encodings: fuzzEncodings(bytes)
    case .xlsx: fuzzXLSX(bytes)
    case .ods: fuzzODS(bytes)
    case .pdf: fuzzPDF(bytes)
    case .archives: fuzzArchives(bytes)
    }
  }
}

private let target = getenv("DANI_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  claim(target != nil, "DANI_FUZZ_TARGET names no target")
  target?.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// What must be true of every input; a crash tells the fuzzer to keep this one.
func claim(_ condition: Bool, _ sentence: @autoclosure () -> String) {
  if !condition { fatalError(sentence()) }
}
