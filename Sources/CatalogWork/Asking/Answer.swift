import CatalogModel
package import Wording

/// What a verb that changes nothing answers.
package struct Answer<Value> {
  package let value: Value
  package let language: Language
  /// What the value lacks.
  package let incomplete: IncompleteResult
  /// What to know of the value that takes nothing away from it.
  package var remark: LocalizedText?
}
