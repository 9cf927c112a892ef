/// What may be published although the check speaks against it.
package struct Permission: Sendable {
  let errors: Bool
  let personalData: Bool

  package init(errors: Bool, personalData: Bool) {
    self.errors = errors
    self.personalData = personalData
  }
}
