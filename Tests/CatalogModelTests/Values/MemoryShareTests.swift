import CatalogModel
import FileContent
import Synchronization
import TableValues
import Testing

/// More jobs take no more memory: large files wait for each other, small ones do not.
@Suite struct MemoryShareTests {
  /// The most that was taken at a time, and how many worked at a time.
  private func most(of share: MemoryShare, total: Int, _ requests: [Int]) -> (
    bytes: Int, workers: Int
  ) {
    let state = Mutex((bytes: 0, workers: 0, most: (bytes: 0, workers: 0)))
    _ = concurrently(requests, jobs: 8) { bytes in
      share.holding(bytes) {
        state.withLock { state in
          state.bytes += min(bytes, total)
          state.workers += 1
          state.most = (max(state.most.bytes, state.bytes), max(state.most.workers, state.workers))
        }
        var sum = 0
        for number in 0..<20_000 { sum &+= number }
        state.withLock { state in
          state.bytes -= min(bytes, total) + (sum == 1 ? 1 : 0)
          state.workers -= 1
        }
      }
    }
    return state.withLock { $0.most }
  }

  @Test func neverMoreThanTheShareIsTaken() {
    let requests = (0..<200).map { [10, 60, 5, 100, 30][$0 % 5] }
    #expect(most(of: MemoryShare(bytes: 100), total: 100, requests).bytes <= 100)
  }

  @Test func largeOnesComeOneAfterTheOther() {
    #expect(
      most(of: MemoryShare(bytes: 100), total: 100, Array(repeating: 51, count: 100)).workers == 1)
  }

  /// It is looked into all the same, alone.
  @Test func whatIsLargerThanTheShareIsDone() {
    #expect(
      most(of: MemoryShare(bytes: 100), total: 100, Array(repeating: 5000, count: 20)) == (100, 1))
  }

  @Test func aTableIsReadPieceByPieceAndATreeIsHeld() {
    let limits = ContentLimits()
    #expect(limits.memory(ofFile: "a.csv", bytes: 1000) == 1000)
    #expect(
      limits.memory(ofFile: "a.CSV", bytes: 10 << 30)
        == limits.memory(ofFile: "a.csv", bytes: 1 << 30))
    #expect(limits.memory(ofFile: "a.geojson", bytes: 30 << 20) > 300 << 20)
    #expect(
      limits.memory(ofFile: "a.json", bytes: 1 << 30)
        == limits.memory(ofFile: "a.csv", bytes: 1 << 30))
    #expect(limits.memory(ofFile: "a.xlsx", bytes: 10 << 20) > 10 << 20)
    #expect(limits.memory(ofFile: "a", bytes: 0) == 0)
  }
}
