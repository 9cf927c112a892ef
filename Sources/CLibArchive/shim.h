#ifndef CLIBARCHIVE_SHIM_H
#define CLIBARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>

// libarchive gives no Cyrillic member names in the locale "C". The locale of this thread alone is changed:
// `setlocale` would change it under the feet of every other thread.
static inline locale_t dani_enter_utf8_locale(locale_t *previous) {
  locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  *previous = unicode == (locale_t)0 ? (locale_t)0 : uselocale(unicode);
  return unicode;
}

static inline void dani_leave_utf8_locale(locale_t unicode, locale_t previous) {
  if (unicode == (locale_t)0) return;
  uselocale(previous);
  freelocale(unicode);
}

// libarchive's ARCHIVE_ERRNO_FILE_FORMAT, which its public headers do not show.
static const int dani_file_format_error = EILSEQ;

#endif
