/// A fault that can be told to the user without knowing more than the fault itself.
///
/// Faults about a file that only the caller can name, such as `ReadFault`, get their sentence where the name is known.
package protocol FaultWithSentence: Error {
  /// One sentence with a capital letter and a full stop: what happened, and what helps.
  var sentence: LocalizedText { get }
}
