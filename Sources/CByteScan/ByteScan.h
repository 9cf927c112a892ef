// What the builds of the scans have in common.
#ifndef BYTESCAN_H
#define BYTESCAN_H

#include "CByteScan.h"
#include <string.h>

/// What is counted in the bytes of one cell.
typedef struct {
  uint32_t digits;
  /// Letters in ASCII.
  uint32_t letters;
  /// Bytes beyond ASCII.
  uint32_t beyond;
  /// Blanks and tabs.
  uint32_t blanks;
  /// Hyphens, points and slashes.
  uint32_t separators;
  uint32_t ats;
  uint32_t questions;
  /// Letters of Western Europe, frames of tables, and capitals «Р» and «С»: what text read in a wrong encoding is full of.
  uint32_t western;
  uint32_t frames;
  uint32_t capitals;
  /// U+FFFD.
  uint32_t replaced;
  /// The first byte that is no blank and no control character; 0 when there is none.
  uint8_t first;
  /// Something else than digits and what people write between and after them.
  bool has_others;
  /// A control character, or a character without width.
  bool has_invisible;
} dani_cell;

// The counts of a cell are bytes of one word.
_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "dani_cell_class is filled from the lowest byte on");

dani_classified_cell dani_classify_cell_scalar(const uint8_t *bytes, size_t count);

/// Notes what is beyond ASCII, from byte to byte.
void dani_scan_beyond_ascii(const uint8_t *bytes, size_t count, dani_cell *cell);

/// The two halves of the product, one laid upon the other.
static inline uint64_t dani_folded(uint64_t left, uint64_t right) {
  __uint128_t product = (__uint128_t)left * right;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// The hash of a cell with 32 bytes more; zeros follow its end.
static inline uint64_t dani_block_hash(uint64_t hash, const uint64_t words[4]) {
  uint64_t first = dani_folded(words[0] ^ hash ^ 0x9E3779B97F4A7C15u, words[1] ^ 0xA0761D6478BD642Fu);
  uint64_t second = dani_folded(words[2] ^ hash ^ 0xE7037ED1A0B428DBu, words[3] ^ 0x8EBC6AF09C88C6E3u);
  return first ^ (second << 29 | second >> 35);
}

static inline uint64_t dani_finished_hash(uint64_t hash, size_t count) {
  return dani_folded(hash ^ count, 0x9E3779B97F4A7C15u);
}

/// The hash of whole blocks and of the rest after them, which may be empty.
static inline uint64_t dani_hash_of(const uint8_t *bytes, size_t count) {
  uint64_t hash = 0;
  for (size_t index = 0; index <= count; index += 32) {
    uint64_t words[4] = {0};
    if (index < count) memcpy(words, bytes + index, count - index < 32 ? count - index : 32);
    hash = dani_block_hash(hash, words);
  }
  return dani_finished_hash(hash, count);
}

static inline void dani_add_line_ends(dani_line_ends *ends, dani_line_ends more) {
  ends->feeds += more.feeds;
  ends->returns += more.returns;
  ends->joined += more.joined;
}

static inline uint8_t dani_first_of(const uint8_t *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (bytes[index] > 0x20) return bytes[index];
  }
  return 0;
}

/// Letters that a conversion replaced by question marks.
bool dani_has_lost_letters(const uint8_t *bytes, size_t count);

/// Whether a text that begins with a sign may be a formula: `+1-2(3)` and «- слово» may not.
bool dani_may_be_formula(const uint8_t *bytes, size_t count);

static inline uint8_t dani_at_most_255(uint32_t count) { return count < 255 ? count : 255; }

static inline dani_cell_class dani_cell_class_of(const dani_cell *cell, const uint8_t *bytes, size_t count) {
  uint8_t kind = cell->first == 0 ? DANI_BLANK : cell->digits > 0 && !cell->has_others ? DANI_NUMBER : DANI_TEXT;
  uint8_t signs = cell->has_invisible ? DANI_INVISIBLE : 0;
  if (kind == DANI_TEXT && count > 1) {
    uint8_t first = cell->first;
    bool is_sign = first == '=' || first == '+' || first == '-' || first == '@';
    if (is_sign && dani_may_be_formula(bytes, count)) signs |= DANI_FORMULA;
    if (bytes[0] == '#') signs |= DANI_ERROR;
    if (cell->letters == 1 && cell->digits >= 3 && count <= 14 && memchr(bytes, '+', count)) signs |= DANI_SHORTENED;
  }
  if (cell->western >= 2 || cell->frames >= 2 || (cell->capitals >= 2 && cell->capitals * 6 >= cell->beyond)) {
    signs |= DANI_MISREAD;
  }
  if (cell->replaced > 0 || (cell->questions > 0 && dani_has_lost_letters(bytes, count))) signs |= DANI_LOST;
  if (count < 256) {
    return (dani_cell_class){cell->digits, cell->letters, cell->beyond, cell->blanks, cell->separators, cell->ats, kind, signs};
  }
  return (dani_cell_class){dani_at_most_255(cell->digits), dani_at_most_255(cell->letters), dani_at_most_255(cell->beyond),
                     dani_at_most_255(cell->blanks), dani_at_most_255(cell->separators), dani_at_most_255(cell->ats),
                     kind, signs};
}

/// What was counted in the bytes of a cell.
typedef struct {
  /// The lowest six bytes are those of `dani_cell_class`. Above them: bytes that belong neither to numbers nor to letters; then
  /// seven bits any of which asks for a plain look, and one that asks for it when the cell is a text.
  uint64_t counts;
  uint64_t hash;
} dani_counted;

/// No count may pass 255, so that longer cells are looked at plainly.
enum { DANI_LONGEST_COUNTED = 224 };
#define DANI_ASKS ((uint64_t)1 << 56)
#define DANI_ASKS_AS_TEXT ((uint64_t)1 << 63)

/// Whether to ask for a plain look at a text that begins so: it may be a formula or an error. `bytes[0]` may be read even
/// when the cell is empty.
static inline uint64_t dani_beginning(const uint8_t *bytes, size_t count) {
  uint8_t first = bytes[0] > 0x20 ? bytes[0] : dani_first_of(bytes, count);
  // `#`, `+`, `-`, `=`, `@`.
  bool is_odd = first < 0x40 ? 0x2000280800000000u >> first & 1 : first == 0x40;
  return is_odd ? DANI_ASKS_AS_TEXT : 0;
}

extern const dani_byte_scans dani_scans_plain, dani_scans_vector;
#if defined(__x86_64__)
extern const dani_byte_scans dani_scans_avx2, dani_scans_avx512;
#endif

#endif
