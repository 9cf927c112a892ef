import CatalogModel
package import Wording

/// What ends a verb before its result: a sentence for the user, and how the program is to end.
///
/// Every function of this module throws this and nothing else, so a command has one way to stop.
package struct Stop: Error {
  package enum Outcome: Hashable, Sendable {
    /// The verb did its work and found what speaks against going on: exit 1.
    case findings
    /// The verb could not work: exit 2.
    case impossible
  }

  package let message: LocalizedText
  /// Nil where the work ended before the language of the catalogue was known.
  package let language: Language?
  package let outcome: Outcome

  package init(uk: String, en: String, language: Language? = nil) {
    self.init(LocalizedText(uk: uk, en: en), language)
  }

  package init(_ message: LocalizedText, _ language: Language? = nil, outcome: Outcome = .impossible) {
    self.message = message
    self.language = language
    self.outcome = outcome
  }

  package init(_ fault: some FaultWithSentence, language: Language? = nil) {
    self.init(fault.sentence, language)
  }
}

/// Does `work`; its fault, which has a sentence of its own, stops the verb.
package func stopping<Value, Fault: FaultWithSentence>(
  _ language: Language? = nil, _ work: () throws(Fault) -> Value
) throws(Stop) -> Value {
  do {
    return try work()
  } catch {
    throw Stop(error, language: language)
  }
}
