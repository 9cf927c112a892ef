import CatalogEditing
import CatalogModel
import FileContent
import FileConversion
import FileWriting
import Wording

/// What the user asks of `add`.
package struct AddOrder {
  /// Set and files, or files only.
  let items: [String]
  /// The set, when it is named apart from the files.
  let set: String?
  /// Folder of the catalogue.
  let catalog: String
  let wishes: AddWishes
  /// How clean copies are to be made that become the documents; nil adds the files themselves.
  let copies: CopyOrder?
  let permission: Permission

  package init(
    items: [String], set: String?, catalog: String, wishes: AddWishes, copies: CopyOrder?,
    permission: Permission
  ) {
    self.items = items
    self.set = set
    self.catalog = catalog
    self.wishes = wishes
    self.copies = copies
    self.permission = permission
  }
}

/// What the user says of the documents that are added; the rest follows the series.
package struct AddWishes: Sendable {
  package var date: String?
  package var dataAsOf: String?
  package var period: String?
  package var title: String?
  package var mayReplace = false

  package init() {}
}

extension CatalogRequest {
  /// Puts files into a data set as documents: checked, shown, and asked for where the program guessed.
  package func add(_ order: AddOrder, _ conversation: Conversation) throws(Stop) {
    let destination = try AddingDestination(order, self)
    let language = destination.target.language
    let today = try today()
    let scratch: ScratchFolder? =
      order.copies == nil ? nil : try stopping { () throws(WriteFault) in try ScratchFolder() }
    defer { scratch?.remove() }
    let files = try files(destination.files, order.copies, in: scratch, language, conversation)
    for file in files {
      let check = try AddedFileCheck(file, today: today, self)
      if let refusal = check.refusal(allowing: order.permission) {
        throw Stop(refusal, language, outcome: .findings)
      }
      if let remark = check.remark { conversation.remark(remark[language]) }
    }
    var adding = try AddPlan(files, to: destination.target, order.wishes, self, today: today)
    var publishesDraft = false
    if adding.gaps?.areClosedByPublishing == true {
      let question = FirstPublications.question(1, adding.date)
      publishesDraft = order.wishes.date != nil || conversation.answer(to: question, language) == true
      if publishesDraft {
        adding = try AddPlan(
          files, to: destination.target, order.wishes, self, today: today, publishingDraft: true)
      }
    }
    let documents = AddedDocumentsCheck(adding, today: today, self)
    if let refusal = documents.refusal(allowing: order.permission) {
      throw Stop(refusal, language, outcome: .findings)
    }
    conversation.say(adding.preview(destination.suggestion, language))
    if let remark = documents.remark { conversation.remark(remark[language]) }
    if destination.suggestion != nil || adding.isPeriodGuessed, !adding.plan.isEmpty {
      let question = LocalizedText(uk: "Виконати?", en: "Do it?")
      guard try conversation.agrees(to: question, language) else { return }
    }
    let note = ChangeNote("add", of: destination.target.dataset.title, on: today)
    // Another program may have changed the passport since it was read: what it wrote stays, and the plan is made anew.
    for attempt in 1...Self.mostAttempts {
      do throws(WritePlanFault) {
        return try adding.plan.carryOut(note)
      } catch {
        guard case .changedMeanwhile = error, attempt < Self.mostAttempts else {
          throw Stop(error, language: language)
        }
      }
      let target = try AddingDestination(order, self).target
      adding = try AddPlan(
        files, to: target, order.wishes, self, today: today, publishingDraft: publishesDraft)
    }
  }

  private static var mostAttempts: Int { 100 }

  /// The files as they are to be added: themselves, or copies in `folder`, of which is told what to know.
  private func files(
    _ names: [String], _ copies: CopyOrder?, in folder: ScratchFolder?, _ language: Language,
    _ conversation: Conversation
  ) throws(Stop) -> [AddedFile] {
    guard var order = copies, let folder else { return names.map { AddedFile($0) } }
    order.language = language
    let format = order.format ?? .csv
    var files: [AddedFile] = []
    for (index, name) in names.enumerated() {
      let place = try stopping { () throws(WriteFault) in try folder.folder(String(index)) }
      let path = "\(place)/\(FileName(name).stem).\(format.rawValue)"
      do throws(Stop) {
        for remark in try FileCopy(name, to: path, order).run(conversation) {
          conversation.remark("\(name): \(remark[language])")
        }
      } catch {
        throw Stop(
          uk: error.message.uk + " Нічого не змінено.", en: error.message.en + " Nothing was changed.",
          language: language)
      }
      files.append(AddedFile(name, copiedTo: path))
    }
    return files
  }
}
