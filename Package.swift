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
    // Its sentences are parsed, to say them in Ukrainian (`ArgumentSentence`): a new minor version may word them anew.
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
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
    // C of our own: what Swift does not reach.
    .target(name: "CByteScan"),
    .target(name: "CPathExchange"),

    .target(name: "Wording", swiftSettings: strict),
    .target(name: "Privacy", dependencies: ["Wording"], swiftSettings: strict),
    .target(name: "Pages", dependencies: ["Wording", "Privacy"], swiftSettings: strict),
    .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "FileContent",
      dependencies: [
        "Wording", "Privacy", "XML", "CLibArchive", "CLibCrypto", "CLibYAML", "CQPDF", "CZlib", "CByteScan",
      ],
      swiftSettings: strict),
    .target(
      name: "DocumentWriting", dependencies: ["FileContent", "Wording"], swiftSettings: strict),
    .target(
      name: "FileWriting", dependencies: ["FileContent", "Wording", "CPathExchange"], swiftSettings: strict),
    .target(
      name: "FileConversion", dependencies: ["FileContent", "DocumentWriting", "FileWriting", "Wording"],
      swiftSettings: strict),
    .target(
      name: "CatalogModel", dependencies: ["FileContent", "Wording", "Privacy"], exclude: ["Law/Tables"],
      swiftSettings: strict, plugins: ["RegistryPlugin"]),
    .target(
      name: "TableValues", dependencies: ["CatalogModel", "FileContent", "Wording", "Privacy"],
      swiftSettings: strict),
    .target(
      name: "CatalogEditing",
      dependencies: [
        "CatalogModel", "TableValues", "FileContent", "FileConversion", "DocumentWriting", "FileWriting",
        "Wording", "Privacy",
      ],
      swiftSettings: strict),
    .target(
      name: "CatalogValidator",
      dependencies: [
        "TableValues", "CatalogModel", "FileContent", "DocumentWriting", "Pages", "Wording", "Privacy",
      ],
      swiftSettings: strict, plugins: ["RegistryPlugin"]),
    .target(
      name: "CatalogPublisher",
      dependencies: [
        "CatalogModel", "FileContent", "DocumentWriting", "FileWriting", "Pages", "XML", "Wording", "Privacy",
      ],
      swiftSettings: strict, plugins: ["RegistryPlugin"]),
    .target(
      name: "CatalogWork",
      dependencies: [
        "CatalogValidator", "CatalogPublisher", "CatalogEditing", "TableValues", "CatalogModel",
        "FileConversion", "DocumentWriting", "FileWriting", "FileContent", "Pages", "XML", "Privacy",
        "Wording",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dani",
      dependencies: [
        "CatalogWork", "CatalogValidator", "CatalogPublisher", "CatalogEditing", "TableValues",
        "CatalogModel",
        "FileConversion", "DocumentWriting", "FileWriting", "FileContent", "Privacy", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "BenchmarkInputs", dependencies: ["FileContent", "DocumentWriting", "Wording"],
      swiftSettings: strict),
    .executableTarget(
      name: "SampleGenerator",
      dependencies: ["FileContent", "CatalogModel", "DocumentWriting", "XML", "Privacy", "Wording"],
      swiftSettings: strict),

    // Lists Rules/, Exporters/ and Renderings/ and embeds the law tables and schemas.
    .executableTarget(name: "RegistryGenerator", swiftSettings: strict),
    .plugin(
      name: "RegistryPlugin", capability: .buildTool(), dependencies: ["RegistryGenerator"]),

    // What the tests share; it imports the testing library, which does not link statically.
    .target(
      name: "TestSupport", dependencies: ["CatalogModel", "FileContent"], path: "Tests/TestSupport",
      swiftSettings: strictTests),
    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: strictTests),
    .testTarget(
      name: "FileContentTests",
      dependencies: [
        "Wording", "XML", "CByteScan", "FileContent", "DocumentWriting", "FileWriting", "FileConversion",
        "SampleGenerator", "TestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "CatalogModelTests",
      dependencies: [
        "Wording", "Privacy", "FileContent", "CatalogModel", "TableValues", "CatalogEditing", "TestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "CatalogValidatorTests",
      dependencies: [
        "Wording", "FileContent", "CatalogModel", "TableValues", "CatalogValidator", "TestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "CatalogPublisherTests",
      dependencies: [
        "Wording", "XML", "FileContent", "DocumentWriting", "FileWriting", "CatalogModel", "CatalogPublisher",
        "TestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "CatalogWorkTests",
      dependencies: ["Wording", "CatalogModel", "CatalogWork"],
      swiftSettings: strictTests),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["dani", "SampleGenerator", "BenchmarkInputs", "FileContent", "TestSupport"],
      swiftSettings: strictTests),
    .testTarget(name: "ArchitectureTests", swiftSettings: strictTests),
  ],
  swiftLanguageModes: [.v6]
)
