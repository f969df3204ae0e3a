/** Narratives that say nothing when they are all there is. Our own list. */
export const vaguePhrases: readonly string[] = [
  ...[
    'attention to file',
    'attention to matter',
    'work on file',
    'work on case',
    'work on matter',
    'file review',
    'review file',
  ],
  ...[
    'review of file',
    'telephone call',
    'phone call',
    'conference',
    'meeting',
    'research',
    'legal research',
    'e-mail',
    'emails',
  ],
  ...[
    'correspondence',
    'review documents',
    'document review',
    'trial preparation',
    'case management',
    'various tasks',
    'misc',
    'miscellaneous',
  ],
  ...[
    'follow up',
    'follow-up',
    'attention to emails',
    'attention to correspondence',
    'review correspondence',
    'preparation',
  ],
]

/** Work of an office that most guidelines hold to be overhead. Our own list. */
export const clericalPhrases: readonly string[] = [
  ...[
    'filing',
    'file documents',
    'filed documents',
    'organize files',
    'organized files',
    'organize file',
    'photocopying',
    'photocopy',
  ],
  ...[
    'copying',
    'scanning',
    'scan documents',
    'bates',
    'bates stamping',
    'schedule meeting',
    'scheduling',
    'calendar',
    'calendaring',
  ],
  ...[
    'calendared',
    'word processing',
    'typing',
    'data entry',
    'indexing',
    'mailing',
    'faxing',
    'book travel',
    'travel arrangements',
  ],
  ...[
    'make travel arrangements',
    'proofreading',
    'deliver documents',
    'file maintenance',
    'open file',
    'opening file',
    'set up file',
  ],
]

/** Time on the way. */
export const travelPhrases: readonly string[] = [
  'travel to',
  'travel from',
  'traveled',
  'travelled',
  'traveling',
  'travelling',
  'travel time',
  'drive to',
  'drove to',
  'flight to',
  'return travel',
]

/** Work on the firm's own bills. */
export const billingPhrases: readonly string[] = [
  'prepare invoice',
  'prepare bill',
  'invoice preparation',
  'billing',
  'prebill',
  'pre-bill',
  'review invoice',
  'prepare budget for client',
  'time entry',
  'conflict check',
  'conflicts check',
]
