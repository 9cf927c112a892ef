import CatalogWork
import Glibc
import Synchronization
import Wording

/// What a check has done so far, on the last line of a terminal: only of work that takes more than two seconds.
final class ProgressBar: Sendable {
  private struct State {
    var drawn = 0
    var isShown = false
  }

  /// Tenths of a second of the clock that never goes back.
  private let start = Terminal.monotonicTenths()
  private let language: Language
  private let state = Mutex(State())

  /// Nil where nobody watches.
  init?(_ language: Language) {
    guard isatty(STDERR_FILENO) == 1, getenv("CI") == nil else { return nil }
    self.language = language
  }

  var shower: @Sendable (CheckProgress) -> Void {
    { [self] progress in show(progress) }
  }

  private func show(_ progress: CheckProgress) {
    let now = Terminal.monotonicTenths()
    state.withLock { state in
      guard now - start > 20, now > state.drawn else { return }
      state.drawn = now
      state.isShown = true
      Terminal.draw("\r\u{1B}[K" + text(progress, tenths: now - start))
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.isShown { Terminal.draw("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func text(_ progress: CheckProgress, tenths: Int) -> String {
    let share = progress.allBytes > 0 ? Double(progress.bytes) / Double(progress.allBytes) : 0
    let width = 20
    let full = min(width, Int(share * Double(width)))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let rate = progress.bytes * 10 / max(1, tenths)
    let left = rate > 0 ? max(0, progress.allBytes - progress.bytes) / rate : 0
    let (done, all) = (progress.bytes >> 20, progress.allBytes >> 20)
    return LocalizedText(
      uk:
        "\(bar) файлів \(progress.files) з \(progress.allFiles), \(done) з \(all) МБ, \(rate >> 20) МБ/с, лишилося \(left) с",
      en:
        "\(bar) files \(progress.files) of \(progress.allFiles), \(done) of \(all) MB, \(rate >> 20) MB/s, \(left) s left"
    )[
      language]
  }
}
