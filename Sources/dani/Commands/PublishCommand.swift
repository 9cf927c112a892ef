import ArgumentParser
import CatalogWork
import Wording

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Сформувати розділ «Відкриті дані». / Write every export of the catalogue.")

  @Argument(help: "Папка каталогу. / Folder of the catalogue.")
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Папка для результату. / Folder for the result.", valueName: "folder"))
  var output: String

  @OptionGroup var permission: PublishPermission

  @Flag(help: "Записати також знімок в історію каталогу. / Write a snapshot to the history as well.")
  var snapshot = false

  func run() throws {
    try options.request().publish(
      path, to: output, allowing: permission.value, withSnapshot: snapshot, Terminal.conversation())
  }
}

/// What `publish` is allowed to publish all the same.
struct PublishPermission: ParsableArguments {
  @Flag(
    name: .customLong("allow-errors"),
    help: "Сформувати, хоч у каталозі є помилки. / Publish a catalogue with errors.")
  var errors = false

  @Flag(
    name: .customLong("publish-personal-data"),
    help: "Оприлюднити й персональні дані. / Publish personal data as well.")
  var personalData = false

  var value: Permission { Permission(errors: errors, personalData: personalData) }
}
