import Wording

/// An item that no set answers and a set that names no item, alike by the words of their titles.
///
/// Only a hint for a person: it never changes a status.
package struct CoverageSuggestion: Hashable, Sendable {
  package let dataset: String
  package let title: String
  package let item: AnnexItem
  /// Words in common among all words of both, in percent.
  package let likeness: Int
}

extension CoverageSuggestion {
  /// At most three for each set, the most alike first; sets in their order.
  static func list(for sets: [DatasetState], among items: [AnnexItem]) -> [CoverageSuggestion] {
    let titles = items.map { (item: $0, words: words(of: $0.title)) }
    return sets.filter { ($0.dataset.passport.annexItems.value ?? []).isEmpty }.flatMap { set in
      let own = words(of: set.dataset.title)
      return titles.compactMap { item, words -> CoverageSuggestion? in
        let common = own.intersection(words).count
        // Annex titles are long, so most words of the shorter of the two decide.
        guard common >= 2, common * 5 >= min(own.count, words.count) * 3 else { return nil }
        return CoverageSuggestion(
          dataset: set.dataset.name, title: set.dataset.title, item: item,
          likeness: 100 * common / own.union(words).count)
      }.sorted { ($1.likeness, $0.item.id) < ($0.likeness, $1.item.id) }.prefix(3)
    }
  }

  /// Beginnings of words, for Ukrainian changes their ends; words that are in every title do not count.
  private static func words(of title: String) -> Set<String> {
    let stems = title.foldedWords.split(separator: " ").filter { $0.count > 3 }.map { String($0.prefix(5)) }
    return Set(stems).subtracting(common)
  }

  private static let common: Set<String> = [
    "інфор", "даних", "дані", "перел", "реєст", "відом", "щодо", "також", "інших", "тому", "числі", "розпо",
  ]
}
