package import FileContent
import Wording

extension WorkbookWriter {
  /// OpenDocument Spreadsheet 1.3 (ISO/IEC 26300).
  package static func ods(_ sheets: [SheetContent]) throws(OutputFault) -> [UInt8] {
    try checkLimits(sheets)
    var body = "<office:spreadsheet>"
    for (sheet, name) in zip(sheets, sheetNames(sheets)) { body += table(sheet, name: name) }
    body += "</office:spreadsheet>"
    return try OpenDocument.archive(
      mediaType: "application/vnd.oasis.opendocument.spreadsheet", automaticStyles: automaticStyles(sheets),
      body: body,
      styles:
        #"<style:default-style style:family="table-cell"><style:text-properties fo:font-size="11pt"/></style:default-style>"#
    )
  }

  private static func automaticStyles(_ sheets: [SheetContent]) -> String {
    var out = """
      <number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>\
      <number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>\
      </number:date-style><number:text-style style:name="verbatim"><number:text-content/></number:text-style>\
      <style:style style:name="header" style:family="table-cell" style:data-style-name="verbatim">\
      <style:text-properties fo:font-weight="bold"/></style:style>\
      <style:style style:name="date" style:family="table-cell" style:data-style-name="iso"/>\
      <style:style style:name="text" style:family="table-cell" style:data-style-name="verbatim"/>
      """
    for width in Set(sheets.flatMap(columnWidths)).sorted() {
      // A character of an 11-point font is about 2 mm wide.
      out += """
        <style:style style:name="width\(width)" style:family="table-column">\
        <style:table-column-properties style:column-width="\(width * 2)mm"/></style:style>
        """
    }
    return out
  }

  private static func table(_ sheet: SheetContent, name: String) -> String {
    var out = #"<table:table table:name="\#(MarkupText.escaped(name))">"#
    // The schema wants a column and a row even in an empty table.
    let widths = columnWidths(sheet)
    for width in widths { out += #"<table:table-column table:style-name="width\#(width)"/>"# }
    if widths.isEmpty { out += "<table:table-column/>" }
    for (index, row) in sheet.rows.enumerated() {
      out += "<table:table-row>"
      if row.isEmpty { out += "<table:table-cell/>" }
      for value in row { out += cell(value, isHeader: index == 0) }
      out += "</table:table-row>"
    }
    if sheet.rows.isEmpty { out += "<table:table-row><table:table-cell/></table:table-row>" }
    return out + "</table:table>"
  }

  private static func cell(_ value: CellValue, isHeader: Bool) -> String {
    func markup(_ type: String, _ attribute: String, style: String?, text: String) -> String {
      let style = isHeader ? "header" : style
      let styleMarkup = style.map { #" table:style-name="\#($0)""# } ?? ""
      return
        #"<table:table-cell\#(styleMarkup) office:value-type="\#(type)"\#(attribute)>\#(text)</table:table-cell>"#
    }
    switch value {
    case .empty: return "<table:table-cell/>"
    case .text(let text):
      let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "<text:p>\(OfficeMarkup.openDocumentText(String($0)))</text:p>" }
      return markup("string", "", style: "text", text: paragraphs.joined())
    case .integer(let number):
      return markup("float", #" office:value="\#(number)""#, style: nil, text: "<text:p>\(number)</text:p>")
    case .decimal(let number):
      let number = MarkupText.escaped(number)
      return markup("float", #" office:value="\#(number)""#, style: nil, text: "<text:p>\(number)</text:p>")
    case .date(let date):
      return markup(
        "date", #" office:date-value="\#(date.iso)""#, style: "date", text: "<text:p>\(date.iso)</text:p>")
    }
  }
}
