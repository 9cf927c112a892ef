import Wording

/// How a thing stands. Each has a colour, an outline of its own and a word, so that none of the three has to be seen alone.
package enum StatusShape: String, CaseIterable, Sendable {
  case ok
  case warning = "warn"
  case error = "err"
  case note
  case unknown = "unk"

  /// The outline, hidden from those who listen: the word beside it says the same.
  package func icon(_ size: Int) -> Markup {
    """
    <svg class="shape \(rawValue)" width="\(size)" height="\(size)" viewBox="0 0 16 16" aria-hidden="true">\(outline)</svg>
    """
  }

  private var outline: Markup {
    switch self {
    case .ok: #"<circle cx="8" cy="8" r="8"/><path class="in" d="M4.5 8.2l2.4 2.5 4.7-5"/>"#
    case .warning:
      #"<path d="M8 .8L15.7 15H.3z"/><path class="in" d="M8 5.6v4.4M8 12v.9"/>"#
    case .error:
      #"<path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z"/><path class="in" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4"/>"#
    case .note: #"<rect width="16" height="16" rx="2"/><path class="in" d="M8 7.2v5M8 3.6v1.2"/>"#
    case .unknown:
      #"<path d="M8 0l8 8-8 8-8-8z"/><path class="in" d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.2v.9"/>"#
    }
  }
}
