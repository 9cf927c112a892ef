import TestSupport
import Testing

/// `dani show`, run as a user runs it.
@Suite struct ShowCommandTests {
  @Test func findsASetByNameAndByTitle() throws {
    let byName = try DaniRun("show", "transport", Repository.smallCatalog, "--as-of", "2020-10-01")
    #expect(byName.status == 0)
    #expect(byName.errors == "")
    #expect(byName.output.hasPrefix("Назва (31 із 254)\nЗупинки громадського транспорту\n"))
    let byTitle = try DaniRun(
      "show", "Зупинки громадського транспорту", Repository.smallCatalog, "--as-of", "2020-10-01")
    #expect(byTitle.output == byName.output)
  }

  @Test func anUnknownSetIsOneSentenceWithNearNames() throws {
    let run = try DaniRun("show", "trasport", Repository.smallCatalog)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == "Немає набору «trasport». Можливо: transport.\n")
    let english = try DaniRun("show", "zzz", Repository.smallCatalog, "--lang", "en")
    #expect(english.errors == "No data set “zzz”. List: dani count.\n")
  }

  @Test func thePageNeedsNothingElse() throws {
    let run = try DaniRun(
      "show", "biudzhet", Repository.smallCatalog, "--as-of", "2020-10-01", "--format", "html")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"uk\">"))
    for outside in ["<script", "<link", "src=", "@import", "url("] { #expect(!run.output.contains(outside)) }
    #expect(run.output.contains("&lt;чернетка&gt;"))
  }
}
