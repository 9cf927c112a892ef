/// Codes of languages by ISO 639-1.
package enum LanguageCode {
  package static let all: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
    el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms \
    mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk \
    sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi \
    yo za zh zu
    """.split(separator: " ").map { String($0) })

  /// The code that was meant: «ua» of the portal, «ukr», «українська», `uk-UA`, `UK`. Nil when nobody can tell.
  package static func meant(by text: String) -> String? {
    let lower = text.lowercased()
    if let code = names[lower] { return code }
    let head = lower.split(whereSeparator: { "-_".contains($0) }).first.map { String($0) } ?? ""
    guard let code = names[head] ?? (all.contains(head) ? head : nil), code != text else { return nil }
    return code
  }

  private static let names: [String: String] = [
    "ua": "uk", "ukr": "uk", "українська": "uk", "украинский": "uk", "укр": "uk", "ukrainian": "uk",
    "державна": "uk", "eng": "en", "gb": "en", "англійська": "en", "english": "en", "rus": "ru",
    "російська": "ru", "pol": "pl", "польська": "pl", "ron": "ro", "румунська": "ro", "hun": "hu",
    "угорська": "hu", "bul": "bg", "болгарська": "bg",
  ]
}
