#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Debian's build pulls ICU headers that clash with Foundation: switch them off before the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

#endif
