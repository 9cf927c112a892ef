package import CatalogModel
package import CatalogPublisher
import Wording

/// How letters are written, and until when an answer is waited for.
package struct LetterWishes: Sendable {
  let form: ConsultationLetter.Form
  let grouping: ConsultationLetters.Grouping
  /// The last day for answers; nil takes the number of days of the settings.
  let by: String?
  /// The letters are recorded in `history/letters.csv` of the catalogue.
  let isRecorded: Bool

  package init(
    form: ConsultationLetter.Form, grouping: ConsultationLetters.Grouping, by: String?, isRecorded: Bool
  ) {
    self.form = form
    self.grouping = grouping
    self.by = by
    self.isRecorded = isRecorded
  }
}

/// The documents that `schedule` makes on request, in place of the list of terms.
package struct ScheduleDocuments: Sendable {
  /// File of the annex of the decision on terms.
  let annex: String?
  /// Folder of the letters.
  let letters: String?
  let wishes: LetterWishes

  package init(annex: String?, letters: String?, _ wishes: LetterWishes) {
    self.annex = annex
    self.letters = letters
    self.wishes = wishes
  }

  package var isEmpty: Bool { annex == nil && letters == nil }
}

extension CatalogRequest {
  /// Writes what was asked for, and says what it was.
  package func write(
    _ documents: ScheduleDocuments, of path: String, convention: ScheduleConvention?,
    _ conversation: Conversation
  ) throws(Stop) {
    let opened = try openSound(path)
    let language = language(opened.catalog)
    let schedule = CatalogSchedule(
      of: opened.catalog, on: try today(of: opened), convention: convention)
    if let annex = documents.annex {
      let content = DecisionAnnex(of: opened.catalog, on: schedule.asOf)
      try AnnexFile(path: annex).write(content, language)
      conversation.say(content.changesText(language))
    }
    if let folder = documents.letters {
      let files = try LetterFiles(documents.wishes, in: folder, of: opened, schedule, self, language)
      conversation.say(try files.write(language)[language] + "\n")
    }
    try IncompleteResult(opened.catalog).stop(language)
  }
}
