import ArgumentParser
import CatalogWork
import Wording

struct PublishCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: said(uk: "Сформувати розділ «Відкриті дані».", en: "Write every export of the catalogue."))
  static let group = VerbGroup.monthly
  static let examples = [
    VerbExample(
      "publish SampleData/lysychansk -o rozdil",
      uk: "Сформувати розділ у папці «rozdil».", en: "Write the section into the folder rozdil."),
    VerbExample(
      "publish SampleData/lysychansk -o rozdil --leave-out zvity-zapyty",
      uk: "Сформувати все, крім одного набору.", en: "Write everything but one data set."),
  ]

  @Argument(help: ArgumentHelp(uk: "Папка каталогу.", en: "Folder of the catalogue.", .path))
  var path = "."

  @OptionGroup var options: CatalogOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(uk: "Папка для результату.", en: "Folder for the result.", .folder))
  var output: String

  @OptionGroup var permission: PublishPermission

  @Flag(
    help: ArgumentHelp(
      uk: "Записати також знімок в історію каталогу.", en: "Write a snapshot to the history as well."))
  var snapshot = false

  @Option(
    name: .customLong("leave-out"),
    help: ArgumentHelp(
      uk: "Набір, якого не оприлюднювати; можна кілька разів.",
      en: "A data set to leave out; may be repeated.", .dataset))
  var leaveOut: [String] = []

  @Option(
    help: ArgumentHelp(
      uk: "Дата першого оприлюднення готових чернеток.",
      en: "Day of first publication of drafts that are ready.", .day))
  var date: String?

  @Flag(help: ArgumentHelp(uk: "Не запитувати.", en: "Do not ask."))
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
    help: ArgumentHelp(uk: "Сформувати, хоч у каталозі є помилки.", en: "Publish a catalogue with errors."))
  var errors = false

  @Flag(
    name: .customLong("publish-personal-data"),
    help: ArgumentHelp(uk: "Оприлюднити й персональні дані.", en: "Publish personal data as well."))
  var personalData = false

  var value: Permission { Permission(errors: errors, personalData: personalData) }
}
