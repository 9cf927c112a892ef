import XML

/// Reads Office Open XML spreadsheets (ECMA-376), transitional and strict.
/// Elements are known by their local names: both variants and every prefix are read.
final class XLSXReader {
  private let package: OfficePackage
  private let limits: SpreadsheetLimits
  private let sink: RowSink
  private var context = XLSXContext()

  init(package: OfficePackage, limits: SpreadsheetLimits, sink: RowSink) {
    self.package = package
    self.limits = limits
    self.sink = sink
  }

  func read() -> Workbook {
    // Some programs write no relationships of the package, or of another type.
    let workbookPart =
      relationships(of: "").first { $0.value.type == "officeDocument" }?.value.target ?? "xl/workbook.xml"
    guard package.contains(workbookPart),
      let entries = workbook(workbookPart)
    else {
      if sink.faults.isEmpty { sink.fail(.notASpreadsheet, at: .file) }
      return Workbook(format: nil, sheets: [], faults: sink.faults, isComplete: false)
    }
    let targets = relationships(of: workbookPart)
    for part in targets.values.sorted(by: { $0.target < $1.target }) {
      if part.type == "styles" { styles(part.target) }
      if part.type == "sharedStrings" { sharedTexts(part.target) }
    }
    var readParts: Set<String> = []
    for entry in entries where !sink.isStopped {
      guard sink.sheets.count < limits.sheets else {
        sink.fail(.tooManySheets(limit: limits.sheets), at: .file)
        break
      }
      // Charts and macros are sheets without cells.
      guard let target = targets[entry.relationship], target.isSheet else { continue }
      // No program writes two sheets as one part; a hundred such sheets would only cost the time of a hundred.
      guard readParts.insert(OfficePackage.key(target.target)).inserted else {
        note(.archive(.damaged(reason: "two sheets are one part")), of: target.target)
        continue
      }
      sink.sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden))
      let reader = XLSXSheetReader(context: context, sink: sink, sheetName: entry.name)
      note(package.read(target.target, onEvent: reader.take), of: target.target)
    }
    return Workbook(
      format: .xlsx, sheets: sink.sheets, faults: sink.faults,
      isComplete: sink.faults.isEmpty && !sink.isStopped,
      hasMacros: package.names.contains { $0.hasSuffix("vbaproject.bin") || $0.contains("/macrosheets/") })
  }

  private func note(_ fault: SpreadsheetFault.Kind?, of part: String) {
    guard let fault else { return }
    sink.fail(fault, at: .member(part, .file))
  }

  // MARK: - Parts

  private struct Relationship {
    /// The last word of the type.
    let type: String
    /// Name of the part in the archive.
    let target: String

    /// By its type, or where the type is one that nobody knows, by its place.
    var isSheet: Bool {
      type == "worksheet" || !Self.others.contains(type) && target.lowercased().contains("/worksheets/")
    }
    private static let others: Set<String> = [
      "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet",
    ]
  }

  /// The relationships by id. `part` is empty for those of the package itself.
  private func relationships(of part: String) -> [String: Relationship] {
    let folder = part.pathSteps.dropLast()
    let name = (folder + ["_rels", "\(part.lastPathStep).rels"]).joined(separator: "/")
    var found: [String: Relationship] = [:]
    let fault = package.read(name) { event in
      if case .start(let tag) = event, tag.name.local == "Relationship", tag["TargetMode"] != "External",
        let id = tag["Id"], let type = tag["Type"], let target = tag["Target"]
      {
        found[id] = Relationship(
          type: String(type.lastPathStep), target: Self.resolve(target, in: Array(folder)))
      }
      return .proceed
    }
    note(fault, of: name)
    return found
  }

  /// A target is relative to the folder of its part, or absolute with a slash.
  private static func resolve(_ target: String, in folder: [Substring]) -> String {
    var path = target.hasPrefix("/") || target.hasPrefix("\\") ? [] : folder
    let slashed = String(target.map { $0 == "\\" ? "/" : $0 })
    for step in slashed.pathSteps where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }

  private struct SheetEntry {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  /// Nil when the part is no workbook, such as the text of a DOCX.
  private func workbook(_ part: String) -> [SheetEntry]? {
    var entries: [SheetEntry]?
    let fault = package.read(part) { event in
      guard case .start(let tag) = event else { return .proceed }
      switch tag.name.local {
      case "workbook": entries = []
      case "workbookPr": context.countsFrom1904 = ["1", "true"].contains(tag["date1904"])
      case "sheet":
        let relationship = tag.attributes.first { $0.name.local == "id" && $0.name.namespace != nil }
        entries?.append(
          SheetEntry(
            name: tag["name"] ?? "", relationship: relationship?.value ?? "",
            isHidden: ["hidden", "veryHidden"].contains(tag["state"])))
      default: break
      }
      return .proceed
    }
    note(fault, of: part)
    return entries
  }

  private func styles(_ part: String) {
    var custom: [Int: NumberFormat.DateKind] = [:]
    var masks: [Int: DigitMask] = [:]
    var customIDs: Set<Int> = []
    var isInCellFormats = false
    let fault = package.read(part) { event in
      switch event {
      case .start(let tag):
        switch tag.name.local {
        case "numFmt":
          guard let id = tag["numFmtId"].flatMap({ Int($0) }), let code = tag["formatCode"] else { break }
          customIDs.insert(id)
          custom[id] = NumberFormat.dateKind(code: code)
          masks[id] = custom[id] == nil ? DigitMask(code: code) : nil
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
          let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
          context.dateKinds.append(customIDs.contains(id) ? custom[id] : NumberFormat.builtIn(id))
          context.masks.append(masks[id])
        default: break
        }
      case .end(let name): if name.local == "cellXfs" { isInCellFormats = false }
      case .text: break
      }
      return .proceed
    }
    note(fault, of: part)
  }

  private func sharedTexts(_ part: String) {
    var text = XLSXText(longest: limits.textBytes)
    var bytes = 0
    let fault = package.read(part) { event in
      let isWhole = text.take(event, endingWith: "si")
      guard !text.isTooLong else {
        sink.fail(.textTooLong(limit: limits.textBytes), at: .member(part, .file))
        return .stop
      }
      guard isWhole else { return .proceed }
      bytes += text.value.utf8.count + 16
      guard bytes <= limits.sharedTextBytes else {
        sink.fail(.tooMuchSharedText(limit: limits.sharedTextBytes), at: .member(part, .file))
        return .stop
      }
      context.sharedTexts.append(text.value)
      text = XLSXText(longest: limits.textBytes)
      return .proceed
    }
    note(fault, of: part)
  }
}

