// For every processor: the compiler makes SSE2, NEON or plain words of the blocks.
#define TARGET
#define CELLS "CellBlocks32.inc"
#define SCANS dani_scans_vector
#include "VectorScans.inc"
