#if defined(__x86_64__)
#define TARGET                                                                                                 \
  __attribute__((target("avx512bw,avx512vl,avx512vbmi,avx512bitalg,gfni,aes,vaes,bmi,bmi2,lzcnt,popcnt")))
#define CELLS "CellBlocks64.inc"
#define SCANS dani_scans_avx512
#include "VectorScans.inc"
#endif
