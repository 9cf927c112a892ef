/// Bounds that keep a hostile archive from taking time or memory.
package struct ArchiveLimits: Sendable {
  package let members: Int
  /// Unpacked bytes of one member.
  package let memberBytes: Int
  /// Unpacked bytes in all.
  package let totalBytes: Int

  package init(members: Int = 20_000, memberBytes: Int = 512 << 20, totalBytes: Int = 1 << 30) {
    self.members = members
    self.memberBytes = memberBytes
    self.totalBytes = totalBytes
  }
}
