import FileContent
import Testing

@Suite struct DigestTests {
  @Test func matchesTheStandardVectors() {
    let abc = Array("abc".utf8)
    #expect(
      Digest.of(abc)?.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.of(abc, .md5)?.hex == "900150983cd24fb0d6963f7d28e17f72")
    #expect(Digest.of([])?.text.hasPrefix("sha256:e3b0c442") == true)
  }

  @Test func streamsToTheSameDigest() {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let digest = Digest(.sha256)
    for start in stride(from: 0, to: bytes.count, by: 777) {
      bytes[start..<min(start + 777, bytes.count)].withUnsafeBytes(digest.update)
    }
    #expect(digest.finish() == Digest.of(bytes))
  }

  @Test func readsDigestsAsPassportsWriteThem() {
    let md5 = "900150983cd24fb0d6963f7d28e17f72"
    #expect(DigestText(parsing: md5)?.algorithm == .md5)
    #expect(DigestText(parsing: "MD5:" + md5.uppercased())?.hex == md5)
    let sha = String(repeating: "0a", count: 32)
    #expect(DigestText(parsing: "sha256:" + sha)?.text == "sha256:" + sha)
    #expect(DigestText(parsing: sha) == nil)
    #expect(DigestText(parsing: "sha256:" + md5) == nil)
    #expect(DigestText(parsing: "crc32:00000000") == nil)
    #expect(DigestText(parsing: "") == nil)
    #expect(DigestText(parsing: String(repeating: "z", count: 32)) == nil)
  }
}
