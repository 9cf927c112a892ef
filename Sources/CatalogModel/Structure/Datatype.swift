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
  /// Known, and not looked into: `object`, `geopoint`, `duration`, `any`…
  case other

  /// Nil for a name that is unknown.
  package init?(named name: String, format: String? = nil) {
    var word = name.lowercased()
    for prefix in ["xsd:", "xs:"] where word.hasPrefix(prefix) { word.removeFirst(prefix.count) }
    guard let type = Self.names[word] else { return nil }
    switch (type, format?.lowercased()) {
    case (.text, "uri"): self = .link
    case (.text, "email"): self = .mailbox
    case (.text, "uuid"), (.text, "binary"): self = .other
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
    "object": .other, "array": .other, "list": .other, "geopoint": .other, "geojson": .other,
    "duration": .other, "any": .other, "id": .other, "language": .other, "qname": .other,
    "base64binary": .other, "hexbinary": .other,
  ]
}
