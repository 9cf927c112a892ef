import CatalogModel
package import FileContent
package import FileConversion
package import Wording

/// How clean copies are to be made.
package struct CopyOrder: Sendable {
  /// Nil: by the extension of the output, else CSV.
  let format: TableConversion.Format?
  let sheet: String?
  let wishes: TableConversion.Wishes
  let known: KnownContent
  let mayReplace: Bool
  /// Several sheets may become several files.
  let mayDivide: Bool
  var language: Language

  package init(
    format: TableConversion.Format?, sheet: String?, wishes: TableConversion.Wishes, known: KnownContent,
    mayReplace: Bool = false, mayDivide: Bool = true, language: Language
  ) {
    self.format = format
    self.sheet = sheet
    self.wishes = wishes
    self.known = known
    self.mayReplace = mayReplace
    self.mayDivide = mayDivide
    self.language = language
  }

  /// Copies a file, or every table below a folder; false when a file of the folder was left without a copy.
  package func carryOut(
    _ path: String, to output: String?, _ conversation: Conversation
  ) throws(Stop) -> Bool {
    guard FileIdentity.isFolder(path) else {
      for remark in try FileCopy(path, to: output, self).run(conversation) {
        conversation.remark(remark[language])
      }
      return true
    }
    var copy = try FolderCopy(path, to: output, self)
    try copy.run(conversation)
    conversation.say(copy.text)
    return copy.isWhole
  }

  /// Excel with Ukrainian settings divides by semicolons and takes a file without a mark for windows-1251.
  package static let excelWarning = LocalizedText(
    uk:
      "Ця копія – лише для перегляду в Excel. Не оприлюднюйте її: Excel з українськими налаштуваннями ділить стовпці крапкою з комою і, зберігаючи чистий CSV, псує його. Оприлюднюйте копію, зроблену без --for-excel.",
    en:
      "This copy is for looking at in Excel only. Do not publish it: Excel with Ukrainian settings divides columns by semicolons and ruins a clean CSV when it saves it. Publish the copy made without --for-excel."
  )
}

extension KnownContent {
  /// What the user wrote of a file; nil where nothing was said.
  package init(encoding: String?, delimiter: String?, header: String?) throws(Stop) {
    self.init()
    if let encoding { self.encoding = try Self.encoding(named: encoding) }
    if let delimiter { self.delimiter = try Self.delimiter(written: delimiter) }
    if let header { self.header = try Self.header(written: header) }
  }

  private static func encoding(named name: String) throws(Stop) -> TextEncoding {
    if let encoding = TextEncoding(named: name) { return encoding }
    let names = TextEncoding.allCases.map(\.name).joined(separator: ", ")
    throw Stop(
      uk: "Невідоме кодування «\(name)». Можливі: \(names).",
      en: "Unknown encoding “\(name)”. Possible: \(names).")
  }

  private static func delimiter(written text: String) throws(Stop) -> UInt8 {
    if text == "tab" || text == "\\t" { return 0x09 }
    if text.utf8.count == 1, let byte = text.utf8.first, byte != 0x22, byte != 0x0A, byte != 0x0D {
      return byte
    }
    throw Stop(
      uk: "Роздільник «\(text)» не підходить: це має бути один знак ASCII або слово tab.",
      en: "“\(text)” is no delimiter: it is one ASCII character or the word tab.")
  }

  private static func header(written text: String) throws(Stop) -> Header {
    if text == "none" { return .absent }
    if let row = Int(text), row > 0 { return .row(row) }
    throw Stop(
      uk: "Значення «\(text)» параметра --header має бути номером рядка або словом none.",
      en: "The value “\(text)” of --header must be the number of a row or the word none.")
  }
}
