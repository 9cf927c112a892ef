#include "ByteScan.h"
#include <stdatomic.h>

const dani_byte_scans *dani_build(size_t build) {
  switch (build) {
    case 0: return &dani_scans_plain;
    case 1: return &dani_scans_vector;
#if defined(__x86_64__)
    case 2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")
                 ? &dani_scans_avx2 : NULL;
    case 3:
      return __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512bitalg")
                     && __builtin_cpu_supports("gfni") && __builtin_cpu_supports("vaes")
                 ? &dani_scans_avx512 : NULL;
#endif
    default: return NULL;
  }
}

static _Atomic(const dani_byte_scans *) chosen;

/// The best build, chosen at the first call; two calls at once choose the same.
static inline const dani_byte_scans *scans(void) {
  const dani_byte_scans *known = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (known) return known;
  for (size_t build = DANI_BUILDS; !known; build--) known = dani_build(build - 1);
  atomic_store_explicit(&chosen, known, memory_order_relaxed);
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

dani_classified_cell dani_classify_cell(const uint8_t *bytes, size_t count) { return scans()->classify_cell(bytes, count); }

dani_csv_taken dani_csv_rows(const uint8_t *bytes, size_t count, const dani_csv_room *room) {
  return scans()->csv_rows(bytes, count, room);
}

dani_cyrillic dani_count_cyrillic(const uint8_t *bytes, size_t count) {
  return scans()->count_cyrillic(bytes, count);
}
