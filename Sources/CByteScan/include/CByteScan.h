#ifndef CBYTESCAN_H
#define CBYTESCAN_H

/// Exchanges two paths of one file system in one step (`renameat2` with `RENAME_EXCHANGE`).
/// Returns 0, or the value of `errno`.
int dani_exchange_paths(const char *first, const char *second);

/// Renames without ever replacing what stands at the target (`RENAME_NOREPLACE`).
/// Returns 0, or the value of `errno`.
int dani_rename_without_replacing(const char *from, const char *to);

#endif
