import CatalogWork
import Testing

/// How many files are read at the same time where nobody says it: what the machine, and its container, give.
@Suite struct ProcessorsTests {
  @Test func theDefaultIsBetweenOneAndSixteen() {
    #expect((1...16).contains(Processors.available))
  }

  @Test(arguments: [
    ("max 100000\n", nil), ("200000 100000\n", 2), ("150000 100000\n", 2), ("50000 100000\n", 1),
    ("100000 100000\n", 1), ("", nil), ("200000\n", nil), ("-1 100000\n", nil), ("200000 0\n", nil),
  ])
  func aQuotaOfVersion2(_ text: String, _ cores: Int?) {
    #expect(CPUQuota.cores(max: text) == cores)
  }

  @Test func aQuotaOfVersion1() {
    #expect(CPUQuota.cores(quota: "-1\n", period: "100000\n") == nil)
    #expect(CPUQuota.cores(quota: "350000\n", period: "100000\n") == 4)
  }

  /// A container sees its own group as the root; on the machine itself a group above may be the narrow one.
  @Test(arguments: [
    (["/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/cpu.max": "300000 100000\n"], 3),
    (
      [
        "/proc/self/cgroup": "0::/a/b\n", "/sys/fs/cgroup/a/b/cpu.max": "max 100000\n",
        "/sys/fs/cgroup/a/cpu.max": "100000 100000\n",
      ], 1
    ),
    (["/proc/self/cgroup": "0::/../x\n", "/sys/fs/cgroup/cpu.max": "200000 100000\n"], 2),
    (
      [
        "/proc/self/cgroup": "5:memory:/m\n4:cpu,cpuacct:/c\n",
        "/sys/fs/cgroup/cpu,cpuacct/c/cpu.cfs_quota_us": "250000\n",
        "/sys/fs/cgroup/cpu,cpuacct/c/cpu.cfs_period_us": "100000\n",
      ], 3
    ),
    (["/proc/self/cgroup": "0::/\n"], nil), ([:], nil),
  ])
  func theNarrowestGroupCounts(_ files: [String: String], _ cores: Int?) {
    #expect(CPUQuota.ofThisProgram { files[$0] } == cores)
  }

  @Test func coresThatTheSchedulerAllows() {
    #expect(Processors.allowed(status: "Name:\tdani\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7\n") == 8)
    #expect(Processors.allowed(status: "Cpus_allowed:\t00000000,00000005\n") == 2)
    #expect(Processors.allowed(status: "Name:\tdani\n") == nil)
  }
}
