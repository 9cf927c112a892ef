import ArgumentParser
import CatalogModel
import CatalogWork
import Wording

extension Language: ExpressibleByArgument {}

/// Options that every verb on a catalogue has.
struct CatalogOptions: ParsableArguments {
  @Option(help: "Мова: uk або en. / Language: uk or en.")
  var lang: Language?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "День або ревізія git, на які відповідати, замість сьогоднішнього. / The day or git revision to answer for, instead of today.",
      valueName: "YYYY-MM-DD|revision"))
  var asOf: String?

  /// What the verb is asked with: `--lang`, then `DANI_LANG`, and the clock unless `--as-of` says otherwise.
  func request(jobs: Int? = nil) -> CatalogRequest {
    CatalogRequest(
      language: lang ?? Terminal.languageOfEnvironment, asOf: asOf, now: Terminal.todayInKyiv(),
      jobs: jobs ?? Processors.available, toolVersion: Dani.version)
  }
}
