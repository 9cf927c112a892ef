import ArgumentParser
import CatalogModel
import Wording

/// The language of a verb that works on files and not on a catalogue.
struct LanguageOption: ParsableArguments {
  @Option(help: "Мова: uk або en. / Language: uk or en.")
  var lang: Language?

  var language: Language { lang ?? Terminal.languageOfEnvironment ?? .uk }
}
