import CatalogPublisher
import CatalogValidator
import Wording

/// Every form of the report that `Renderings` of the validator lists.
enum CheckForms: OfferedForms {
  static var offered: [(name: String, condition: LocalizedText?)] {
    FormOrder.sorted(allRenderings.map(\.name)).map { ($0, nil) }
  }
}
