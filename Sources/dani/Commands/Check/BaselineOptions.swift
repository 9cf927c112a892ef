import ArgumentParser

/// Findings that are accepted for now.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Не показувати зауважень із цього файлу. / Leave out the findings in this file.", valueName: "file"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      "Записати всі теперішні зауваження у файл, щоб далі бачити лише нові. / Write all present findings to a file, to see only new ones from now on.",
      valueName: "file"))
  var newBaseline: String?

  var isAsked: Bool { baseline != nil || newBaseline != nil }
}
