import CatalogModel
import FileContent
import Wording

/// A compressed document does not say how it is compressed.
struct CompressionFormatMissing: Rule {
  let info = RuleInfo(
    severity: .warning,
    title: LocalizedText(
      uk: "бракує формату стиснення", en: "a compressed document without its compression format"),
    reason: LocalizedText(
      uk:
        "Для стисненого документа паспорт називає формат стиснення: без нього невідомо, чим файл розпакувати.",
      en:
        "For a compressed document the passport names the format of compression: otherwise nobody knows how to unpack it."
    ),
    cure: LocalizedText(
      uk: "Додайте до документа в паспорті ключ compression_format: ZIP, 7Z, GZIP або BZIP2.",
      en: "Add the key compression_format to the document: ZIP, 7Z, GZIP or BZIP2."),
    basis: .passportElement(.compression))

  func check(_ subject: DocumentSubject, _ findings: inout Findings) {
    guard case .listed(let document, let dataset) = subject.source, let content = subject.content?.format,
      FileFormat.compressions.contains(content), !subject.isContentLost
    else { return }
    let place = document.place(of: document.compressionFormat, "compression_format")
    guard let written = document.compressionFormat.value else {
      findings.add(
        LocalizedText(
          uk: "документ стиснено, а формату стиснення не зазначено",
          en: "the document is compressed, its compression format is not given"),
        in: dataset.passport.file, at: place, expected: content.key.uppercased())
      return
    }
    guard DeclaredFormat(written).format != content else { return }
    findings.add(
      LocalizedText(
        uk: "формат стиснення не той, що у файлі", en: "the compression format is not that of the file"),
      in: dataset.passport.file, at: place, expected: content.key.uppercased(), found: written)
  }
}
