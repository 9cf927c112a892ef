import CatalogWork

/// Where a result goes: a file, or standard output.
struct Output {
  private let path: String?
  private let input: String?

  /// - Parameter input: the file or folder that was looked at, so that it is not written over.
  init(_ path: String?, of input: String? = nil) {
    self.path = path
    self.input = input
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws {
    guard let path else { return Terminal.print(String(decoding: bytes, as: UTF8.self)) }
    try ResultFile(path, of: input).write(bytes)
  }
}
