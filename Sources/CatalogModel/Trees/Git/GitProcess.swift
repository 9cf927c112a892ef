import FileContent
import Glibc
import Wording

/// A running `git`: one socket is its standard input and output, so that bytes may go both ways.
///
/// It changes nothing: no locks are taken, no hooks run, and the network is not used, not even to fetch what a
/// partial clone lacks.
final class GitProcess {
  private let id: pid_t
  private let channel: Int32
  private let complaints: Int32
  /// The exit status once it has ended.
  private var status: Int32?

  /// Starts `git -C folder …`.
  init(_ arguments: [String], in folder: String) throws(GitFault) {
    var ends: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    let kind = Int32(bitPattern: SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .failed("socketpair: \(errno)") }
    guard socketpair(AF_UNIX, kind, 0, &errors) == 0 else {
      let code = errno
      for end in ends { close(end) }
      throw .failed("socketpair: \(code)")
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
    let words = ["git", "-c", "protocol.allow=never", "--no-pager", "-C", folder] + arguments
    var id: pid_t = 0
    let code = withCStrings(words) { words in
      withCStrings(Self.environment) { posix_spawnp(&id, "git", &actions, nil, words, $0) }
    }
    posix_spawn_file_actions_destroy(&actions)
    close(ends[1])
    close(errors[1])
    guard code == 0 else {
      close(ends[0])
      close(errors[0])
      throw code == ENOENT ? .noGit : .failed("spawn: \(code)")
    }
    self.id = id
    channel = ends[0]
    complaints = errors[0]
  }

  deinit {
    close(channel)
    close(complaints)
    wait()
  }

  @discardableResult
  private func wait() -> Int32 {
    if let status { return status }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    self.status = status
    return status
  }

  /// What git needs to find itself and the settings of the user; above all not the `GIT_DIR` of a hook.
  private static var environment: [String] {
    let kept = [
      "PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "LD_LIBRARY_PATH", "GIT_EXEC_PATH", "GIT_CONFIG_GLOBAL",
      "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
    ]
    let values = kept.compactMap { name in getenv(name).map { name + "=" + String(cString: $0) } }
    return values + ["GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C"]
  }

  /// The whole of a command’s output; throws with git’s own words when it fails.
  static func output(_ arguments: [String], in folder: String) throws(GitFault) -> [UInt8] {
    let git = try GitProcess(arguments, in: folder)
    git.closeInput()
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    var open = [
      pollfd(fd: git.channel, events: Int16(POLLIN), revents: 0),
      pollfd(fd: git.complaints, events: Int16(POLLIN), revents: 0),
    ]
    // Both are read as they fill: git would wait for ever for the one that nobody empties.
    while open.contains(where: { $0.fd >= 0 }) {
      guard poll(&open, nfds_t(open.count), -1) >= 0 || errno == EINTR else { break }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let piece = read(from: open[index].fd)
        if piece.isEmpty { open[index].fd = -1 }
        if index == 0 { output += piece } else if complaint.count < 4096 { complaint += piece }
      }
    }
    guard git.wait() == 0 else { throw fault(complaint, folder: folder) }
    return output
  }

  private static func fault(_ complaint: [UInt8], folder: String) -> GitFault {
    let text = String(decoding: complaint, as: UTF8.self)
    if text.contains("not a git repository") { return .notARepository(folder: folder) }
    if text.contains("dubious ownership") { return .ownedByAnother(folder: folder) }
    let line = text.split(separator: "\n").first { $0.hasPrefix("fatal:") } ?? text.prefix { $0 != "\n" }
    return .failed(line.trimmingBlanks)
  }

  private func closeInput() { shutdown(channel, Int32(SHUT_WR)) }

  /// False when git is gone: a socket, unlike a pipe, can say so without a signal.
  func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(channel, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// Some of the output; empty at its end.
  func receive(atMost limit: Int) -> [UInt8] { Self.read(from: channel, atMost: limit) }

  private static func read(from descriptor: Int32, atMost limit: Int = 1 << 16) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var received: Int
      repeat {
        received = Glibc.read(descriptor, buffer.baseAddress, limit)
      } while received < 0 && errno == EINTR
      count = max(0, received)
    }
  }
}

/// The texts as a C array that ends with nil.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers)
}
