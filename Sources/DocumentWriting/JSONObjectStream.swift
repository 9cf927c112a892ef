package import FileContent

/// Writes an object of JSON entry by entry, in the form of `JSONValue.prettyText`: what was written is not kept.
package struct JSONObjectStream {
  private let sink: any ByteSink
  private var isEmpty = true

  package init(to sink: any ByteSink) { self.sink = sink }

  package mutating func write(_ key: String, _ value: JSONValue) {
    var bytes = beginning(of: key)
    value.appendPretty(to: &bytes, indentation: 2)
    sink.append(bytes)
  }

  /// An entry that is a list, item by item.
  package mutating func write<Item>(
    _ key: String, items: some Sequence<Item>, _ value: (Item) -> JSONValue
  ) {
    sink.append(beginning(of: key))
    var isFirst = true
    for item in items {
      var bytes = Array((isFirst ? "[\n    " : ",\n    ").utf8)
      value(item).appendPretty(to: &bytes, indentation: 4)
      sink.append(bytes)
      isFirst = false
    }
    sink.append(Array((isFirst ? "[]" : "\n  ]").utf8))
  }

  /// Closes the object.
  package func end() { sink.append(Array((isEmpty ? "{}\n" : "\n}\n").utf8)) }

  private mutating func beginning(of key: String) -> [UInt8] {
    var bytes = Array((isEmpty ? "{\n  " : ",\n  ").utf8)
    JSONValue.string(key).appendPretty(to: &bytes, indentation: 2)
    bytes += ": ".utf8
    isEmpty = false
    return bytes
  }
}
