// What the two builds of the scans have in common.
#ifndef BYTESCAN_H
#define BYTESCAN_H

#include "CByteScan.h"
#include <string.h>

/// The scans for one kind of processor.
typedef struct {
  dani_line_ends (*count_line_ends)(const uint8_t *, size_t, bool);
  dani_utf8 (*scan_utf8)(const uint8_t *, size_t);
  size_t (*count_scalars)(const uint8_t *, size_t);
  dani_csv_run (*csv_regular)(const uint8_t *, size_t, uint8_t, size_t);
  size_t (*csv_marks)(const uint8_t *, size_t, uint8_t, uint32_t *);
  dani_cell (*scan_cell)(const uint8_t *, size_t);
  dani_cyrillic (*count_cyrillic)(const uint8_t *, size_t);
} byte_scans;

dani_cell dani_scan_cell_plainly(const uint8_t *bytes, size_t count);

/// Notes what stands beyond ASCII, from byte to byte.
void dani_scan_beyond_ascii(const uint8_t *bytes, size_t count, dani_cell *cell);

static inline uint64_t dani_mixed(uint64_t hash, uint64_t word) {
  __uint128_t product = (__uint128_t)(hash ^ word) * 0x9E3779B97F4A7C15u;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t dani_hash_of(const uint8_t *bytes, size_t count) {
  uint64_t hash = 0xCBF29CE484222325u ^ count;
  uint64_t word = 0;
  if (count >= 8) {
    // The last eight bytes once more, so that no rest is left.
    const uint8_t *last = bytes + count - 8;
    for (; bytes < last; bytes += 8) {
      memcpy(&word, bytes, 8);
      hash = dani_mixed(hash, word);
    }
    memcpy(&word, last, 8);
  } else {
    for (size_t index = 0; index < count; index++) word = word << 8 | bytes[index];
  }
  return dani_mixed(hash, word);
}

static inline uint8_t dani_first_of(const uint8_t *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (bytes[index] > 0x20) return bytes[index];
  }
  return 0;
}

extern const byte_scans dani_scans_plain, dani_scans_vector;
#if defined(__x86_64__)
extern const byte_scans dani_scans_avx2;
#endif

#endif
