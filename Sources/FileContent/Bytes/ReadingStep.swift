/// What the receiver of a member or a row wants next.
package enum ReadingStep: Sendable {
  case proceed
  /// Read no further; this is no fault.
  case stop
}
