/// The parts that every Office Open XML file has (ECMA-376, part 2).
enum OfficeOpenXML {
  static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// `parts` are paths inside the archive with the middle of their content type, such as `spreadsheetml.styles`.
  static func contentTypes(_ parts: [(path: String, type: String)]) -> ZIPMember {
    var out = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>
      """
    for (path, type) in parts {
      out += """
        <Override PartName="/\(path)" ContentType="application/vnd.openxmlformats-officedocument.\(type)+xml"/>
        """
    }
    return .part("[Content_Types].xml", out + "</Types>")
  }

  /// The part `name` that links to `targets`; the first has the id `rId1`.
  static func relationships(_ name: String, _ targets: [(type: String, target: String)]) -> ZIPMember {
    var out = #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    for (index, entry) in targets.enumerated() {
      out += """
        <Relationship Id="rId\(index + 1)" Type="\(relationshipNamespace)/\(entry.type)" Target="\(entry.target)"/>
        """
    }
    return .part(name, out + "</Relationships>")
  }
}
