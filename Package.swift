// swift-tools-version: 6.2
import PackageDescription

/// Where the project itself is judged, a warning stops the build.
let judged: [SwiftSetting] =
  Context.environment["DANI_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// Shared by every Swift target: imports that say what they need.
let strict: [SwiftSetting] =
  judged + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Debug builds, in which the tests run, watch over every access at run time; a release need not.
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
  ]
let strictTests: [SwiftSetting] =
  judged + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let package = Package(
  name: "dani",
  products: [
    .executable(name: "dani", targets: ["dani"]),
    .executable(name: "generate-sample", targets: ["SampleGenerator"]),
    .executable(name: "benchmark-inputs", targets: ["BenchmarkInputs"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // C libraries of the system, each seen by one Swift target.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CByteScan"),

    .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "FileContent",
      dependencies: ["XML", "CLibArchive", "CLibCrypto", "CLibYAML", "CQPDF", "CZlib", "CByteScan"],
      swiftSettings: strict),
    .target(
      name: "CatalogModel", dependencies: ["FileContent"], exclude: ["Law/Tables"],
      swiftSettings: strict, plugins: ["RegistryPlugin"]),
    .target(
      name: "CatalogValidator", dependencies: ["CatalogModel", "FileContent"],
      swiftSettings: strict, plugins: ["RegistryPlugin"]),
    .target(
      name: "CatalogPublisher", dependencies: ["CatalogModel", "FileContent", "XML"],
      swiftSettings: strict, plugins: ["RegistryPlugin"]),
    .target(
      name: "CatalogWork",
      dependencies: ["FileContent", "CatalogModel", "CatalogValidator", "CatalogPublisher"],
      swiftSettings: strict),
    .executableTarget(
      name: "dani",
      dependencies: [
        "FileContent", "CatalogModel", "CatalogValidator", "CatalogPublisher", "CatalogWork",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "BenchmarkInputs", dependencies: ["FileContent"], swiftSettings: strict),
    .executableTarget(
      name: "SampleGenerator", dependencies: ["FileContent", "CatalogModel", "XML"],
      swiftSettings: strict),

    // Lists Rules/, Exporters/ and Renderings/ and embeds the law tables and schemas.
    .executableTarget(name: "RegistryGenerator", swiftSettings: strict),
    .plugin(
      name: "RegistryPlugin", capability: .buildTool(), dependencies: ["RegistryGenerator"]),

    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: strictTests),
    .testTarget(
      name: "FileContentTests", dependencies: ["FileContent", "XML"], swiftSettings: strictTests),
    .testTarget(
      name: "CatalogModelTests", dependencies: ["CatalogModel", "FileContent"],
      swiftSettings: strictTests),
    .testTarget(
      name: "CatalogValidatorTests",
      dependencies: ["CatalogValidator", "CatalogModel", "FileContent"],
      swiftSettings: strictTests),
    .testTarget(
      name: "CatalogPublisherTests",
      dependencies: ["CatalogPublisher", "CatalogModel", "FileContent", "XML"],
      swiftSettings: strictTests),
    .testTarget(
      name: "CommandLineTests", dependencies: ["dani", "SampleGenerator"],
      swiftSettings: strictTests),
    .testTarget(name: "ArchitectureTests", swiftSettings: strictTests),
  ],
  swiftLanguageModes: [.v6]
)
