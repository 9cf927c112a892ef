#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Scans of bytes, 64 at a time. Each is compiled for every processor, for those with AVX2 and for those with AVX-512;
// the machine decides at run time.

/// Bytes 0x0A and 0x0D of a text.
typedef struct {
  size_t feeds;
  size_t returns;
  /// Feeds right behind a return.
  size_t joined;
} dani_line_ends;

/// `after_return`: the byte before the first one is 0x0D.
dani_line_ends dani_count_line_ends(const uint8_t *bytes, size_t count, bool after_return);

/// Sequences of UTF-8 in a text.
typedef struct {
  /// Right sequences of more than one byte.
  size_t multibyte;
  /// Wrong sequences: each the longest beginning of a right one, or a single byte (Unicode, 3.9, U+FFFD substitution).
  size_t faults;
  /// Where the first wrong one begins; `SIZE_MAX` when there is none.
  size_t first_fault;
  /// Where the sequence begins that the end of the text cuts; the count of bytes when none is cut.
  size_t end;
  /// Of the whole text, counted on the way.
  dani_line_ends line_ends;
} dani_utf8;

/// `after_return`: the byte before the first one is 0x0D.
dani_utf8 dani_scan_utf8(const uint8_t *bytes, size_t count, bool after_return);

/// Bytes that are no continuation of a sequence in UTF-8.
size_t dani_count_scalars(const uint8_t *bytes, size_t count);

/// A run of whole records of CSV that are as they should be.
typedef struct {
  size_t records;
  /// Their length.
  size_t bytes;
  /// Line ends in them, those in quotes too; CR LF is one.
  size_t lines;
  /// Of `records`, those that end with CR LF; the others end with LF.
  size_t joined;
  /// The last cell of any of them with something other than blanks, from 1.
  size_t widest;
} dani_csv_run;

/// The longest run from the first byte, at which a record must begin.
///
/// A record is in it when it has `cells` cells and one that is filled, ends with LF or CR LF, opens quotes only at
/// the beginning of a cell and closes them only at its end, and has no NUL. May stop early by less than 64 bytes.
dani_csv_run dani_csv_regular(const uint8_t *bytes, size_t count, uint8_t delimiter, size_t cells);

/// Writes the offsets of all delimiters, quotes, line ends and NUL bytes to `offsets`, which has room for `count`;
/// returns how many there are.
size_t dani_csv_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *offsets);

/// Letters «А» to «я», «є», «і», «ї» and the like of a text in UTF-8.
typedef struct {
  size_t capitals;
  size_t smalls;
} dani_cyrillic;

dani_cyrillic dani_count_cyrillic(const uint8_t *bytes, size_t count);

/// Control characters that belong into no text: below 0x20, but for tabs, line ends, form feeds and 0x1A.
size_t dani_count_controls(const uint8_t *bytes, size_t count);

/// Bytes before the first blank or tab; all of them when there is none.
size_t dani_count_to_blank(const uint8_t *bytes, size_t count);

/// What a cell of a table holds.
enum {
  /// Nothing but blanks and control characters.
  DANI_BLANK,
  /// Digits and what people write between and behind them: numbers, dates, times.
  DANI_NUMBER,
  DANI_TEXT,
};

/// What should be looked at more closely.
enum {
  /// A control character, or a character without width.
  DANI_INVISIBLE = 1 << 0,
  /// May be a formula.
  DANI_FORMULA = 1 << 1,
  /// Letters of Western Europe, frames of tables or capitals «Р» and «С», as in text read in a wrong encoding.
  DANI_MISREAD = 1 << 2,
  /// Letters that a conversion replaced: a question mark inside a word, or U+FFFD.
  DANI_LOST = 1 << 3,
  /// Begins with `#`, as errors of formulas do.
  DANI_ERROR = 1 << 4,
  /// Digits, one letter and a plus sign, as in `1,23E+10`.
  DANI_SHORTENED = 1 << 5,
};

