/**
 * The words of every finding of this package.
 *
 * @since 0.1.0
 */
export const templateMessages = {
  // what a file may not hold
  XML_DTD: 'declares a document type or entities',
  XML_ENCODING: 'is not written in UTF-8',
  XML_PREFIX: 'names its elements with a prefix other than w',
  XML_DEPTH: 'nests its elements more than {limit} deep',
  ENTRY_NAME: 'is not the name of a part',
  ENTRY_TWICE: 'is there twice',
  MACROS: 'holds macros',
  EMBEDDED_OBJECT: 'embeds a foreign object',
  ALT_CHUNK: 'brings in another file when it is opened',
  DDE_FIELD: 'has a field that runs another program',
  EXTERNAL_REFERENCE: 'refers to {target} outside the document',

  // what is wrong with a field
  TAG_MALFORMED: '{tag} does not read as a field',
  TAG_UNCLOSED: 'a brace stands alone, after "{before}"',
  TAGS_TOO_MANY: 'there are more than {limit} fields',
  FORMAT_UNKNOWN: '{tag} asks for the format {format}; there are {formats}',
  FIELD_UNKNOWN: '{tag} is not a field',
  FIELD_MISSPELT: '{tag} is not a field: did you mean {suggestion}?',
  FIELD_NOT_LIST: '{tag} opens a list, and {path} is none',
  FIELD_NOT_TEXT: '{tag} stands for text, and {path} is a list or a group',
  LIST_UNCLOSED: '{tag} is never closed',
  LIST_UNOPENED: '{tag} closes a list that is not open',
  LIST_PLACE: '{tag} and its end stand where nothing between them can be repeated',

  // what is wrong with a value
  VALUE_MISSING: '{path} has no value',
  VALUE_WRONG: '{path} should be {wanted} and is {found}',
  VALUE_CHARACTER: '{path} holds a character that a Word document cannot',
} as const
