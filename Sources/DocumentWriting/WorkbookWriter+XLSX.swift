package import FileContent
import Wording

extension WorkbookWriter {
  /// Indexes into `cellXfs` of the style part.
  private enum Style: Int {
    case plain, header, date, text
  }

  /// Office Open XML, ECMA-376.
  package static func xlsx(_ sheets: [SheetContent]) throws(OutputFault) -> [UInt8] {
    try checkLimits(sheets)
    var texts = SharedTexts()
    let sheetParts = sheets.enumerated().map { index, sheet in
      ZIPMember.part(
        "xl/worksheets/sheet\(index + 1).xml", worksheet(sheet, isFirst: index == 0, texts: &texts))
    }
    return try ZIPWriter.archive(
      [
        OfficeOpenXML.contentTypes(
          [("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/styles.xml", "spreadsheetml.styles")]
            + sheetParts.map { ($0.name, "spreadsheetml.worksheet") }
            + [("xl/sharedStrings.xml", "spreadsheetml.sharedStrings")]),
        OfficeOpenXML.relationships("_rels/.rels", [("officeDocument", "xl/workbook.xml")]),
        .part("xl/workbook.xml", workbook(names: sheetNames(sheets))),
        OfficeOpenXML.relationships(
          "xl/_rels/workbook.xml.rels",
          sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]),
        .part("xl/styles.xml", styles),
      ] + sheetParts + [.part("xl/sharedStrings.xml", texts.markup)])
  }

  /// Each text once, in the order of first use.
  private struct SharedTexts {
    /// By bytes: Swift calls two texts equal when only their composition differs.
    private var indexes: [[UInt8]: Int] = [:]
    private var items = ""
    private var uses = 0

    mutating func index(of text: String) -> Int {
      uses += 1
      let key = Array(text.utf8)
      if let known = indexes[key] { return known }
      let index = indexes.count
      indexes[key] = index
      items += #"<si><t xml:space="preserve">\#(MarkupText.escaped(verbatim(text)))</t></si>"#
      return index
    }

    var markup: String {
      #"<sst xmlns="\#(mainNamespace)" count="\#(uses)" uniqueCount="\#(indexes.count)">\#(items)</sst>"#
    }
  }

  /// Text such as `_x0041_` would be read as the letter A: its first sign is written in that very notation
  /// (ECMA-376, part 1, 22.9.2.19), and so is what XML cannot hold.
  private static func verbatim(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x5F && $0 != 0xEF || $0 == 0x0A || $0 == 0x09 }
    guard !isPlain else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t", "\n": out.append(scalar)
      case "_" where XLSXText.notation(in: scalars[index...]) == nil: out.append(scalar)
      case "\u{0}"..."\u{1F}", "_", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "_x\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)_".unicodeScalars
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func worksheet(_ sheet: SheetContent, isFirst: Bool, texts: inout SharedTexts) -> String {
    let widths = columnWidths(sheet)
    var out = #"<worksheet xmlns="\#(mainNamespace)">"#
    if sheet.fitsPageWidth { out += #"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"# }
    if !widths.isEmpty {
      out += #"<dimension ref="A1:\#(cellAddress(row: sheet.rows.count, column: widths.count))"/>"#
    }
    out += #"<sheetViews><sheetView \#(isFirst ? #"tabSelected="1" "# : "")workbookViewId="0">"#
    if sheet.rows.count > 1 {
      out += #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
    }
    out += "</sheetView></sheetViews>"
    if !widths.isEmpty {
      out += "<cols>"
      for (index, width) in widths.enumerated() {
        out += #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(width)" customWidth="1"/>"#
      }
      out += "</cols>"
    }
    out += "<sheetData>"
    for (index, row) in sheet.rows.enumerated() {
      out += #"<row r="\#(index + 1)">"#
      for (column, value) in row.enumerated() {
        out += cell(value, row: index + 1, column: column + 1, texts: &texts)
      }
      out += "</row>"
    }
    let page =
      sheet.fitsPageWidth
      ? #"<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>"# : ""
    return out + "</sheetData>\(page)</worksheet>"
  }

  private static func cell(
    _ value: CellValue, row: Int, column: Int, texts: inout SharedTexts
  ) -> String {
    let address = cellAddress(row: row, column: column)
    func markup(_ content: String, style: Style, type: String? = nil) -> String {
      let style = row == 1 ? .header : style
      let styleMarkup = style == .plain ? "" : #" s="\#(style.rawValue)""#
      let typeMarkup = type.map { #" t="\#($0)""# } ?? ""
      return #"<c r="\#(address)"\#(styleMarkup)\#(typeMarkup)><v>\#(content)</v></c>"#
    }
    func sharedText(_ text: String) -> String {
      markup(String(texts.index(of: text)), style: .text, type: "s")
    }
    switch value {
    case .empty: return ""
    case .text(let text): return sharedText(text)
    case .integer(let number): return markup(String(number), style: .plain)
    case .decimal(let number): return markup(MarkupText.escaped(number), style: .plain)
    case .date(let date):
      guard let serial = serialNumber(date) else { return sharedText(date.iso) }
      return markup(String(serial), style: row == 1 ? .header : .date)
    }
  }

  /// Days since 1899-12-30. Nil before 1900-03-01, where Excel counts a 29 February 1900 that never was.
  private static func serialNumber(_ date: CalendarDate) -> Int? {
    let serial = date.daysSinceEpoch + 25_569
    return serial >= 61 ? serial : nil
  }

  private static func workbook(names: [String]) -> String {
    var out =
      #"<workbook xmlns="\#(mainNamespace)" xmlns:r="\#(OfficeOpenXML.relationshipNamespace)"><sheets>"#
    for (index, name) in names.enumerated() {
      out += #"<sheet name="\#(MarkupText.escaped(name))" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
    }
    return out + "</sheets></workbook>"
  }

  /// Formats 49 (text) and 164 (the date) are the only ones beside the general one.
  private static let styles = """
    <styleSheet xmlns="\(mainNamespace)">\
    <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
    <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
}
