#include "ByteScan.h"
#include <stdatomic.h>

static _Atomic(const byte_scans *) chosen;

static const byte_scans *best(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")) {
    return &dani_scans_avx2;
  }
#endif
  return &dani_scans_vector;
}

/// Chosen by whoever asks first; two that ask at once choose the same.
static inline const byte_scans *scans(void) {
  const byte_scans *known = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (!known) atomic_store_explicit(&chosen, known = best(), memory_order_relaxed);
  return known;
}

dani_line_ends dani_count_line_ends(const uint8_t *bytes, size_t count, bool after_return) {
  return scans()->count_line_ends(bytes, count, after_return);
}

dani_utf8 dani_scan_utf8(const uint8_t *bytes, size_t count, bool after_return) {
  return scans()->scan_utf8(bytes, count, after_return);
}

size_t dani_count_scalars(const uint8_t *bytes, size_t count) { return scans()->count_scalars(bytes, count); }

dani_csv_run dani_csv_regular(const uint8_t *bytes, size_t count, uint8_t delimiter, size_t cells) {
  return scans()->csv_regular(bytes, count, delimiter, cells);
}

size_t dani_csv_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *offsets) {
  return scans()->csv_marks(bytes, count, delimiter, offsets);
}

dani_seen_cell dani_see_cell(const uint8_t *bytes, size_t count) { return scans()->see_cell(bytes, count); }

dani_csv_taken dani_csv_rows(const uint8_t *bytes, size_t count, const dani_csv_room *room) {
  return scans()->csv_rows(bytes, count, room);
}

dani_cyrillic dani_count_cyrillic(const uint8_t *bytes, size_t count) {
  return scans()->count_cyrillic(bytes, count);
}
