import Glibc

/// `generate-sample [PLAN] [OUTPUT]` writes the sample catalogue of which the folder PLAN speaks. The same plan gives
/// the same bytes.
@main
struct SampleGenerator {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count <= 2, !arguments.contains(where: { $0.hasPrefix("-") }) else {
      stop("usage: generate-sample [PLAN] [OUTPUT]")
    }
    let planPath = arguments.first ?? "SampleData/plan"
    let outputPath = arguments.count > 1 ? arguments[1] : "SampleData/lysychansk"
    do {
      let plan = try SamplePlan(folder: planPath)
      let output = try OutputFolder(path: outputPath)
      do {
        try SampleCatalog(plan: plan).write(to: output)
      } catch {
        output.abandon()
        throw error
      }
      try output.finish()
      let documents = plan.datasets.reduce(0) { $0 + $1.documents.count }
      print("\(outputPath): \(plan.datasets.count) data sets, \(documents) documents")
    } catch {
      stop("generate-sample: \(error)")
    }
  }

  private static func stop(_ message: String) -> Never {
    Array((message + "\n").utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
  }
}
