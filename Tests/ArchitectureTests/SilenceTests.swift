import Foundation
import Testing

/// What a verb does is a result for its caller, be it a command, a test or a server: `CatalogWork` has no terminal.
@Suite struct SilenceTests {
  @Test func theWorkOfTheVerbsNeitherPrintsNorAsksNorExits() throws {
    let folder = ArchitectureTests.root.appending(path: "Sources/CatalogWork")
    for file in try SourceFile.all(in: folder) {
      let words = SwiftTokens(try String(contentsOf: file, encoding: .utf8)).wordsOfATerminal
      #expect(words.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test func findsATerminalInEverySpelling() {
    let spellings = [
      "print(text)", "Swift.print(text)", "print (text)", "let say = print", "names.forEach { print($0) }",
      "debugPrint(text)", "dump(value)", "let text = \"\\(print(1))\"", "Glibc.exit(2)", "exit(2)",
      "_exit(2)",
      "abort()", "fatalError()", "write(1, bytes, 3)", "Glibc.write(STDOUT_FILENO, bytes, 3)",
      "fputs(text, stderr)",
      "putchar(10)", "let answer = readLine()", "isatty(0)", "CommandLine.arguments", "getenv(name)",
    ]
    for spelling in spellings {
      #expect(!SwiftTokens(spelling).wordsOfATerminal.isEmpty, "\(spelling)")
    }
    let others = [
      "// print(text)", "let text = \"print(text)\"", "file.write(bytes)", "func write(_ bytes: [UInt8])",
      "conversation.say(text)", "let printed = 1", "AtomicFile.write(bytes, to: path)",
    ]
    for other in others {
      #expect(SwiftTokens(other).wordsOfATerminal.isEmpty, "\(other)")
    }
  }
}

extension SwiftTokens {
  private static let terminal: Set<String> = [
    "print", "debugPrint", "dump", "readLine", "CommandLine", "FileHandle", "ProcessInfo",
    "putchar", "putc", "puts", "fputs", "fputc", "printf", "fprintf", "vprintf", "vfprintf", "dprintf",
    "perror",
    "fwrite", "writev", "stdout", "stderr", "stdin", "STDOUT_FILENO", "STDERR_FILENO", "STDIN_FILENO",
    "getchar", "getline", "scanf", "getenv", "setenv", "isatty",
    "exit", "_exit", "_Exit", "quick_exit", "abort", "raise", "kill", "fatalError", "preconditionFailure",
  ]

  /// The words that print, ask, exit, or look at the arguments and the environment. `write` is one when it is the
  /// system's: called alone, or as a member of the module of the C library; types of our own have a method of that name.
  var wordsOfATerminal: [String] {
    tokens.indices.compactMap { index in
      let word = tokens[index].text
      if Self.terminal.contains(word) { return word }
      guard word == "write" else { return nil }
      switch index > 0 ? tokens[index - 1].text : "" {
      case "func": return nil
      case ".": return index > 1 && ["Glibc", "Musl"].contains(tokens[index - 2].text) ? word : nil
      default: return index + 1 < tokens.count && tokens[index + 1].text == "(" ? word : nil
      }
    }
  }
}