/// What one cell of a table looks like. Counts of bytes stop at 255.
typedef struct {
  uint8_t digits;
  /// Letters in ASCII.
  uint8_t letters;
  /// Bytes beyond ASCII.
  uint8_t beyond;
  /// Blanks and tabs.
  uint8_t blanks;
  /// Hyphens, points and slashes.
  uint8_t separators;
  uint8_t ats;
  uint8_t kind;
  uint8_t signs;
} dani_cell_class;

typedef struct {
  /// Of all bytes; not to be stored, as the function may change.
  uint64_t hash;
  dani_cell_class cell_class;
} dani_classified_cell;

dani_classified_cell dani_classify_cell(const uint8_t *bytes, size_t count);

/// The hash of a row with one more cell; 0 is that of a row without cells.
static inline uint64_t dani_row_hash(uint64_t row, uint64_t cell) {
  return ((row ^ cell) * 0x9E3779B97F4A7C15u) ^ (row >> 29);
}

/// Tells the processor that a place in memory is about to be looked at.
static inline void dani_prefetch(const void *place) { __builtin_prefetch(place); }

/// A cell of a row of CSV, without its quotes.
typedef struct {
  const uint8_t *bytes;
  uint32_t count;
  bool is_quoted;
  dani_cell_class cell_class;
} dani_csv_cell;

/// A row of CSV.
typedef struct {
  uint64_t hash;
  /// Cells that are not blank, the first and the last of them, from 0.
  uint16_t filled, first, last;
  /// Those of its cells together.
  uint8_t signs;
  bool has_beyond;
} dani_csv_row;

/// Room for rows of CSV, and what they must be.
typedef struct {
  /// How many there is room for.
  size_t rows;
  /// Of each row.
  size_t cells;
  /// Bytes of a cell.
  size_t longest;
  uint8_t delimiter;
  dani_csv_row *row;
  dani_csv_cell *cell;
  /// Takes cells in which doubled quotes become single ones.
  uint8_t *spare;
  size_t spare_bytes;
} dani_csv_room;

typedef struct {
  size_t rows;
  /// Their length.
  size_t bytes;
  /// Of `rows`, those that end with CR LF; the others end with LF.
  size_t joined;
} dani_csv_taken;

/// Reads rows from the first byte, at which a record must begin, up to one that is not as it should be, or for which
/// there is no room. Cells point into the bytes and into `spare`.
///
/// A row has `cells` cells and one that is filled, ends with LF or CR LF, has quotes only around cells and, doubled,
/// within them, and neither a line end nor a NUL in a cell. May stop early by a cell and 96 bytes.
dani_csv_taken dani_csv_rows(const uint8_t *bytes, size_t count, const dani_csv_room *room);

/// The scans as built for one kind of processor.
typedef struct {
  dani_line_ends (*count_line_ends)(const uint8_t *, size_t, bool);
  dani_utf8 (*scan_utf8)(const uint8_t *, size_t, bool);
  size_t (*count_scalars)(const uint8_t *, size_t);
  dani_csv_run (*csv_regular)(const uint8_t *, size_t, uint8_t, size_t);
  size_t (*csv_marks)(const uint8_t *, size_t, uint8_t, uint32_t *);
  dani_classified_cell (*classify_cell)(const uint8_t *, size_t);
  dani_csv_taken (*csv_rows)(const uint8_t *, size_t, const dani_csv_room *);
  dani_cyrillic (*count_cyrillic)(const uint8_t *, size_t);
} dani_byte_scans;

/// One byte at a time; for every processor; for those with AVX2; for those with AVX-512.
enum { DANI_BUILDS = 4 };

/// A build, from 0; `NULL` when this machine cannot run it. All give the same, but for hashes and for where runs of
/// records and rows may stop early.
const dani_byte_scans *dani_build(size_t build);

#endif
