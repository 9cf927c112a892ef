import Foundation
import Testing

/// Long tests run where `DANI_TESTS=all` asks for them, as `.ci/run` does; elsewhere they say that they were skipped.
package enum LongTests {
  package static let areWanted =
    ProcessInfo.processInfo.environment["DANI_TESTS"] == "all"
    || ProcessInfo.processInfo.environment["CI"] != nil
}

extension Trait where Self == ConditionTrait {
  /// Of a test that takes seconds: a shorter one looks at the same on less.
  ///
  /// - Parameter reason: why it takes so long.
  package static func long(_ reason: String) -> Self {
    .enabled(if: LongTests.areWanted, "long, for \(reason): DANI_TESTS=all swift test")
  }
}
