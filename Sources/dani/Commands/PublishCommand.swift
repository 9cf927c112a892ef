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

  @Option(
    name: .customLong("leave-out"),
    help: ArgumentHelp(
      "Набір, якого не оприлюднювати; можна кілька разів. / A data set to leave out; may be repeated.",
      valueName: "set"))
  var leaveOut: [String] = []

  @Option(
    help: ArgumentHelp(
      "Дата першого оприлюднення готових чернеток. / Day of first publication of drafts that are ready.",
      valueName: "YYYY-MM-DD"))
  var date: String?

  @Flag(help: "Не запитувати. / Do not ask.")
  var yes = false

  func run() throws {
    var order = PublishOrder(path, to: output, allowing: permission.value)
    order.leftOut = leaveOut
    order.date = date
    order.withSnapshot = snapshot
    try options.request().publish(order, Terminal.conversation(agreed: yes))
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