/// What the cells of all sheets refer to.
struct XLSXContext {
  var countsFrom1904 = false
  /// For each cell format.
  var dateKinds: [NumberFormat.DateKind?] = []
  /// For each cell format that shows digits which are not stored.
  var masks: [DigitMask?] = []
  var sharedTexts: [String] = []
}

/// The text of `<si>` or `<is>`: all its `<t>`, without those that tell how to read Japanese.
package struct XLSXText {
  private(set) var value = ""
  /// The text was longer than a text may be, and its end is missing.
  private(set) var isTooLong = false
  private let longest: Int
  private var isInText = false
  private var isInReading = false

  /// - Parameter longest: bytes that the text may have.
  init(longest: Int) {
    self.longest = longest
  }

  /// True when the element `last` ended.
  mutating func take(_ event: XMLEvent, endingWith last: String) -> Bool {
    switch event {
    case .start(let tag):
      if tag.name.local == "t" { isInText = !isInReading }
      if tag.name.local == "rPh" { isInReading = true }
    case .text(let text):
      guard isInText else { break }
      isTooLong = isTooLong || text.utf8.count > longest - value.utf8.count
      if !isTooLong { value += Self.unescaped(text) }
    case .end(let name):
      switch name.local {
      case "t": isInText = false
      case "rPh": isInReading = false
      case last: return true
      default: break
      }
    }
    return false
  }

  /// `_x000D_` stands for a character that XML cannot hold (ECMA-376, part 1, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var rest = Array(text.unicodeScalars)[...]
    var out = String.UnicodeScalarView()
    while let scalar = rest.first {
      if let meant = notation(in: rest) {
        out.append(meant)
        rest = rest.dropFirst(7)
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(out)
  }

  /// The character that `_x0041_` at the beginning stands for.
  package static func notation(in scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard scalars.count >= 7, scalars.first == "_", scalars[scalars.startIndex + 1] == "x",
      scalars[scalars.startIndex + 6] == "_"
    else { return nil }
    var code: UInt32 = 0
    for scalar in scalars.dropFirst(2).prefix(4) {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    return Unicode.Scalar(code)
  }
}
