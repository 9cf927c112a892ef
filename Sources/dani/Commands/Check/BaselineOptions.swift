import ArgumentParser

/// Findings that are accepted for now.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      uk: "Не показувати зауважень із цього файлу.", en: "Leave out the findings in this file.", .file))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp(
      uk: "Записати всі теперішні зауваження у файл, щоб далі бачити лише нові.",
      en: "Write all present findings to a file, to see only new ones from now on.", .file))
  var newBaseline: String?

  var isAsked: Bool { baseline != nil || newBaseline != nil }
}
