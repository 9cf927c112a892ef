import FileContent

/// The first byte says where the text is cut in two: what is found must not depend on it.
func fuzzEncodings(_ bytes: [UInt8]) {
  let cut = min(Int(bytes.first ?? 0), bytes.count)
  var whole = UTF8Check()
  var halves = UTF8Check()
  bytes.withUnsafeBytes { buffer in
    whole.update(buffer)
    halves.update(UnsafeRawBufferPointer(rebasing: buffer[..<cut]))
    halves.update(UnsafeRawBufferPointer(rebasing: buffer[cut...]))
  }
  whole.finish()
  halves.finish()
  claim(
    whole.isValid == (String(validating: bytes, as: UTF8.self) != nil), "not what the standard library says")
  claim(whole.faults == halves.faults, "\(whole.faults) and \(halves.faults) faults")
  claim(whole.firstFault == halves.firstFault, "first fault at \(String(describing: halves.firstFault))")
  claim(whole.multibyteSequences == halves.multibyteSequences, "sequences differ when cut at \(cut)")
  claim(whole.lineEnding == halves.lineEnding, "line ends differ when cut at \(cut)")

  for encoding in TextEncoding.allCases where encoding != .utf8 {
    var transcoder = Transcoder(from: encoding)
    var text: [UInt8] = []
    bytes.withUnsafeBytes { buffer in
      text += transcoder.append(UnsafeRawBufferPointer(rebasing: buffer[..<cut]))
      text += transcoder.append(UnsafeRawBufferPointer(rebasing: buffer[cut...]))
    }
    text += transcoder.finish()
    claim(text == Array(encoding.decode(bytes).utf8), "\(encoding) differs when cut at \(cut)")
    claim(String(validating: text, as: UTF8.self) != nil, "\(encoding) gives what is not UTF-8")
  }
  var guess = EncodingGuess()
  guess.add(bytes)
  let hasGuess = guess.finding() != nil
  // The guess may stop before the whole input when its sample is full.
  claim(
    hasGuess == bytes.contains { $0 >= 0x80 } || guess.isFull, "a guess without letters, or none with them")
  _ = examineContent(of: MemorySource(bytes), named: "text.txt", digests: [])
}
