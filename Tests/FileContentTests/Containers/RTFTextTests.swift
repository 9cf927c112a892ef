import FileContent
import Testing

@Suite struct RTFTextTests {
  private func text(_ rtf: String) -> String {
    String(decoding: RTFText(Array(rtf.utf8)).text, as: UTF8.self)
  }

  @Test func readsCodePagesAndUnicode() {
    #expect(text(#"{\rtf1\ansi\ansicpg1251 \'cf\'e0\'f0\'ea {\b No} 7\par}"#) == "Парк No 7\n")
    #expect(text(#"{\rtf1\uc1 \u1050?\u1080?\u1111?\u1074? \u-10179?\u-8704?}"#) == "Київ 😀")
  }

  @Test func passesOverFontsPicturesAndUnknownDestinations() {
    let rtf = #"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator X;}{\pict\bin3 }}}a}{\*\abc d}b\cell c\row}"#
    #expect(text(rtf) == "b\tc\n")
  }

  @Test func joinsDigitsThatRunsDivide() { #expect(text(#"{\rtf1 30{\b 12}3456{\i 7}}"#) == "301234567") }

  @Test func stopsWhereGroupsDoNotMatch() {
    #expect(RTFText(Array(#"{\rtf1 a"#.utf8)).isCut)
    #expect(RTFText(Array(#"{\rtf1 a}}b"#.utf8)).isCut)
    #expect(RTFText(Array(String(repeating: "{", count: 100_000).utf8)).isCut)
    #expect(RTFText(Array(#"{\rtf1 \u"#.utf8)).isCut)
    #expect(!RTFText(Array(#"{\rtf1 a\}"#.utf8) + Array("}".utf8)).isCut)
  }
}
