import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import FileWriting

extension HolderKind: ExpressibleByArgument {}

struct InitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: said(
      uk: "Створити каталог з усіма обов’язковими наборами.", en: "Begin a catalogue with every required set."
    ))
  static let group = VerbGroup.beginning
  static let examples = [
    VerbExample(
      "init katalog --holder council --name \"Зразківська міська рада\"",
      uk: "Створити каталог міської ради.", en: "Begin the catalogue of a city council."),
    VerbExample(
      "init viddil --sections all",
      uk: "Створити каталог лише з наборами для всіх розпорядників.",
      en: "Begin a catalogue with the sets of every holder only."),
  ]

  @Argument(
    help: ArgumentHelp(uk: "Папка, якої ще немає.", en: "A folder that is not there yet.", .folder))
  var folder: String

  @Option(
    help: ArgumentHelp(
      uk: "Хто ви: council – рада, military-administration, state-administration, other.", en: "Who you are.",
      .kind))
  var holder: HolderKind?

  @Option(
    help: ArgumentHelp(
      uk: "Або самі розділи переліку через кому: all,local,state_administration.",
      en: "Or the sections of the list.", .sections))
  var sections: String?

  @OptionGroup var options: CatalogOptions

  @Option(help: ArgumentHelp(uk: "Найменування розпорядника.", en: "Name of the publisher.", .name))
  var name: String?

  @Option(help: ArgumentHelp(uk: "Код ЄДРПОУ.", en: "EDRPOU code.", .code))
  var edrpou: String?

  @Option(help: ArgumentHelp(uk: "Код КАТОТТГ.", en: "KATOTTG code.", .code))
  var katottg: String?

  @Option(help: ArgumentHelp(uk: "Адреса файлів на сайті.", en: "Address of the files.", .url))
  var url: String?

  @Option(help: ArgumentHelp(uk: "Електронна пошта.", en: "E-mail.", .mail))
  var email: String?

  func run() throws {
    var wishes = InitWishes()
    wishes.holder = holder
    wishes.sections = sections
    wishes.name = name
    wishes.edrpou = edrpou
    wishes.katottg = katottg
    wishes.url = url
    wishes.email = email
    Terminal.print(try options.request().begin(folder, wishes))
  }
}
