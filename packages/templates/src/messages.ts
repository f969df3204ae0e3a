/**
 * The words of every finding of this package.
 *
 * @since 0.1.0
 */
export const templateMessages = {
  // what a file may not hold
  XML_DTD: 'declares a document type or entities',
  XML_ENCODING: 'is not written in UTF-8',
  XML_PREFIX:
    'names its elements with another prefix than they are read by: w in the parts of a document, none in relations',
  XML_NAMESPACE: 'is not written in the names of WordprocessingML, but in {uri}',
  XML_MALFORMED: 'is no well-formed XML: {why}, at character {offset}',
  XML_ATTRIBUTES: 'gives <{element}> more than {limit} attributes',
  XML_DEPTH: 'nests its elements more than {limit} deep',
  ENTRY_NAME: 'is not the name of a part',
  ENTRY_TWICE: 'is there twice',
  MACROS: 'holds macros',
  EMBEDDED_OBJECT: 'embeds a foreign object',
  ALT_CHUNK: 'brings in another file when it is opened',
  DDE_FIELD: 'has a field that runs another program',
  EXTERNAL_REFERENCE: 'referred to {target} outside the document; the reference is taken out',

  // what is wrong with a field
  TAG_MALFORMED: '{tag} does not read as a field: {why}',
  TAG_FOREIGN: '{tag} is written for another program',
  TAG_TRACKED: '{tag} is cut by a tracked change: accept or reject it first',
  TAGS_CROSS: '{tag} comes before the end of {open}',
  TAG_UNCLOSED: 'a brace stands alone, after "{before}"',
  TAGS_TOO_MANY: 'there are more than {limit} fields',
  FORMAT_UNKNOWN: '{tag} asks for the format {format}; there are {formats}',
  FORMAT_STYLE: '{tag} asks for {format} in the style {style}; there are {styles}',
  FORMAT_LOCALE:
    '{tag} would write {format} in English, and the locale is {locale}: give a format of that name',
  FORMAT_TYPE: '{tag} writes {path} as {wanted}, and it is {found}',
  FIELD_UNKNOWN: '{tag} is not a field',
  FIELD_MISSPELT: '{tag} is not a field: did you mean {suggestion}?',
  MONEY_COMPARED:
    '{tag} compares an amount of money with a number: write {path}.minor, which counts cents or what is smallest',
  FIELD_NOT_LIST: '{tag} opens a list, and {path} is none',
  FIELD_NOT_TEXT: '{tag} stands for text, and {path} is a list or a group: repeat it, or give it a format',
  LIST_UNCLOSED: '{tag} is never closed',
  LIST_UNOPENED: '{tag} closes a list that is not open',
  LIST_PLACE: '{tag} and its end stand where nothing between them can be repeated',
  BLOCK_PLACE: '{tag} writes paragraphs of its own: it must stand alone in its paragraph',
  BLOCK_DEPTH: '{tag} stands in more than {limit} lists and conditions',
  CLAUSE_UNKNOWN: '{tag} asks for the clause {clause}, of which the library has no approved version',
  CLAUSE_CYCLE: 'a clause brings in itself: {clause}',
  CLAUSE_DEPTH: 'the clause {clause} is brought in more than {limit} deep',
  CLAUSE_SIZE: 'with the clause {clause} there are more than {limit} characters of XML',
  CLAUSE_PLACE: '{tag} stands within a sentence, where only a clause of one paragraph can',
  CLAUSE_REFUSED: 'the clause {clause} cannot be opened: {why}',
  CLAUSE_TRACKED: 'the clause {clause} holds tracked changes: accept or reject them first',
  CLAUSE_HOLDS: 'the clause {clause} holds {what}, which cannot be brought in here',
  CLAUSE_LEFT_OUT: 'the clause {clause} is brought in without its {what}',

  // what to know of a template
  FIELD_UNUSED: '{path} is in the data and in no field',
  FIELD_CONFLICT: '{path} is written as one value and read as a group, by {members}: no data can be both',
  FIELD_TYPE: '{path} is used as {used} and described as {described}',
  TRACKED_CHANGES: 'holds {count} tracked changes, which the documents made from it will show',
  WORD_FIELDS: 'holds Word fields that keep their last result until they are updated: {fields}',
  DATA_BOUND: 'holds content controls that Word fills from elsewhere when it is opened',
  COMMENTS: 'holds {count} comments, which the documents made from it will show',
  HIDDEN_TEXT: 'holds hidden text',
  OLD_NAMES: 'names {names} as author, company or last editor',
  BRACKET_PLACEHOLDER: '{tag} looks like something to fill in, and is no field',

  // what was taken out of a document before it leaves
  SCRUBBED_PROPERTIES: 'its properties are taken out, with the names {names}',
  SCRUBBED_COMMENTS: 'its comments are taken out, with the names {names}',
  SCRUBBED_CUSTOM_XML: 'data that stood beside the text is taken out: {parts}',
  SCRUBBED_CHANGES: '{count} tracked changes of {names} are accepted',
  SCRUBBED_HIDDEN: '{count} pieces of hidden text are taken out',
  SCRUBBED_SETTINGS: 'settings are taken out: {names}',
  SCRUBBED_REVISIONS: '{count} numbers of editing sessions are taken out',

  // what an interview asks
  ASK_TEXT: 'What is the {what}?',
  ASK_NUMBER: 'What is the {what}, as a number?',
  ASK_YES_NO: 'Yes or no: {what}?',
  ASK_DATE: 'What is the {what}, as a day?',
  ASK_MONEY: 'What is the amount of the {what}?',
  ASK_LIST: 'Which {what} are there?',
  ASK_PARTY: 'Who is the {what}, and by which pronouns?',
  ASK_ADDRESS: 'What is the {what}, line by line?',
  ASK_CAPTION: 'Which court is the {what} of, who are its parties, and what is the number?',
  ASK_SIGNER: 'Who is the {what}, and signs for whom?',
  ASK_IMAGE: 'Which picture is the {what}?',
  ASK_CHOICE: 'What is the {what}: {choices}?',

  // what is wrong with an option, a schema or a value
  OPTION_UNKNOWN: 'is no option; there are {known}',
  OPTION_MISSPELT: 'is no option; did you mean {suggestion}?',
  OPTION_WRONG: 'should be {wanted} and is {found}',
  SCHEMA_TAKEN: 'is what the firm’s records hold; give it another name',
  VALUE_TAKEN: '{path} is what the firm’s records hold, and is not given',
  VALUE_UNDECLARED: '{path} was not declared when the template was kept',
  SCHEMA_TYPE: 'is {found}, which is no type of a field; there are {types}, groups, and lists of one group',
  VALUE_MISSING: '{path} has no value',
  VALUE_WRONG: '{path} should be {wanted} and is {found}',
  VALUE_UNFORMATTED: '{path} is {found}, which only a format can write, such as {format}',
  VALUE_CHARACTER: '{path} holds a character that a Word document cannot',
} as const
