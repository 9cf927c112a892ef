internal import CLibXML2

/// The version of libxml2 that the program was built against, such as `2.9.14`.
package let libraryVersion = String(LIBXML_DOTTED_VERSION)
