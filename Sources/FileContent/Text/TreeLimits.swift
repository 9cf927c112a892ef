/// How far the readers of JSON and YAML trees go; what lies beyond is a fault, never a crash or a long wait.
package struct TreeLimits: Hashable, Sendable {
  /// Lists and maps inside each other. Passports need a handful; at most 500, because the readers recurse.
  package let maxDepth: Int
  package let maxBytes: Int
  /// Faults listed for one file; the others are only counted (`TextTree.unlistedFaults`).
  package let maxFaults: Int

  package init(maxDepth: Int = 64, maxBytes: Int = 16 << 20, maxFaults: Int = 1000) {
    self.maxDepth = min(max(maxDepth, 1), 500)
    self.maxBytes = maxBytes
    self.maxFaults = maxFaults
  }
}
