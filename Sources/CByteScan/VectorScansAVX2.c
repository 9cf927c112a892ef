#if defined(__x86_64__)
#define TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define CELLS "CellBlocks32.inc"
#define SCANS dani_scans_avx2
#include "VectorScans.inc"
#endif
