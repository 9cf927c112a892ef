import ArgumentParser
import CatalogModel
import CatalogWork
import Wording

extension Language: ExpressibleByArgument {}

/// Options that every verb on a catalogue has.
struct CatalogOptions: ParsableArguments {
  @Option(help: ArgumentHelp(uk: "Мова: uk або en.", en: "Language: uk or en.", .language))
  var lang: Language?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      uk: "День або ревізія git, на які відповідати, замість сьогоднішнього.",
      en: "The day or git revision to answer for, instead of today.", .dayOrRevision))
  var asOf: String?

  /// What the verb is asked with: `--lang`, then `DANI_LANG`, and the clock unless `--as-of` says otherwise.
  func request(jobs: Int? = nil) -> CatalogRequest {
    CatalogRequest(
      language: lang ?? Terminal.languageOfEnvironment, asOf: asOf, now: Terminal.todayInKyiv(),
      jobs: jobs ?? Processors.available, toolVersion: Dani.version)
  }
}
