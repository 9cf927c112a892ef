// How each kind of knowledge about a fault is stored, and got back.

extension String: FaultDetail {
  package var asFaultDetail: StoredDetail { .text(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .text(let value) = stored else { return nil }
    self = value
  }
}

extension Int: FaultDetail {
  package var asFaultDetail: StoredDetail { .count(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .count(let value) = stored else { return nil }
    self = value
  }
}

extension ExceededLimit {
  package var asFaultDetail: StoredDetail { .limit(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .limit(let value) = stored else { return nil }
    self = value
  }
}

extension ReadFault: FaultDetail {
  package var asFaultDetail: StoredDetail { .readFault(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .readFault(let value) = stored else { return nil }
    self = value
  }
}

extension TextEncoding: FaultDetail {
  package var asFaultDetail: StoredDetail { .encoding(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .encoding(let value) = stored else { return nil }
    self = value
  }
}

extension LineEndingCounts: FaultDetail {
  package var asFaultDetail: StoredDetail { .lineEndings(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .lineEndings(let value) = stored else { return nil }
    self = value
  }
}

extension RowWidth {
  package var asFaultDetail: StoredDetail { .rowWidth(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .rowWidth(let value) = stored else { return nil }
    self = value
  }
}

extension TornRecord {
  package var asFaultDetail: StoredDetail { .tornRecord(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .tornRecord(let value) = stored else { return nil }
    self = value
  }
}

extension RepeatedName {
  package var asFaultDetail: StoredDetail { .repeatedName(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .repeatedName(let value) = stored else { return nil }
    self = value
  }
}

extension HeaderWidth {
  package var asFaultDetail: StoredDetail { .headerWidth(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .headerWidth(let value) = stored else { return nil }
    self = value
  }
}

extension HeaderAndRows {
  package var asFaultDetail: StoredDetail { .headerAndRows(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .headerAndRows(let value) = stored else { return nil }
    self = value
  }
}

extension RepeatedRow {
  package var asFaultDetail: StoredDetail { .repeatedRow(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .repeatedRow(let value) = stored else { return nil }
    self = value
  }
}

extension Unicode.Scalar: FaultDetail {
  package var asFaultDetail: StoredDetail { .character(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .character(let value) = stored else { return nil }
    self = value
  }
}

extension CountedCells {
  package var asFaultDetail: StoredDetail { .cells(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .cells(let value) = stored else { return nil }
    self = value
  }
}

extension GeoJSONMember {
  package var asFaultDetail: StoredDetail { .member(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .member(let value) = stored else { return nil }
    self = value
  }
}

extension RingRole {
  package var asFaultDetail: StoredDetail { .ring(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .ring(let value) = stored else { return nil }
    self = value
  }
}

extension WrittenPosition {
  package var asFaultDetail: StoredDetail { .position(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .position(let value) = stored else { return nil }
    self = value
  }
}

extension XMLMistake {
  package var asFaultDetail: StoredDetail { .mistake(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .mistake(let value) = stored else { return nil }
    self = value
  }
}

extension SchemaViolation {
  package var asFaultDetail: StoredDetail { .violation(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .violation(let value) = stored else { return nil }
    self = value
  }
}

extension UnusableSchema {
  package var asFaultDetail: StoredDetail { .schema(self) }
  package init?(faultDetail stored: StoredDetail) {
    guard case .schema(let value) = stored else { return nil }
    self = value
  }
}
