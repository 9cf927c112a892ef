import CatalogWork

/// Where a result goes: a file, or standard output.
struct Output {
  private let path: String?
  private let inputs: [String]

  /// - Parameter inputs: the files and folders that were looked at, so that they are not written over.
  init(_ path: String?, of inputs: [String] = []) {
    self.path = path
    self.inputs = inputs
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws {
    guard let path else { return Terminal.print(String(decoding: bytes, as: UTF8.self)) }
    try ResultFile(path, of: inputs).write(bytes)
  }
}
