// One byte at a time: the ends of texts that fill no block, and what the other scans are compared with.
#include "ByteScan.h"

static dani_line_ends count_line_ends(const uint8_t *bytes, size_t count, bool after_return) {
  dani_line_ends ends = {0, 0, 0};
  for (size_t index = 0; index < count; index++) {
    ends.feeds += bytes[index] == 0x0A;
    ends.returns += bytes[index] == 0x0D;
    ends.joined += bytes[index] == 0x0A && after_return;
    after_return = bytes[index] == 0x0D;
  }
  return ends;
}

static size_t count_scalars(const uint8_t *bytes, size_t count) {
  size_t scalars = 0;
  for (size_t index = 0; index < count; index++) scalars += (bytes[index] & 0xC0) != 0x80;
  return scalars;
}

/// The bytes that may follow the first one of a sequence (Unicode, table 3-7).
typedef struct {
  uint8_t count, low, high;
} tail;

static tail tail_of(uint8_t first) {
  if (first >= 0xC2 && first <= 0xDF) return (tail){1, 0x80, 0xBF};
  if (first == 0xE0) return (tail){2, 0xA0, 0xBF};
  if (first == 0xED) return (tail){2, 0x80, 0x9F};
  if (first >= 0xE1 && first <= 0xEF) return (tail){2, 0x80, 0xBF};
  if (first == 0xF0) return (tail){3, 0x90, 0xBF};
  if (first >= 0xF1 && first <= 0xF3) return (tail){3, 0x80, 0xBF};
  if (first == 0xF4) return (tail){3, 0x80, 0x8F};
  return (tail){0, 0, 0};
}

static dani_utf8 scan_utf8(const uint8_t *bytes, size_t count, bool after_return) {
  dani_utf8 found = {0, 0, SIZE_MAX, count, count_line_ends(bytes, count, after_return)};
  size_t index = 0;
  while (index < count) {
    if (bytes[index] < 0x80) {
      index++;
      continue;
    }
    size_t start = index++;
    tail next = tail_of(bytes[start]);
    unsigned awaited = next.count;
    while (awaited > 0 && index < count && bytes[index] >= next.low && bytes[index] <= next.high) {
      awaited--;
      next.low = 0x80;
      next.high = 0xBF;
      index++;
    }
    if (awaited > 0 && index == count) {
      found.end = start;
      return found;
    }
    if (awaited == 0 && next.count > 0) {
      found.multibyte++;
      continue;
    }
    found.faults++;
    if (found.first_fault == SIZE_MAX) found.first_fault = start;
  }
  return found;
}

/// None: the scanner takes every record by itself.
static dani_csv_run csv_regular(const uint8_t *bytes, size_t count, uint8_t delimiter, size_t cells) {
  (void)bytes, (void)count, (void)delimiter, (void)cells;
  return (dani_csv_run){0, 0, 0, 0, 0};
}

/// None, as above.
static dani_csv_taken csv_rows(const uint8_t *bytes, size_t count, const dani_csv_room *room) {
  (void)bytes, (void)count, (void)room;
  return (dani_csv_taken){0, 0, 0};
}

static size_t csv_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *offsets) {
  size_t marks = 0;
  for (size_t index = 0; index < count; index++) {
    uint8_t byte = bytes[index];
    if (byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0x22 || byte == 0) {
      offsets[marks++] = (uint32_t)index;
    }
  }
  return marks;
}

static dani_cyrillic count_cyrillic(const uint8_t *bytes, size_t count) {
  dani_cyrillic letters = {0, 0};
  for (size_t index = 1; index < count; index++) {
    uint8_t lead = bytes[index - 1], byte = bytes[index];
    letters.capitals += lead == 0xD0 && byte >= 0x86 && byte <= 0xAF;
    letters.smalls += (lead == 0xD0 && byte >= 0xB0 && byte <= 0xBF) || (lead == 0xD1 && byte >= 0x80 && byte <= 0x97);
  }
  return letters;
}

const dani_byte_scans dani_scans_plain = {count_line_ends, scan_utf8, count_scalars, csv_regular, csv_marks,
                                     dani_classify_cell_scalar, csv_rows, count_cyrillic};
