import Foundation
import PackagePlugin

/// Writes the registries of a target from its folders, so that adding a rule, an exporter, a rendering or a form of a
/// result is adding one file, and embeds the law tables and the schemas as string literals.
@main
struct RegistryPlugin: BuildToolPlugin {
  /// Folder of a target, and the protocol that the one type of each file in it conforms to. Beside them each subfolder
  /// `X` of `Forms` is the list `allXForms` of types that conform to `XForm`.
  let registries = [
    "Rules": "Rule", "Formats": "FormatReader", "Exporters": "Exporter", "Renderings": "Rendering",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let generator = try context.tool(named: "RegistryGenerator").url
    var commands: [Command] = []

    let forms = subfolders(of: target.directoryURL.appending(path: "Forms")).map { kind in
      (folder: "Forms/" + kind, name: kind + "Forms", conformance: kind + "Form")
    }
    let lists =
      registries.sorted { $0.key < $1.key }.map { (folder: $0.key, name: $0.key, conformance: $0.value) }
      + forms
    for list in lists {
      let folder = target.directoryURL.appending(path: list.folder)
      let files = try regularFiles(in: folder, withSuffix: ".swift")
      guard !files.isEmpty else { continue }
      let output = context.pluginWorkDirectoryURL.appending(path: "All\(list.name).swift")
      commands.append(
        .buildCommand(
          displayName: "Listing \(list.folder) of \(target.name)", executable: generator,
          arguments: ["registry", list.name, list.conformance, output.path(percentEncoded: false)]
            + files.map { $0.path(percentEncoded: false) },
          inputFiles: files, outputFiles: [output]))
    }

    let embedded = [
      ("CatalogModel", "LawTables", target.directoryURL.appending(path: "Law/Tables")),
      ("CatalogPublisher", "Schemas", context.package.directoryURL.appending(path: "Schemas")),
    ]
    for (owner, name, folder) in embedded where owner == target.name {
      let files = try regularFiles(in: folder, withSuffix: "").filter { $0.pathExtension != "md" }
      guard !files.isEmpty else { continue }
      let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(name).swift")
      commands.append(
        .buildCommand(
          displayName: "Embedding \(name)", executable: generator,
          arguments: ["embed", "Embedded\(name)", output.path(percentEncoded: false)]
            + files.map { $0.path(percentEncoded: false) },
          inputFiles: files, outputFiles: [output]))
    }
    if target.name == "CatalogValidator" {
      let fixtures = context.package.directoryURL.appending(path: "Tests/Fixtures/Rules")
      let goldens = try regularFiles(in: fixtures, withSuffix: ".txt").filter { url in
        url.deletingLastPathComponent().lastPathComponent == "fires"
          && (url.lastPathComponent.hasSuffix(".uk.txt") || url.lastPathComponent.hasSuffix(".en.txt"))
      }
      let output = context.pluginWorkDirectoryURL.appending(path: "RuleExamples.swift")
      commands.append(
        .buildCommand(
          displayName: "Collecting the examples of the rules", executable: generator,
          arguments: ["examples", output.path(percentEncoded: false)]
            + goldens.map { $0.path(percentEncoded: false) },
          inputFiles: goldens, outputFiles: [output]))
    }
    return commands
  }

  /// Names, sorted; none when the folder is absent.
  private func subfolders(of folder: URL) -> [String] {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path(percentEncoded: false)
      return manager.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// Files of a folder and of its sub-folders, sorted by path; none when the folder is absent.
  private func regularFiles(in folder: URL, withSuffix suffix: String) throws -> [URL] {
    let manager = FileManager.default
    guard let walker = manager.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    return walker.compactMap { $0 as? URL }
      .filter { url in
        var isFolder: ObjCBool = false
        return manager.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
          && !isFolder.boolValue && !url.lastPathComponent.hasPrefix(".")
          && url.lastPathComponent.hasSuffix(suffix)
      }
      .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
  }
}
