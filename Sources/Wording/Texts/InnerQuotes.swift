extension String {
  /// The text to be put between «»: its own quotes become „“.
  package var withInnerQuotes: String { replacing("«", with: "„").replacing("»", with: "“") }
}
