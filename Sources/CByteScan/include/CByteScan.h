#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Exchanges two paths of one file system in one step (`renameat2` with `RENAME_EXCHANGE`).
/// Returns 0, or the value of `errno`.
int dani_exchange_paths(const char *first, const char *second);

/// Renames without ever replacing what stands at the target (`RENAME_NOREPLACE`).
/// Returns 0, or the value of `errno`.
int dani_rename_without_replacing(const char *from, const char *to);

// Scans of bytes, 64 at a time. Each is compiled for every processor and for those with AVX2; the machine decides at
// run time.

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
} dani_utf8;

dani_utf8 dani_scan_utf8(const uint8_t *bytes, size_t count);

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

/// What the bytes of one cell of a table are.
typedef struct {
  /// Of all bytes; not to be stored, as the function may change.
  uint64_t hash;
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
  /// Something else than digits and what people write between and behind them.
  bool has_others;
  /// A control character, or a character without width.
  bool has_invisible;
} dani_cell;

dani_cell dani_scan_cell(const uint8_t *bytes, size_t count);

#endif
