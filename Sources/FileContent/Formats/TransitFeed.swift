/// The files of a GTFS feed.
enum TransitFeed {
  /// Whether a member is one of the tables that GTFS names; a text beside them is none.
  static func isTable(_ name: String) -> Bool {
    guard name.hasSuffix(".txt") else { return false }
    return tables.contains(String(name.lastPathStep.dropLast(4)))
  }

  /// GTFS Schedule Reference, and the tables of older feeds and of GTFS-Flex, fares and pathways.
  private static let tables: Set<String> = [
    "agency", "stops", "routes", "trips", "stop_times", "calendar", "calendar_dates", "fare_attributes",
    "fare_rules",
    "timeframes", "rider_categories", "fare_media", "fare_products", "fare_leg_rules", "fare_leg_join_rules",
    "fare_transfer_rules", "areas", "stop_areas", "networks", "route_networks", "shapes", "frequencies",
    "transfers",
    "pathways", "levels", "location_groups", "location_group_stops", "booking_rules", "translations",
    "feed_info",
    "attributions", "stop_amenities", "facilities", "facilities_properties", "directions",
    "farezone_attributes",
  ]
}
