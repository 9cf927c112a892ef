import FileContent

/// Where a result goes: a file, written atomically, or standard output.
struct Output {
  let path: String?

  init(_ path: String?) {
    self.path = path
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws {
    guard let path else {
      Terminal.print(String(decoding: bytes, as: UTF8.self))
      return
    }
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw Stop(error)
    }
  }
}
