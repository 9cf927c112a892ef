import ArgumentParser
import CatalogModel
import Wording

/// The language of a verb that works on files and not on a catalogue.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(uk: "Мова: uk або en.", en: "Language: uk or en.", .language))
  var lang: Language?

  var language: Language { lang ?? Terminal.languageOfEnvironment ?? .uk }
}
