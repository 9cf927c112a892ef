import CatalogModel
package import Wording

/// What ends a verb before its result: one clear sentence for the user.
package struct Stop: Error {
  package let message: LocalizedText
  /// Nil where the work ended before the language of the catalogue was known.
  package let language: Language?

  package init(uk: String, en: String, language: Language? = nil) {
    message = LocalizedText(uk: uk, en: en)
    self.language = language
  }
}
