import FileContent
import Synchronization
import Wording

/// What the name of a column says about its values, in Ukrainian, in English or in transliteration.
package enum ColumnTopic: Hashable, Sendable {
  /// РНОКПП, ІПН, податковий номер.
  case taxNumber
  /// Codes of bodies, among which the codes of people may be.
  case bodyCode
  /// ЄДРПОУ by its name.
  case edrpou
  case passport
  case demographicNumber
  case phone
  case mailbox
  case personName
  /// A place where somebody lives.
  case home
  /// An address of anything.
  case address
  case birthDate
  case sex
  /// A body or somebody in office: contacts beside it are its own.
  case institution
  case animal
  case latitude
  case longitude

  /// Names repeat from table to table: each is looked at once.
  package static func topics(of name: String) -> Set<ColumnTopic> {
    if let known = known.withLock({ $0[name] }) { return known }
    let topics = lookedUp(name)
    known.withLock { if $0.count < mostKnown { $0[name] = topics } }
    return topics
  }

  private static let known = Mutex<[String: Set<ColumnTopic>]>([:])
  private static let mostKnown = 10_000

  private static func lookedUp(_ name: String) -> Set<ColumnTopic> {
    let words = words(of: name.composed).map { Array($0.utf8) }
    guard !words.isEmpty else { return [] }
    var topics: Set<ColumnTopic> = []
    for (topic, signs) in signs where signs.contains(where: { $0.isMet(by: words) }) { topics.insert(topic) }
    if topics.contains(.passport), thingsWithPassports.contains(where: { $0.isMet(by: words) }) {
      topics.remove(.passport)
    }
    if !isOfCoordinates(words) { topics.subtract([.latitude, .longitude]) }
    if topics.contains(.mailbox) { topics.subtract([.address, .home]) }
    if thingsWithAddresses.contains(where: { $0.isMet(by: words) }) { topics.subtract([.address, .home]) }
    return topics
  }

  /// `LONG_LEN` is a length: beside an English abbreviation of a coordinate there are only words of coordinates.
  private static func isOfCoordinates(_ words: [[UInt8]]) -> Bool {
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    guard texts.contains(where: { ["lat", "lon", "lng", "long"].contains($0) }) else { return true }
    return texts.allSatisfy { companionsOfCoordinates.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  private static let companionsOfCoordinates: Set<String> = [
    "lat", "lon", "lng", "long", "x", "y", "wgs", "deg", "degree", "degrees", "dd", "geo", "coord", "coords",
    "coordinate",
    "coordinates", "gps", "point", "location", "stop", "start", "end", "from", "to", "center", "centre",
    "map", "address",
    "place", "object", "decimal", "координата", "координати", "широта", "довгота", "latitude", "longitude",
  ]

  /// Words next to each other in the name; `*` at the end of one stands for any ending.
  private struct Sign {
    private struct Word {
      let text: [UInt8]
      let hasAnyEnding: Bool

      init(_ text: Substring) {
        hasAnyEnding = text.last == "*"
        self.text = Array((hasAnyEnding ? text.dropLast() : text).utf8)
      }

      func isMet(by word: [UInt8]) -> Bool {
        guard hasAnyEnding ? word.count >= text.count : word.count == text.count else { return false }
        return word.starts(with: text)
      }
    }

    private let words: [Word]

    init(_ text: Substring) { words = text.split(separator: " ").map { Word($0) } }

    func isMet(by name: [[UInt8]]) -> Bool {
      guard name.count >= words.count else { return false }
      return (0...name.count - words.count).contains { start in
        words.indices.allSatisfy { words[$0].isMet(by: name[start + $0]) }
      }
    }
  }

  private static func parsed(_ text: String) -> [Sign] { text.split(separator: ",").map { Sign($0) } }

  private static let signs: [ColumnTopic: [Sign]] = [
    .taxNumber: parsed(
      "рнокпп,іпн,инн,дрфо,rnokpp,rnocpp,rntrc,ipn,inn,drfo,податков* номер*,номер* платника податків,"
        + "індивідуальн* номер*,ідентифікаційн* номер*,облікової картки,tax number,tax id,tax code,taxpayer id"
    ),
    .bodyCode: parsed("єдрпоу,едрпоу,edrpou,edrpo,ідентифікаційн* код*,identifier,код,code,id"),
    .edrpou: parsed("єдрпоу,едрпоу,єдрпо,edrpou,edrpo,usreou"),
    .passport: parsed(
      "паспорт*,passport*,pasport*,посвідчує особу,id картк*,ід картк*,серія та номер,серія і номер,id card"),
    .demographicNumber: parsed("унзр,unzr,запису в реєстрі,демографічн*"),
    .phone: parsed("телефон*,тел,моб*,phone*,telephone*,tel,mobile*,telefon*"),
    .mailbox: parsed("email*,mail,e mail,емейл,імейл,мейл,електронн* пошт*,електронн* адрес*,mailbox"),
    .personName: parsed(
      "піб,п і б,pib,прізвище,прізвищ*,фіо,фио,surname,lastname,last name,full name,fullname,prizvyshche,"
        + "ім’я та по батькові,по батькові"),
    .home: parsed(
      "проживан*,місце реєстрації,домашн*,прописк*,помешкання,residence,home address,prozhyvannia,"
        + "адрес* реєстрації"),
    .address: parsed("адрес*,address*,adresa,вулиц*,street*"),
    .birthDate: parsed("народжен*,birth*,dob,narodzhennia"),
    .sex: parsed("стать,sex,gender"),
    .institution: parsed(
      "заклад*,установ*,організац*,підприємств*,школ*,садок,садк*,садоч*,дитсад*,ліце*,гімназ*,лікарн*,бібліотек*,"
        + "орган,органу,відділ*,підрозділ*,єдрпоу,едрпоу,edrpou,institution*,organi*,school*,kindergarten*,company,"
        + "authority*,agency*,publisher*,керівник*,директор*,завідувач*,голова,посад*,відповідальн*,контакт*,"
        + "contact*,position*,head,director*,юридичн*,суб’єкт*,balance,балансоутримувач*,депутат*"),
    .latitude: parsed("широта,широти,latitude,lat,shyrota"),
    .longitude: parsed("довгота,довготи,longitude,lon,lng,long,dovhota"),
    .animal: parsed("тварин*,animal*,порода,breed,кличка,чип,chip"),
  ]

  private static let thingsWithPassports = parsed(
    "технічн*,об’єкт*,енергетичн*,екологічн*,санітарн*,ветеринарн*,будин*,будів*,обладнан*,відход*,свідоцтв*,"
      + "диплом*,ліценз*,атестат*,сертифік*,транспорт*,посилання,url,link,набор*,набір,дата,виданий,видав,ким,тз"
  )
  private static let thingsWithAddresses = parsed(
    "об’єкт*,майна,ділянк*,закладу,установи,будівлі,сайт*,url,сторінк*,ip,розташування,приміщення,object*")

  /// In lower case, split at everything that is not a letter or digit and before capitals: `contactPointPhone`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsSmall = false
    func close() {
      if !word.isEmpty { words.append(unified(word).inSmallLetters) }
      word = ""
    }
    for scalar in name.unicodeScalars {
      let isApostrophe = scalar.isApostrophe || scalar == "`"
      guard scalar.isLetter || scalar.isDigitOrNumber || scalar.isCombiningMark || isApostrophe else {
        close()
        previousIsSmall = false
        continue
      }
      if previousIsSmall, scalar.isCapital { close() }
      word.unicodeScalars.append(isApostrophe ? "’" : scalar)
      previousIsSmall = scalar.isSmall
    }
    close()
    return words
  }

  /// A Cyrillic word without the Latin letters that slipped into it.
  private static func unified(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else { return word }
    return String(word.map { Lookalikes.cyrillic[$0] ?? $0 })
  }
}
