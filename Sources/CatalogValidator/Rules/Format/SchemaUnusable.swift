import CatalogModel
import FileContent
import Wording

/// The schema that an XML document names cannot be asked.
struct SchemaUnusable: Rule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(
      uk: "схему XML не перевірено", en: "the schema of an XML document could not be used"),
    reason: LocalizedText(
      uk:
        "Файл називає схему XSD, але звірити його з нею не вдалося: і читачеві, у якого її немає, теж не вдасться.",
      en:
        "The file names an XSD schema but could not be held against it: nor can a reader who does not have the schema."
    ),
    cure: LocalizedText(
      uk: "Покладіть файл схеми поруч із документом і запишіть у schemaLocation його ім’я.",
      en: "Put the file of the schema beside the document and write its name into schemaLocation."),
    basis: .recommendation)

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    findings.add(.schemaUnusable, of: subject) { named in
      let schema = named.location.excerpt
      return switch named.problem {
      case .remote:
        LocalizedText(
          uk: "схема «\(schema)» не поруч, а в мережі: туди не звертаємося",
          en: "the schema “\(schema)” is on the network, which is not used")
      case .tooLarge:
        LocalizedText(
          uk: "схема «\(schema)» завелика, щоб за нею перевіряти",
          en: "the schema “\(schema)” is too large to check by it")
      case .broken:
        LocalizedText(
          uk: "схема «\(schema)» зіпсована, або їй потрібні інші файли",
          en: "the schema “\(schema)” is broken, or it needs other files")
      case .missing:
        LocalizedText(uk: "файлу схеми «\(schema)» немає", en: "there is no file of the schema “\(schema)”")
      }
    }
  }
}
