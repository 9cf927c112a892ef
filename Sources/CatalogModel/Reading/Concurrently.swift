import Dispatch
import Synchronization

/// Does the same work on many things, at most `jobs` at a time; the results stand in the order of the things.
///
/// Whoever is free takes the next thing, so that a large one holds nobody up.
package func concurrently<Item: Sendable, Value: Sendable>(
  _ items: [Item], jobs: Int, _ work: @Sendable (Item) -> Value
) -> [Value] {
  let width = min(jobs, items.count)
  guard width > 1 else { return items.map(work) }
  let next = Atomic(0)
  let done = Mutex<[(index: Int, value: Value)]>([])
  DispatchQueue.concurrentPerform(iterations: width) { _ in
    var own: [(index: Int, value: Value)] = []
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < items.count else { break }
      own.append((index, work(items[index])))
    }
    done.withLock { $0 += own }
  }
  return done.withLock { $0.sorted { $0.index < $1.index }.map(\.value) }
}
