import CatalogModel
import Testing
import Wording

@Suite struct NearNamesTests {
  @Test func aMistypedNameFindsItsNeighbours() {
    let names = ["transport", "transport-zupynky", "biudzhet", "reiestr"]
    #expect(NearNames.of("trasport", among: names) == ["transport"])
    #expect(NearNames.of("Biudzhet", among: names) == ["biudzhet"])
    #expect(NearNames.of("zupynky", among: names) == ["transport-zupynky"])
    #expect(NearNames.of("zzz", among: names) == [])
    #expect(NearNames.of("a", among: ["b", "c", "d", "e"], limit: 2) == ["b", "c"])
  }
}
