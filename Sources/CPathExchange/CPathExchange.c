#define _GNU_SOURCE
#include "CPathExchange.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

// `renameat2` is not visible to Swift's Glibc module.

int dani_exchange_paths(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int dani_rename_without_replacing(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}
