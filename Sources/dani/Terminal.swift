import CatalogModel
import CatalogWork
import FileContent
import FileWriting
import Glibc
import Wording

/// Standard output and standard error, and what the environment says about the user.
enum Terminal {
  /// A result that cannot be written ends the program: nobody may take an empty file for an answer.
  static func print(_ text: String) {
    guard let code = write(text, to: STDOUT_FILENO), code != EPIPE else { return }
    let language = languageOfArguments()
    let output = LocalizedText(uk: "стандартний вивід", en: "standard output")
    complain(WriteFault(path: output[language], errno: code).sentence[language])
    exit(2)
  }

  /// A line on standard error.
  static func complain(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  /// Why not all was written; nil when it was.
  @discardableResult private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }

  /// Signs on a terminal that are no part of a result.
  static func draw(_ text: String) { write(text, to: STDERR_FILENO) }

  /// The whole of standard input.
  static func input() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// `--lang`, then `DANI_LANG`, before any catalogue is read: for mistakes in the arguments themselves.
  static func languageOfArguments() -> Language {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    return languageOfEnvironment ?? .uk
  }

  static var languageOfEnvironment: Language? {
    getenv("DANI_LANG").flatMap { Language(rawValue: String(cString: $0)) }
  }

  /// How a verb talks with the person at the terminal.
  ///
  /// - Parameter agrees: the person agreed beforehand, and is not asked.
  static func conversation(agreed: Bool = false) -> Conversation {
    Conversation(say: print, remark: complain) { question, language in
      agreed ? true : agrees(to: question, language)
    }
  }

  /// The answer of the person at the terminal: «так» or “yes”; nil where nobody can answer.
  private static func agrees(to question: LocalizedText, _ language: Language) -> Bool? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    write(question[language] + LocalizedText(uk: " [так/ні] ", en: " [yes/no] ")[language], to: STDERR_FILENO)
    return ["т", "так", "y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  /// The day in Kyiv by the clock of the machine.
  static func todayInKyiv() -> CalendarDate {
    KyivTime.day(secondsSinceEpoch: time(nil))
  }

  /// Seconds of a clock that never goes back.
  static func monotonicTenths() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 10 + now.tv_nsec / 100_000_000
  }
}
