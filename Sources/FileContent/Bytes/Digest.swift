import CLibCrypto

/// A checksum computed while bytes stream by.
package final class Digest {
  package let algorithm: DigestText.Algorithm
  private let context: OpaquePointer?
  private var isSound: Bool

  package init(_ algorithm: DigestText.Algorithm) {
    self.algorithm = algorithm
    context = EVP_MD_CTX_new()
    isSound = context != nil && EVP_DigestInit_ex(context, algorithm.implementation, nil) == 1
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  package func update(_ bytes: UnsafeRawBufferPointer) {
    isSound = isSound && EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
  }

  /// The checksum of all bytes given so far; nil when the library refuses the algorithm (a policy of the
  /// machine may forbid MD5). Nothing may be added afterwards.
  package func finish() -> DigestText? {
    var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    isSound = isSound && EVP_DigestFinal_ex(context, &bytes, &count) == 1
    guard isSound else { return nil }
    isSound = false
    return DigestText(algorithm, bytes: bytes.prefix(Int(count)))
  }

  package static func of(_ bytes: [UInt8], _ algorithm: DigestText.Algorithm = .sha256) -> DigestText? {
    let digest = Digest(algorithm)
    bytes.withUnsafeBytes(digest.update)
    return digest.finish()
  }
}

extension DigestText {
  /// The checksum of everything that the source still gives; nil when it cannot be read to its end.
  package init?(of source: any ByteSource, _ algorithm: Algorithm = .sha256) {
    let digest = Digest(algorithm)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      guard let count = try? fill(buffer, from: source) else { return nil }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      if count < buffer.count { break }
    }
    guard let text = digest.finish() else { return nil }
    self = text
  }
}

/// A checksum as passports write it: `sha256:` and lower-case hex.
package struct DigestText: Hashable, Sendable {
  /// The algorithms that Data Package names for `hash`.
  package enum Algorithm: String, CaseIterable, Sendable {
    case md5, sha1, sha256, sha512

    /// Hex digits of a checksum.
    var digits: Int {
      switch self {
      case .md5: 32
      case .sha1: 40
      case .sha256: 64
      case .sha512: 128
      }
    }

    fileprivate var implementation: OpaquePointer? {
      switch self {
      case .md5: EVP_md5()
      case .sha1: EVP_sha1()
      case .sha256: EVP_sha256()
      case .sha512: EVP_sha512()
      }
    }
  }

  package let algorithm: Algorithm
  /// Lower case.
  package let hex: String

  /// `sha256:…`, `md5:…`, or 32 bare hex digits, which are MD5 (Data Package v1); either case of letters.
  package init?(parsing text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let hex = (parts.last ?? "").lowercased()
    let algorithm = parts.count == 2 ? Algorithm(rawValue: parts[0].lowercased()) : .md5
    guard let algorithm, hex.utf8.count == algorithm.digits,
      hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.algorithm = algorithm
    self.hex = hex
  }

  fileprivate init(_ algorithm: Algorithm, bytes: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    self.algorithm = algorithm
    hex = String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// `sha256:` and the digits, as it is written into passports.
  package var text: String { algorithm.rawValue + ":" + hex }
}
