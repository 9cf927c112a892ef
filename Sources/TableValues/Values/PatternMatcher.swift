/// Runs a pattern over values. Remembers the states that it met, so that a character costs one step in a table.
struct PatternMatcher {
  private let pattern: TextPattern
  /// Characters that all sets of the pattern treat alike have one class.
  private var classes: [UInt64: Int] = [:]
  private var classesOfScalars: [UInt32: UInt8] = [:]
  /// Of ASCII, 255 where it is not known yet.
  private var classesOfASCII = [UInt8](repeating: 255, count: 128)
  /// By class: the sets that hold its characters.
  private var memberships: [UInt64] = []
  /// Sets of states of the automaton, each once.
  private var sets: [[Int32]] = []
  private var numbers: [[Int32]: Int32] = [:]
  /// By set and class: the set that follows; -1 where it is not known yet.
  private var steps: [Int32] = []
  private var accepts: [Bool] = []

  private static let mostClasses = 250
  private static let mostSets = 1000
  private static let unknown: Int32 = -1

  init(_ pattern: TextPattern) {
    self.pattern = pattern
    forget()
  }

  /// The whole value fits. Bytes that are no UTF-8 fit nothing.
  mutating func matches(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var current: Int32 = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      let kind: Int
      if byte < 0x80 {
        index += 1
        let known = classesOfASCII[Int(byte)]
        kind = known == 255 ? classOf(Unicode.Scalar(byte)) : Int(known)
      } else {
        guard let scalar = Self.scalar(in: value, at: &index) else { return false }
        kind = classesOfScalars[scalar.value].map(Int.init) ?? classOf(scalar)
      }
      let known = steps[Int(current) * Self.mostClasses + kind]
      current = known == Self.unknown ? step(from: current, on: kind) : known
      if sets[Int(current)].isEmpty { return false }
    }
    return accepts[Int(current)]
  }

  private static func scalar(
    in value: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> Unicode.Scalar? {
    let lead = value[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, index + length <= value.count else { return nil }
    var code = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in value[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    index += length
    return Unicode.Scalar(code)
  }

  // MARK: What is not known yet

  private mutating func classOf(_ scalar: Unicode.Scalar) -> Int {
    var members: UInt64 = 0
    for (index, set) in pattern.sets.enumerated() where set.contains(scalar) { members |= 1 << UInt64(index) }
    var number = classes[members]
    if number == nil, memberships.count < Self.mostClasses {
      memberships.append(members)
      number = memberships.count - 1
      classes[members] = number
    }
    guard let number else {
      // So many kinds of characters in one pattern: begin again with what is needed.
      classes.removeAll()
      memberships.removeAll()
      classesOfScalars.removeAll()
      classesOfASCII = [UInt8](repeating: 255, count: 128)
      steps = [Int32](repeating: Self.unknown, count: steps.count)
      return classOf(scalar)
    }
    if scalar.isASCII {
      classesOfASCII[Int(scalar.value)] = UInt8(number)
    } else if classesOfScalars.count < 4096 {
      classesOfScalars[scalar.value] = UInt8(number)
    }
    return number
  }

  private mutating func step(from current: Int32, on kind: Int) -> Int32 {
    let members = memberships[kind]
    var reached: Set<Int32> = []
    for state in sets[Int(current)] {
      guard case .take(let set, let next) = pattern.states[Int(state)], members & 1 << UInt64(set) != 0
      else { continue }
      follow(next, atStart: false, atEnd: false, into: &reached)
    }
    let list = reached.sorted()
    if let number = numbers[list] {
      steps[Int(current) * Self.mostClasses + kind] = number
      return number
    }
    guard sets.count < Self.mostSets else {
      forget()
      return remember(list)
    }
    let number = remember(list)
    steps[Int(current) * Self.mostClasses + kind] = number
    return number
  }

  private mutating func forget() {
    sets.removeAll()
    numbers.removeAll()
    steps.removeAll()
    accepts.removeAll()
    var first: Set<Int32> = []
    follow(pattern.first, atStart: true, atEnd: false, into: &first)
    _ = remember(first.sorted(), isStart: true)
  }

  private mutating func remember(_ list: [Int32], isStart: Bool = false) -> Int32 {
    let number = Int32(sets.count)
    sets.append(list)
    // The set before the first character may pass what others must not, so none is taken for it.
    if !isStart { numbers[list] = number }
    steps += [Int32](repeating: Self.unknown, count: Self.mostClasses)
    var end: Set<Int32> = []
    for state in list {
      follow(Int(state), atStart: isStart, atEnd: true, into: &end)
    }
    accepts.append(
      end.contains { state in
        if case .match = pattern.states[Int(state)] { true } else { false }
      })
    return number
  }

  /// States that are reached without a character. `$` is kept as a state: it is passed at the end only.
  private func follow(_ first: Int, atStart: Bool, atEnd: Bool, into reached: inout Set<Int32>) {
    var waiting = [first]
    while let state = waiting.popLast() {
      guard reached.insert(Int32(state)).inserted else { continue }
      switch pattern.states[state] {
      case .take, .match: break
      case .split(let one, let other): waiting += [other, one]
      case .start(let next): if atStart { waiting.append(next) }
      case .end(let next): if atEnd { waiting.append(next) }
      }
    }
  }
}
