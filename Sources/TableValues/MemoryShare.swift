import Dispatch
import FileContent
import Synchronization

/// Memory that the jobs of a check share, so that sixteen large files at a time take no more of it than two.
///
/// Whoever asks for more than is free waits until others are done, in the order of asking: a large file is not passed
/// over for ever. What a file is found to hold does not depend on it.
package final class MemoryShare: Sendable {
  private struct Waiting {
    let bytes: Int
    let turn: DispatchSemaphore
  }

  private let total: Int
  private let state: Mutex<(free: Int, waiting: [Waiting])>

  /// - Parameter bytes: usually as much as the trees of two files of the usual `json_bytes` take.
  package init(bytes: Int = 640 << 20) {
    total = bytes
    state = Mutex((bytes, []))
  }

  /// Does `work` while `bytes` of the share are taken; work that needs more than there is has the whole share for itself.
  package func holding<Value>(_ bytes: Int, _ work: () -> Value) -> Value {
    let taken = min(max(0, bytes), total)
    take(taken)
    defer { giveBack(taken) }
    return work()
  }

  private func take(_ bytes: Int) {
    let turn: DispatchSemaphore? = state.withLock { state in
      if state.waiting.isEmpty, state.free >= bytes {
        state.free -= bytes
        return nil
      }
      let turn = DispatchSemaphore(value: 0)
      state.waiting.append(Waiting(bytes: bytes, turn: turn))
      return turn
    }
    turn?.wait()
  }

  private func giveBack(_ bytes: Int) {
    state.withLock { state in
      state.free += bytes
      while let next = state.waiting.first, state.free >= next.bytes {
        state.free -= next.bytes
        state.waiting.removeFirst()
        next.turn.signal()
      }
    }
  }
}

extension ContentLimits {
  /// Rows that were met and keys that were met are remembered in bounded memory, in bytes.
  private static let rowBytes = 48 << 20

  /// About how much memory a look into a file takes at most, in bytes, by its size and the extension of its name.
  package func memory(ofFile path: String, bytes: Int) -> Int {
    let rows = min(bytes, Self.rowBytes)
    switch PathExtension(path: path)?.format {
    case .csv, .tsv, .txt, .jsonLines, .xml: return rows
    // A tree takes ten times as much as its text; what is larger than a tree may be is read object by object.
    case .json, .geoJSON, .yaml: return rows + (bytes <= treeBytes ? bytes * 10 : 0)
    // Held as a whole, with the texts that its cells share.
    default: return rows + min(bytes, containerBytes) * 4
    }
  }
}
