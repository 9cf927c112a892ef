import CatalogModel
package import FileContent
package import Wording

/// One change that a verb made in a catalogue: what was there before, and what is there since.
///
/// It lies in a folder of its own under `.dani/undo`: `change.json`, and beside it the old bytes of each file. No check
/// reads it, nothing of it is published.
package struct ChangeRecord: Sendable {
  /// A file of the change.
  package struct File: Hashable, Sendable {
    /// Relative to the catalogue.
    package let path: String
    /// Checksum of the old bytes; nil when there was no file.
    package let old: DigestText?
    /// Checksum of the new bytes; nil when there is no file since.
    package let new: DigestText?
  }

  /// Its place among the records: later ones have greater numbers.
  package let number: Int
  package let verb: String
  /// Titles of the data sets that it changed.
  package let subject: String
  /// When it was made, in Kyiv: `2020-10-01T09:30:00`.
  package let time: String
  package let files: [File]

  package init(number: Int, verb: String, subject: String, time: String, files: [File]) {
    self.number = number
    self.verb = verb
    self.subject = subject
    self.time = time
    self.files = files
  }

  /// The day on which it was made; nil when the record says none.
  package var day: CalendarDate? { DateText(time)?.day }
}

extension ChangeRecord {
  static let file = "change.json"

  var text: String {
    let value: JSONValue = [
      "schema_version": "1", "verb": .string(verb), "subject": .string(subject), "time": .string(time),
      "files": .array(
        files.map {
          ["path": .string($0.path), "old": .optional($0.old?.text), "new": .optional($0.new?.text)]
        }),
    ]
    return value.prettyText
  }

  /// Nil when the bytes are no record: what somebody else put there is left alone.
  init?(number: Int, reading bytes: [UInt8]) {
    let tree = JSONTree.read(bytes)
    guard let root = tree.root, tree.faults.isEmpty, let verb = root["verb"]?.string,
      let subject = root["subject"]?.string, let time = root["time"]?.string, let items = root["files"]?.items
    else { return nil }
    var files: [File] = []
    for item in items {
      // A path out of the catalogue is none of ours.
      guard let path = item["path"]?.string, PathProblem.problem(of: path) == nil else { return nil }
      files.append(
        File(
          path: path, old: item["old"]?.string.flatMap(DigestText.init(parsing:)),
          new: item["new"]?.string.flatMap(DigestText.init(parsing:))))
    }
    self.init(number: number, verb: verb, subject: subject, time: time, files: files)
  }
}
