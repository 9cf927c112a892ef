// What the bytes of a cell are, one at a time, with all counters in one word.
#include "ByteScan.h"

// Fields of eight bits in a word, so that 255 bytes may be added up before any of them overflows.
#define DIGITS 0
#define LETTERS 8
#define BEYOND 16
#define BLANKS 24
#define SEPARATORS 32
#define SIGNS 40
#define RARE 48
#define ONE(field) ((uint64_t)1 << (field))
#define FIELD(word, field) ((uint32_t)((word) >> (field)) & 0xFF)

#define TWO(x) x, x
#define FOUR(x) TWO(x), TWO(x)
#define EIGHT(x) FOUR(x), FOUR(x)
#define SIXTEEN(x) EIGHT(x), EIGHT(x)
#define C ONE(RARE)
#define L ONE(LETTERS)
#define O 0

static const uint64_t classes[256] = {
    EIGHT(C), C, ONE(BLANKS), ONE(SIGNS), TWO(C), ONE(SIGNS), TWO(C),  // line ends belong to numbers
    SIXTEEN(C),
    ONE(BLANKS), FOUR(O), ONE(SIGNS), TWO(O), O, O, O, TWO(ONE(SIGNS)), ONE(SEPARATORS), TWO(ONE(SEPARATORS)),
    EIGHT(ONE(DIGITS)), TWO(ONE(DIGITS)), ONE(SIGNS), FOUR(O), C,
    C, EIGHT(L), EIGHT(L), EIGHT(L), TWO(L), FOUR(O), O,
    O, EIGHT(L), EIGHT(L), EIGHT(L), TWO(L), FOUR(O), C,
    SIXTEEN(ONE(BEYOND)), SIXTEEN(ONE(BEYOND)), SIXTEEN(ONE(BEYOND)), SIXTEEN(ONE(BEYOND)),
    SIXTEEN(ONE(BEYOND)), SIXTEEN(ONE(BEYOND)), SIXTEEN(ONE(BEYOND)), SIXTEEN(ONE(BEYOND)),
};

void dani_scan_beyond_ascii(const uint8_t *bytes, size_t count, dani_cell *cell) {
  for (size_t index = 0; index < count; index++) {
    uint8_t byte = bytes[index];
    if (byte < 0x80) continue;
    uint8_t next = index + 1 < count ? bytes[index + 1] : 0;
    switch (byte) {
      case 0xC2:
        // U+00A0: a no-break space divides the digits of a number.
        if (next == 0xA0) continue;
        cell->has_invisible |= next >= 0x80 && (next <= 0x9F || next == 0xAD);
        break;
      case 0xA0:
        if (index > 0 && bytes[index - 1] == 0xC2) continue;
        break;
      case 0xC3: cell->western++; break;
      case 0xD0: cell->capitals += next == 0xA0 || next == 0xA1; break;
      case 0xE2:
        cell->frames += next >= 0x94 && next <= 0x96;
        cell->has_invisible |=
            next == 0x80 && index + 2 < count && bytes[index + 2] >= 0x8B && bytes[index + 2] <= 0x8F;
        break;
      case 0xEF:
        cell->has_invisible |= next == 0xBB;
        cell->replaced += next == 0xBF;
        break;
      default: break;
    }
    cell->has_others = true;
  }
}

static void scan_rare(const uint8_t *bytes, size_t count, dani_cell *cell) {
  for (size_t index = 0; index < count; index++) {
    uint8_t byte = bytes[index];
    cell->ats += byte == 0x40;
    cell->questions += byte == 0x3F;
    cell->has_invisible |= byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D);
  }
}

static bool is_cyrillic(const uint8_t *bytes, size_t count, size_t index) {
  return index < count && bytes[index] >= 0xD0 && bytes[index] <= 0xD3;
}

static bool is_small_cyrillic(const uint8_t *bytes, size_t count, size_t index) {
  return index + 1 < count && ((bytes[index] == 0xD0 && bytes[index + 1] >= 0xB0) || bytes[index] == 0xD1);
}

bool dani_has_lost_letters(const uint8_t *bytes, size_t count) {
  size_t run = 0;
  for (size_t index = 0; index < count; index++) {
    run = bytes[index] == 0x3F ? run + 1 : 0;
    if (run == 0) continue;
    // A whole word, between letters, or before one.
    if (run == 4) return true;
    bool is_inside = index > 1 && is_cyrillic(bytes, count, index - 2) && (bytes[index - 1] & 0xC0) == 0x80;
    if (is_inside && is_cyrillic(bytes, count, index + 1)) return true;
    bool is_at_start = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x22 || bytes[index - 1] == 0x28;
    if (is_at_start && is_small_cyrillic(bytes, count, index + 1)) return true;
  }
  return false;
}

bool dani_may_be_formula(const uint8_t *bytes, size_t count) {
  size_t sign = 0;
  while (sign < count && bytes[sign] <= 0x20) sign++;
  if (sign + 1 >= count) return false;
  if (bytes[sign] == '=' || (memchr(bytes, '|', count) && memchr(bytes, '!', count))) return true;
  uint8_t next = bytes[sign + 1];
  bool names = bytes[sign] == '@' || next == '(' || next >= 0x80 || (uint8_t)((next | 0x20) - 0x61) < 26;
  return names && memchr(bytes, '(', count) && memchr(bytes, ')', count);
}

dani_classified_cell dani_classify_cell_scalar(const uint8_t *bytes, size_t count) {
  dani_cell cell = {0};
  size_t signs = 0;
  size_t rare = 0;
  for (size_t start = 0; start < count; start += 255) {
    size_t end = count - start < 255 ? count : start + 255;
    uint64_t sums = 0;
    for (size_t index = start; index < end; index++) sums += classes[bytes[index]];
    cell.digits += FIELD(sums, DIGITS);
    cell.letters += FIELD(sums, LETTERS);
    cell.beyond += FIELD(sums, BEYOND);
    cell.blanks += FIELD(sums, BLANKS);
    cell.separators += FIELD(sums, SEPARATORS);
    signs += FIELD(sums, SIGNS);
    rare += FIELD(sums, RARE);
  }
  size_t numeric = (size_t)cell.digits + cell.beyond + cell.blanks + cell.separators + signs;
  cell.has_others = numeric < count;
  if (rare > 0) scan_rare(bytes, count, &cell);
  if (cell.beyond > 0) dani_scan_beyond_ascii(bytes, count, &cell);
  cell.first = dani_first_of(bytes, count);
  return (dani_classified_cell){dani_hash_of(bytes, count), dani_cell_class_of(&cell, bytes, count)};
}

size_t dani_count_to_blank(const uint8_t *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (bytes[index] == 0x20 || bytes[index] == 0x09) return index;
  }
  return count;
}

size_t dani_count_controls(const uint8_t *bytes, size_t count) {
  size_t controls = 0;
  for (size_t start = 0; start < count; start += 255) {
    size_t end = count - start < 255 ? count : start + 255;
    // Of one byte, so that many are added up at once.
    uint8_t sum = 0;
    for (size_t index = start; index < end; index++) {
      uint8_t byte = bytes[index];
      sum += (byte < 0x20) & ((uint8_t)(byte - 9) > 4) & (byte != 0x1A);
    }
    controls += sum;
  }
  return controls;
}
