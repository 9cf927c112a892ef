import Wording

/// Reasons that several rules give.
extension LocalizedText {
  /// Why a bound that stopped the reading of a file matters.
  static let restIsUnchecked = LocalizedText(
    uk:
      "Решта вмісту лишилася неперевіреною: далі файл не читаємо, щоб він не забрав усю пам’ять чи весь час.",
    en: "The rest is unchecked: the file is read no further, so that it cannot take all memory or all time.")

  /// Why hidden sheets, rows and columns matter.
  static let hiddenIsPublished = LocalizedText(
    uk:
      "Приховане на екрані все одно оприлюднюється: його прочитає кожна програма, і там бувають зайві або персональні дані.",
    en:
      "What is hidden on the screen is published all the same: every program reads it, and it may hold superfluous or personal data."
  )
}
