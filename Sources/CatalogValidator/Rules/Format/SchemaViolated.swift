import CatalogModel
import FileContent
import Wording

/// An XML document departs from the schema that it names.
struct SchemaViolated: Rule {
  let info = RuleInfo(
    severity: .error,
    title: LocalizedText(uk: "XML не відповідає своїй схемі", en: "XML that departs from its own schema"),
    reason: LocalizedText(
      uk:
        "Файл сам називає схему XSD, за якою його читають. Програма, що звіряє файл зі схемою, його не прийме.",
      en:
        "The file itself names the XSD schema by which it is read. A program that holds it against the schema refuses it."
    ),
    cure: LocalizedText(
      uk: "Виправте елемент за схемою або виправте схему, якщо хибна вона.",
      en: "Correct the element by the schema, or the schema if that is what is wrong."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.schemaViolated, of: subject) { violation in
      let element = violation.element
      let what = Self.text(violation.rule)
      return element.isEmpty
        ? what
        : LocalizedText(
          uk: "елемент «\(element.excerpt)»: \(what.uk)", en: "element “\(element.excerpt)”: \(what.en)")
    }
  }

  private static func text(_ rule: SchemaRule) -> LocalizedText {
    switch rule {
    case .type:
      LocalizedText(uk: "значення не того типу, що у схемі", en: "the value is not of the type of the schema")
    case .list:
      LocalizedText(uk: "такого значення немає в переліку схеми", en: "the schema does not list this value")
    case .pattern:
      LocalizedText(
        uk: "значення записано не за зразком схеми", en: "the value does not follow the pattern of the schema"
      )
    case .bounds:
      LocalizedText(
        uk: "значення поза межами, які дає схема", en: "the value is beyond the bounds of the schema")
    case .length:
      LocalizedText(
        uk: "значення коротше або довше, ніж дозволяє схема",
        en: "the value is shorter or longer than the schema allows")
    case .content:
      LocalizedText(
        uk: "стоїть не там або всередині бракує елементів",
        en: "it stands in the wrong place, or elements are missing inside it")
    case .attributeMissing:
      LocalizedText(uk: "бракує обов’язкового атрибута", en: "a required attribute is missing")
    case .attributeUnknown:
      LocalizedText(uk: "такого атрибута у схемі немає", en: "the schema has no such attribute")
    case .root:
      LocalizedText(uk: "такого кореневого елемента у схемі немає", en: "the schema has no such root element")
    case .key:
      LocalizedText(
        uk: "значення ключа повторюється або посилається на те, чого немає",
        en: "the value of a key is repeated, or refers to what is not there")
    case .other: LocalizedText(uk: "не відповідає схемі", en: "it departs from the schema")
    }
  }
}
