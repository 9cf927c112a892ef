#ifndef CLIBARCHIVE_SHIM_H
#define CLIBARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdatomic.h>

// libarchive gives no Cyrillic member names in the locale "C". The locale of this thread alone is changed:
// `setlocale` would change it under the feet of every other thread.
// It is made once: that reads files.
static inline locale_t dani_utf8_locale(void) {
  static _Atomic(locale_t) shared = (locale_t)0;
  locale_t known = atomic_load(&shared);
  if (known != (locale_t)0) return known;
  locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (made == (locale_t)0 || atomic_compare_exchange_strong(&shared, &known, made)) return made;
  freelocale(made);
  return known;
}

static inline locale_t dani_enter_utf8_locale(void) {
  locale_t unicode = dani_utf8_locale();
  return unicode == (locale_t)0 ? (locale_t)0 : uselocale(unicode);
}

static inline void dani_leave_utf8_locale(locale_t previous) {
  if (previous != (locale_t)0) uselocale(previous);
}

// libarchive's ARCHIVE_ERRNO_FILE_FORMAT, which its public headers do not show.
static const int dani_file_format_error = EILSEQ;

#endif
