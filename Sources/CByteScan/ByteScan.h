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
} byte_scans;

extern const byte_scans dani_scans_plain, dani_scans_vector;
#if defined(__x86_64__)
extern const byte_scans dani_scans_avx2;
#endif

#endif
