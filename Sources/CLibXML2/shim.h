#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Debian's build pulls ICU headers that clash with Foundation: switch them off before the rest.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

// The error is `xmlError *` before 2.12 and `const xmlError *` since; Swift sees `dani_error` in both cases.
#if LIBXML_VERSION >= 21200
typedef const xmlError *dani_xml_error;
#else
typedef xmlError *dani_xml_error;
#endif

typedef struct dani_error {
  int code;
  int line;
  int column;
  const char *message;
} dani_error;

typedef void (*dani_error_handler)(void *session, dani_error error);

// Where a parser or a schema context reports to.
typedef struct dani_error_target {
  dani_error_handler handler;
  void *session;
} dani_error_target;

static inline void dani_report(void *target, dani_xml_error error) {
  dani_error_target *to = (dani_error_target *)target;
  if (to == NULL || error == NULL || error->level == XML_ERR_WARNING) return;
  dani_error copy = {error->code, error->line, error->int2, error->message};
  to->handler(to->session, copy);
}

// A parser's own errors: its user data may belong to a schema plug, so the target is its private field.
static inline void dani_report_of_parser(void *unused, dani_xml_error error) {
  (void)unused;
  if (error == NULL || error->ctxt == NULL) return;
  dani_report(((xmlParserCtxtPtr)error->ctxt)->_private, error);
}

static inline void dani_parser_reports_to(xmlParserCtxtPtr parser, dani_error_target *target) {
  parser->_private = target;
  parser->sax->serror = dani_report_of_parser;
}

static inline void dani_schema_parser_reports_to(xmlSchemaParserCtxtPtr parser, dani_error_target *target) {
  xmlSchemaSetParserStructuredErrors(parser, dani_report, target);
}

static inline void dani_validation_reports_to(xmlSchemaValidCtxtPtr validation, dani_error_target *target) {
  xmlSchemaSetValidStructuredErrors(validation, dani_report, target);
}

static inline int dani_locate(void *parser, const char **file, unsigned long *line) {
  xmlParserCtxtPtr context = (xmlParserCtxtPtr)parser;
  if (context == NULL || context->input == NULL) return -1;
  if (file != NULL) *file = NULL;
  if (line != NULL) *line = (unsigned long)context->input->line;
  return 0;
}

// The plug keeps the addresses of both fields, so they must be the parser's own.
static inline xmlSchemaSAXPlugPtr dani_plug(xmlSchemaValidCtxtPtr validation, xmlParserCtxtPtr parser) {
  xmlSchemaValidateSetLocator(validation, dani_locate, parser);
  return xmlSchemaSAXPlug(validation, &parser->sax, &parser->userData);
}

static inline int dani_line(xmlParserCtxtPtr parser) { return parser->input == NULL ? 0 : parser->input->line; }
static inline int dani_column(xmlParserCtxtPtr parser) { return parser->input == NULL ? 0 : parser->input->col; }
static inline int dani_is_at_end(xmlParserCtxtPtr parser) {
  return parser->input == NULL || parser->input->cur >= parser->input->end;
}

static inline xmlParserInputPtr dani_no_entities(const char *url, const char *identifier, xmlParserCtxtPtr parser) {
  (void)url;
  (void)identifier;
  (void)parser;
  return NULL;
}

// Once per process: no file and no address named in a document is ever opened.
static inline void dani_initialize(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(dani_no_entities);
}

#endif
