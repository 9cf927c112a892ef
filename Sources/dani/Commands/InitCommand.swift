import ArgumentParser
import CatalogEditing
import CatalogModel
import CatalogWork
import FileContent
import FileWriting

extension HolderKind: ExpressibleByArgument {}

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Створити каталог з усіма обов’язковими наборами. / Begin a catalogue with every required set.")

  @Argument(
    help: ArgumentHelp("Папка, якої ще немає. / A folder that is not there yet.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Хто ви: council – рада, military-administration, state-administration, other. / Who you are.",
      valueName: "kind"))
  var holder: HolderKind?

  @Option(
    help: ArgumentHelp(
      "Або самі розділи переліку через кому: all,local,state_administration. / Or the sections of the list.",
      valueName: "sections"))
  var sections: String?

  @OptionGroup var options: CatalogOptions

  @Option(help: "Найменування розпорядника. / Name of the publisher.")
  var name: String?

  @Option(help: ArgumentHelp("Код ЄДРПОУ. / EDRPOU code.", valueName: "code"))
  var edrpou: String?

  @Option(help: ArgumentHelp("Код КАТОТТГ. / KATOTTG code.", valueName: "code"))
  var katottg: String?

  @Option(help: ArgumentHelp("Адреса файлів на сайті. / Address of the files.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("Електронна пошта. / E-mail.", valueName: "address"))
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
