import ArgumentParser

@main
struct Dani: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dani")
}
