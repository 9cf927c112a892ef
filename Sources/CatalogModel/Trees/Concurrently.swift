import Dispatch
import Synchronization

/// Does the same work on many things, at most `jobs` at a time; the results are in the order of the things.
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

/// Does the same work on many things, at most `jobs` at a time, and hands over each result in the order of the things
/// as soon as it and all before it are done: here, while the work on those that follow goes on.
package func concurrently<Item: Sendable, Value: Sendable>(
  _ items: [Item], jobs: Int, _ work: @Sendable (Item) -> Value, inOrder take: (Value) -> Void
) {
  let width = min(jobs, items.count)
  guard width > 1 else {
    for item in items { take(work(item)) }
    return
  }
  let next = Atomic(0)
  let done = Mutex<[Int: Value]>([:])
  let finished = DispatchSemaphore(value: 0)
  withoutActuallyEscaping(work) { work in
    let workers = DispatchGroup()
    for _ in 0..<width {
      DispatchQueue.global().async(group: workers) {
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < items.count else { break }
          let value = work(items[index])
          done.withLock { $0[index] = value }
          finished.signal()
        }
      }
    }
    var taken = 0
    while taken < items.count {
      finished.wait()
      while let value = done.withLock({ $0.removeValue(forKey: taken) }) {
        take(value)
        taken += 1
      }
    }
    workers.wait()
  }
}
