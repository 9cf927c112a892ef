#ifndef CQPDF_SHIM_H
#define CQPDF_SHIM_H
#include <qpdf/qpdf-c.h>
#include <stdlib.h>

// qpdf 11 hands out buffers of malloc and has no function to free them.
static inline void dani_free_pdf_buffer(unsigned char *buffer) { free(buffer); }

#endif
