import CatalogModel
import FileContent
package import Wording

/// «Оприлюднено» is an act: a draft that lacks nothing else gets the day on which it is published for the first time.
package enum FirstPublication {
  /// Enters the day into the passport and into its documents that have none. Changes that were made while nobody could
  /// see them become changes of that day.
  package static func record(on day: CalendarDate, in passport: inout TreeText) throws(EditFault) {
    try passport.put("issued", .date(day), after: ["language", "purpose", "description"])
    if passport.root["modified"].dateElement.value.map({ $0.day < day }) ?? true {
      try passport.put("modified", .date(day), after: ["issued"])
    }
    for index in (passport.root["resources"]?.items ?? []).indices {
      guard let document = passport.root["resources"]?.items[index], document["issued"].dateElement.isMissing
      else { continue }
      let steps: [JSONPointer.Step] = [.key("resources"), .index(index)]
      try passport.put("issued", .date(day), in: steps, after: ["hash", "bytes", "format", "title", "path"])
      if let modified = document["modified"].dateElement.value?.day, modified < day {
        try passport.put("modified", .date(day), in: steps, after: ["issued"])
      }
    }
  }
}
