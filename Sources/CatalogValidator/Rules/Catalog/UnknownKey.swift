import CatalogModel
import FileContent
import Wording

/// A key that is not read: any in `catalog.yaml`, and in a passport one that looks like a slip of a known key.
struct UnknownKey: KeyedFileRule {
  let info = RuleInfo(
    severity: .note,
    title: LocalizedText(uk: "невідомий ключ", en: "an unknown key"),
    reason: LocalizedText(
      uk: "Значення під таким ключем ніхто не прочитає, хоча воно написане.",
      en: "Nobody will read the value under such a key, although it is written."),
    cure: LocalizedText(
      uk: "Виправте назву ключа. Власні ключі в паспорті дозволено, якщо вони не схожі на відомі.",
      en: "Correct the key. Keys of your own are allowed in passports unless they resemble known ones."),
    basis: .recommendation)

  func check(_ file: KeyedFile, _ findings: inout Findings) {
    for value in file.values {
      for entry in value.unknownKeys {
        let known = NearMiss.nearest(to: entry.key, among: value.shape.sortedKeys)
        if known == nil, value.shape.allowsOtherKeys { continue }
        findings.add(
          LocalizedText(uk: "невідомий ключ «\(entry.key)»", en: "unknown key “\(entry.key)”"), in: file.path,
          at: entry.keyRange, pointer: value.pointer + "/" + JSONPointer.escaped(entry.key), expected: known,
          found: known == nil ? nil : entry.key)
      }
    }
  }
}
