import CatalogModel
package import Wording

/// How a verb that takes several steps talks with the user; this module itself knows no terminal.
package struct Conversation {
  /// Takes a part of the result, with its line ends.
  package let say: (String) -> Void
  /// Takes one line that stands beside the result.
  package let remark: (String) -> Void
  private let ask: (LocalizedText, Language) -> Bool?

  /// - Parameter ask: the answer of the user; nil when nobody is there to give one.
  package init(
    say: @escaping (String) -> Void, remark: @escaping (String) -> Void,
    ask: @escaping (LocalizedText, Language) -> Bool?
  ) {
    self.say = say
    self.remark = remark
    self.ask = ask
  }

  /// Whether the user agrees; nil where nobody can answer.
  func answer(to question: LocalizedText, _ language: Language) -> Bool? { ask(question, language) }

  /// Whether the user agrees. Stops the verb where nobody can answer.
  func agrees(to question: LocalizedText, _ language: Language) throws(Stop) -> Bool {
    guard let answer = ask(question, language) else {
      throw Stop(
        uk: "Нічого не змінено. Щоб виконати це без запитання, додайте --yes.",
        en: "Nothing was changed. To do this without being asked, add --yes.", language: language)
    }
    return answer
  }
}
