/// The name of an element or an attribute. An object, because every tag is handed on with several of them.
package final class XMLName: Hashable, Sendable {
  package let local: String
  /// The URI of the namespace; nil without one. Prefixes are of no account.
  package let namespace: String?

  package init(_ local: String, namespace: String? = nil) {
    self.local = local
    self.namespace = namespace
  }

  package static func == (left: XMLName, right: XMLName) -> Bool {
    left.local == right.local && left.namespace == right.namespace
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(namespace)
  }
}

package struct XMLAttribute: Hashable, Sendable {
  package let name: XMLName
  package let value: String
}

/// A start tag with its attributes in the order of the file; declarations of namespaces are not among them.
package struct XMLStartTag: Sendable {
  package let name: XMLName
  package let attributes: [XMLAttribute]
  /// Line on which the tag ends, from 1.
  package let line: Int

  package subscript(_ local: String, namespace namespace: String? = nil) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}

/// What a reader meets, in the order of the file. Comments and processing instructions are left out.
package enum XMLEvent: Sendable {
  case start(XMLStartTag)
  /// All the text between two tags in one piece, CDATA included.
  case text(String)
  case end(XMLName)
}

/// What the receiver of an event wants next.
package enum XMLStep: Sendable {
  case proceed
  /// Read no further; this is no fault.
  case stop
}

/// Bounds that keep a hostile file from taking time or memory.
package struct XMLLimits: Sendable {
  /// Elements inside one another; libxml2 itself ends at 256.
  package let depth: Int
  /// Attributes of one element, and declarations of namespaces in force.
  package let attributes: Int
  /// Bytes of one start tag, comment or instruction, to the size of a read: libxml2 compares every attribute with every other.
  package let tagBytes: Int
  /// Bytes of text between two tags.
  package let textBytes: Int
  /// Bytes of the file.
  package let bytes: Int
  /// Departures from a schema that are kept; the others are counted.
  package let violations: Int

  package init(
    depth: Int = 200, attributes: Int = 1000, tagBytes: Int = 1 << 18, textBytes: Int = 8 << 20,
    bytes: Int = 1 << 30, violations: Int = 1000
  ) {
    self.depth = min(depth, 250)
    self.attributes = attributes
    self.tagBytes = tagBytes
    self.textBytes = textBytes
    self.bytes = bytes
    self.violations = violations
  }
}
