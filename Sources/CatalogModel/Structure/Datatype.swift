/// What the values of a column are, by the names of XML Schema (as on data.gov.ua), of Table Schema, or by the words
/// that people write instead.
package enum Datatype: Hashable, Sendable {
  case text
  case integer
  case number
  case boolean
  case date
  case dateTime
  case time
  case year
  case yearMonth
  case link
  case mailbox
  /// Texts of a certain shape, which `ShapedText` knows.
  case shaped(Shape)
  /// Known, and any text is right: `any`, `id`…
  case other

  /// What a text may have to be, beside a value.
  package enum Shape: Hashable, Sendable {
    case object, array, list, geoPoint, geoJSON, duration, uuid, base64
  }

  /// Nil for a name that is unknown.
  package init?(named name: String, format: String? = nil) {
    var word = name.lowercased()
    for prefix in ["xsd:", "xs:"] where word.hasPrefix(prefix) { word.removeFirst(prefix.count) }
    guard let type = Self.names[word] else { return nil }
    switch (type, format?.lowercased()) {
    case (.text, "uri"): self = .link
    case (.text, "email"): self = .mailbox
    case (.text, "uuid"): self = .shaped(.uuid)
    case (.text, "binary"): self = .shaped(.base64)
    default: self = type
    }
  }

  private static let names: [String: Datatype] = [
    "string": .text, "normalizedstring": .text, "token": .text, "text": .text, "рядок": .text, "текст": .text,
    "integer": .integer, "int": .integer, "long": .integer, "short": .integer, "byte": .integer,
    "nonnegativeinteger": .integer, "positiveinteger": .integer, "unsignedint": .integer,
    "ціле": .integer, "ціле число": .integer,
    "decimal": .number, "number": .number, "float": .number, "double": .number, "число": .number,
    "десяткове число": .number,
    "boolean": .boolean, "bool": .boolean,
    "date": .date, "дата": .date,
    "datetime": .dateTime, "timestamp": .dateTime, "дата і час": .dateTime, "дата та час": .dateTime,
    "time": .time, "час": .time,
    "year": .year, "gyear": .year, "рік": .year, "yearmonth": .yearMonth, "gyearmonth": .yearMonth,
    "anyuri": .link, "anyurl": .link, "uri": .link, "url": .link, "посилання": .link,
    "email": .mailbox,
    "object": .shaped(.object), "array": .shaped(.array), "list": .shaped(.list),
    "geopoint": .shaped(.geoPoint), "geojson": .shaped(.geoJSON), "duration": .shaped(.duration),
    "any": .other, "id": .other, "language": .other, "qname": .other,
    "base64binary": .other, "hexbinary": .other,
  ]
}
