import FileContent
import Glibc

/// The processor time that this program may use, as a number of cores.
package enum Processors {
  /// More than this many files at a time help no disk.
  private static let most = 16

  /// At least 1, at most 16: the cores that the scheduler gives the program, or what its control group may use of them
  /// where that is less.
  package static var available: Int {
    func read(_ path: String) -> String? {
      (try? readAll(FileSource(path: path), limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) }
    }
    let online = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let limits = [
      online > 0 ? online : nil, read("/proc/self/status").flatMap(allowed(status:)),
      CPUQuota.ofThisProgram(read),
    ]
    return max(1, min(limits.compactMap(\.self).min() ?? 1, most))
  }

  /// The cores that the scheduler may run the program on, by the line `Cpus_allowed:` of `/proc/self/status`: a mask in
  /// groups of hexadecimal digits. Cores that are not switched on count too.
  package static func allowed(status text: String) -> Int? {
    let label = "Cpus_allowed:"
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(label) }) else { return nil }
    let digits = line.dropFirst(label.count).compactMap(\.hexDigitValue)
    let count = digits.reduce(0) { $0 + $1.nonzeroBitCount }
    return count > 0 ? count : nil
  }
}

/// How many cores a control group lets a program use, by the files of Linux; containers are limited this way.
package enum CPUQuota {
  /// The least quota of the group and of those around it; nil where none is set.
  ///
  /// - Parameter read: the text of a file, nil where there is none.
  package static func ofThisProgram(_ read: (String) -> String?) -> Int? {
    let groups = groups(read("/proc/self/cgroup") ?? "")
    var quotas: [Int?] = []
    if let path = groups.unified {
      for folder in folders(upwardsFrom: path) {
        quotas.append(read("/sys/fs/cgroup\(folder)/cpu.max").flatMap(cores(max:)))
      }
    }
    if let path = groups.cpu {
      for mount in ["/sys/fs/cgroup/cpu", "/sys/fs/cgroup/cpu,cpuacct"] {
        for folder in folders(upwardsFrom: path) {
          let limit = read("\(mount)\(folder)/cpu.cfs_quota_us")
          let period = read("\(mount)\(folder)/cpu.cfs_period_us")
          if let limit, let period { quotas.append(cores(quota: limit, period: period)) }
        }
      }
    }
    return quotas.compactMap(\.self).min()
  }

  /// Version 2, `cpu.max`: `200000 100000` or `max 100000`, in microseconds of each period.
  package static func cores(max text: String) -> Int? {
    let parts = text.split { $0 == " " || $0 == "\n" }
    guard parts.count == 2 else { return nil }
    return cores(quota: String(parts[0]), period: String(parts[1]))
  }

  /// Version 1, `cpu.cfs_quota_us` and `cpu.cfs_period_us`; a quota of -1 is none. A started core counts as one.
  package static func cores(quota: String, period: String) -> Int? {
    func number(_ text: String) -> Int? { Int(text.filter { !$0.isWhitespace }) }
    guard let quota = number(quota), let period = number(period), quota > 0, period > 0 else { return nil }
    return quota / period + (quota % period > 0 ? 1 : 0)
  }

  /// The paths of `/proc/self/cgroup`: a line is `0::/path` in version 2 and `4:cpu,cpuacct:/path` in version 1.
  package static func groups(_ text: String) -> (unified: String?, cpu: String?) {
    var groups: (unified: String?, cpu: String?) = (nil, nil)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      if parts[1].isEmpty { groups.unified = String(parts[2]) }
      if parts[1].split(separator: ",").contains("cpu") { groups.cpu = String(parts[2]) }
    }
    return groups
  }

  /// `/a/b`, `/a` and the root, which is empty. Inside a container the path may be one that only its host knows; then
  /// the root is the group of the container.
  private static func folders(upwardsFrom path: String) -> [String] {
    let steps = path.split(separator: "/")
    return (0...steps.count).reversed().map { count in
      steps.prefix(count).map { "/" + $0 }.joined()
    }
  }
}
