package import FileContent

/// One change of a JSON or YAML file.
package struct TreeEdit: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// Another value in place of the one at the pointer.
    case set(TreeValue)
    /// A new key in the map at the pointer, after a key of it or at the end. An empty value counts as a map.
    case insert(key: String, TreeValue, after: String?)
    /// A new item at the end of the list at the pointer. An empty value counts as a list.
    case append(TreeValue)
    /// An entry or an item of the map or list at the pointer goes, with its lines.
    case remove(JSONPointer.Step)
  }

  package let pointer: JSONPointer
  package let change: Change

  package init(_ pointer: JSONPointer, _ change: Change) {
    self.pointer = pointer
    self.change = change
  }

  /// Sets the value of a key that is there.
  package static func set(_ steps: [JSONPointer.Step], _ value: TreeValue) -> TreeEdit {
    TreeEdit(JSONPointer(steps), .set(value))
  }

  package static func insert(
    _ key: String, _ value: TreeValue, in steps: [JSONPointer.Step] = [], after: String? = nil
  ) -> TreeEdit {
    TreeEdit(JSONPointer(steps), .insert(key: key, value, after: after))
  }

  package static func append(_ value: TreeValue, to steps: [JSONPointer.Step]) -> TreeEdit {
    TreeEdit(JSONPointer(steps), .append(value))
  }

  package static func remove(_ step: JSONPointer.Step, from steps: [JSONPointer.Step]) -> TreeEdit {
    TreeEdit(JSONPointer(steps), .remove(step))
  }
}

/// Why a file was left as it is.
package struct EditFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A mistake of grammar loses a part of the file.
    case broken
    /// The file holds nothing at the pointer, or a value of another kind.
    case noSuchPlace
    /// What would be written does not read back as the file plus this edit.
    case notCertain
  }

  package let kind: Kind
  package let pointer: JSONPointer
  /// Line of the file, from 1, at which a person would make the change.
  package let line: Int
  /// What belongs there.
  package let lines: [String]

  package init(kind: Kind, pointer: JSONPointer, line: Int, lines: [String]) {
    self.kind = kind
    self.pointer = pointer
    self.line = line
    self.lines = lines
  }
}
