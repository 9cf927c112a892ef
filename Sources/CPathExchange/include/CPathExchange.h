#pragma once

// What Linux does with two paths in one step. Each function gives 0, or the code of the system's error.

/// Swaps what is at two paths of one file system.
int dani_exchange_paths(const char *first, const char *second);

/// Moves `from` to `to`, where nothing may be.
int dani_rename_without_replacing(const char *from, const char *to);
