import FileContent
import Wording

/// One row being made: which object it is, in which document, and the cells made so far.
struct RowContext {
  let dataset: PlannedDataset
  let document: PlannedDocument
  let plan: SamplePlan
  /// Number of the object or event through all documents, from 0.
  let entity: Int
  /// Position in the document, from 0.
  let row: Int
  /// The day of an event; of the document for an object.
  let date: CalendarDate
  /// When the object came to be known.
  let registered: ClosedRange<Int>
  /// How often the object changed before the document.
  let changes: Int
  let columns: [SampleColumn]
  private(set) var cells: [String: String] = [:]

  init(
    dataset: PlannedDataset, document: PlannedDocument, plan: SamplePlan, entity: Int, row: Int,
    date: CalendarDate, registered: ClosedRange<Int>, changes: Int, columns: [SampleColumn]
  ) {
    self.dataset = dataset
    self.document = document
    self.plan = plan
    self.entity = entity
    self.row = row
    self.date = date
    self.registered = registered
    self.changes = changes
    self.columns = columns
  }

  /// The last day that the document knows about.
  var asOf: CalendarDate { min(document.entry.period.last, document.entry.modified) }

  var place: TownPlace {
    TownPlace(key: "\(dataset.slug) \(entity)", streets: plan.streets)
  }

  /// The cells in the order of the columns.
  mutating func values() throws -> [String] {
    try columns.map { $0.isGeometry ? "" : try cell($0.name) }
  }

  /// The cell of a column, made once.
  mutating func cell(_ name: String, depth: Int = 0) throws -> String {
    if let made = cells[name] { return made }
    guard depth < 8, let column = columns.first(where: { $0.name == name }) else {
      throw GenerationFailure("\(dataset.slug): no column «\(name)» to refer to")
    }
    let value = try text(of: column.template, in: name, depth: depth)
    cells[name] = value
    return value
  }

  private mutating func text(of template: ValueTemplate, in column: String, depth: Int) throws -> String {
    var text = ""
    for (index, part) in template.parts.enumerated() {
      switch part {
      case .text(let literal): text += literal
      case .placeholder(let placeholder):
        text += try value(of: placeholder, key: "\(column) \(index)", depth: depth)
      }
    }
    return text
  }

  private mutating func value(of item: ValueTemplate.Placeholder, key: String, depth: Int) throws -> String {
    let key = key + state(item)
    var random: SeededChoice { SeededChoice(dataset.slug, String(entity), key) }
    switch item.name {
    case "n": return String(number(item)).padded(Int(item.arguments) ?? 1)
    case "row": return String(row + 1).padded(Int(item.arguments) ?? 1)
    case "pick": return try choose(item, at: random.index(below:), key: key, depth: depth)
    case "cycle":
      let turn = entity / (item.group ?? 1)
      return try choose(item, at: { turn % $0 }, key: key, depth: depth)
    case "variant":
      let variant = document.entry.variant
      return try choose(item, at: { min(variant, $0 - 1) }, key: key, depth: depth)
    case _ where item.name.hasPrefix("="):
      let items = try list(named: String(item.name.dropFirst()))
      return items[entity % items.count]
    case "int", "dec": return try number(of: item, by: random)
    case "col": return try cell(item.arguments, depth: depth + 1)
    case "of", "less", "plus", "sum", "rest", "share", "yearpart":
      return try arithmetic(item, random: random, depth: depth)
    case "date", "on", "past", "day", "rising", "registered", "asof", "issued", "first", "last", "time",
      "clock", "seconds", "unixtime":
      return try moment(item, random: random, depth: depth)
    case "org", "code", "orgtype", "orgstreet", "orghouse", "orglat", "orglon":
      return try organization(item)
    default: return try plain(item)
    }
  }

  /// `{n}`, `{n/10}` is the number of the group of ten, `{n%10}` the number inside it.
  private func number(_ item: ValueTemplate.Placeholder) -> Int {
    if let modulus = item.modulus { return entity % modulus + 1 }
    return entity / (item.group ?? 1) + 1
  }

  private mutating func choose(
    _ item: ValueTemplate.Placeholder, at index: (Int) -> Int, key: String, depth: Int
  ) throws -> String {
    if let name = item.list {
      let items = try list(named: name)
      return items[index(items.count)]
    }
    return try text(of: item.options[index(item.options.count)], in: key, depth: depth)
  }

  private func list(named name: String) throws -> [String] {
    guard let items = plan.columns.lists[name] else { throw GenerationFailure("no list «\(name)»") }
    return items
  }

  /// What a value depends on besides the object.
  private func state(_ item: ValueTemplate.Placeholder) -> String {
    switch item.change {
    case .never: ""
    case .always: " \(document.entry.period.label)"
    case .seldom: changes == 0 ? "" : " \(changes)"
    }
  }

  private func plain(_ item: ValueTemplate.Placeholder) throws -> String {
    switch item.name {
    case "slug": dataset.slug
    case "title": dataset.title
    case "site": City.site
    case "period": document.entry.period.label
    case "periodtitle": document.entry.period.title
    case "year": String(document.entry.period.last.year)
    case "authority": City.authority(on: document.entry.modified).name
    case "authoritycode": City.authority(on: document.entry.modified).code
    case "unitcode": try unitCode(item)
    case "notional": NotionalCode.edrpou(serial: 1000 * (Int(item.arguments) ?? 1) + entity)
    case "street": place(item).street
    case "house": String(place(item).house)
    case "post": String(place(item).postCode)
    case "lat": Decimal.text(place(item).latitude, decimals: 4)
    case "lon": Decimal.text(place(item).longitude, decimals: 4)
    default: throw GenerationFailure("\(dataset.slug): unknown placeholder «\(item.name)»")
    }
  }

  private func unitCode(_ item: ValueTemplate.Placeholder) throws -> String {
    guard let units = plan.organizations["unit"], let number = Int(item.arguments),
      units.indices.contains(number - 1)
    else {
      throw GenerationFailure("\(dataset.slug): no unit «\(item.arguments)»")
    }
    return units[number - 1].code
  }

  private func place(_ item: ValueTemplate.Placeholder) -> TownPlace {
    TownPlace(key: "\(dataset.slug) \(entity)\(state(item))", streets: plan.streets)
  }

  /// The groups stand in the arguments; with `/k` the entities take turns, without it one is drawn for the row.
  private func organization(_ item: ValueTemplate.Placeholder) throws -> String {
    let members = item.arguments.split(separator: ",").flatMap { plan.organizations[String($0)] ?? [] }
    guard !members.isEmpty else { throw GenerationFailure("no organizations «\(item.arguments)»") }
    let index =
      item.group.map { entity / $0 % members.count }
      ?? SeededChoice(dataset.slug, String(entity), item.arguments).index(below: members.count)
    let member = members[index]
    let seat = TownPlace(key: member.code, streets: plan.streets)
    switch item.name {
    case "org": return member.name
    case "code": return member.code
    case "orgtype": return member.type
    case "orgstreet": return seat.street
    case "orghouse": return String(seat.house)
    case "orglat": return Decimal.text(seat.latitude, decimals: 4)
    default: return Decimal.text(seat.longitude, decimals: 4)
    }
  }
}
