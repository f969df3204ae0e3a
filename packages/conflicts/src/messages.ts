import { type ReasonMaker, reasonsFrom } from '@matterkit/core/values'

/**
 * The words of every reason and finding of `@matterkit/conflicts`.
 *
 * @since 0.1.0
 */
export const conflictsMessages = {
  SAME_TEXT: '{left} and {right} are one name but for case, marks and punctuation',
  READ_AS: '{written} is read as {name} ({relation})',
  WORD_EQUAL: '{left} = {right}',
  WORD_VARIANT: '{left} ~ {right}: short form or variant of one name',
  WORD_INITIAL: '{left} ~ {right}: initial',
  WORD_JOINED: '{left} = {right}: written in one or apart',
  WORD_SOUND: '{left} ~ {right}: sound alike, {percent}% alike',
  WORD_SPELLING: '{left} ~ {right}: spelled alike, {percent}% alike',
  WORD_UNLIKE: '{left} / {right}: differ, {percent}% alike',
  WORD_ONE_SIDE: '{word} is on one side only',
  WORDS_DIFFER: '{left} / {right}: different words',
  ACRONYM: '{short} is made of the initials of {long}',
  COMPACT_EQUAL: '{left} = {right} when written in one',
  ORDER_DIFFERS: 'the words stand in a different order',
  FORM_EQUAL: '{left} / {right}: the same legal form',
  FORM_KIN: '{left} / {right}: legal forms of one kind',
  FORM_DIFFERS: '{left} / {right}: legal forms differ',
  FORM_ONE_SIDE: '{form} is missing on one side',
  GENERATION_EQUAL: '{left} = {right}: the same generation',
  GENERATION_ONE_SIDE: '{generation} is missing on one side',
  GENERATION_CONFLICT: '{left} / {right}: two generations',
  NUMBER_CONFLICT: '{left} / {right}: two numbers',
  MIDDLE_CONFLICT: '{left} / {right}: two middle names',
  GIVEN_CONFLICT: '{left} / {right}: two given names',
  FAMILY_CONFLICT: '{left} / {right}: two surnames',
  INITIALS_ONLY: '{left} / {right}: nothing but initials agrees',

  NAME_EMPTY: 'it is empty',
  NAME_TOO_LONG: 'it has {length} characters, {most} are the most',
  NAME_WITHOUT_LETTERS: 'it has no letter and no digit',
  NAME_NOT_TEXT: 'it is not text',
  KIND_UNKNOWN: '{kind} is neither person nor organization',
  ID_EMPTY: 'the id is empty',
  ID_TWICE: 'the id {id} is given twice',
  HIT_TWICE: 'the contact {id} is hit twice',
  SIDE_UNKNOWN: '{side} is not ours, adverse or neutral',
  STATUS_UNKNOWN: '{status} is not open, closed or declined',
  JURISDICTION_UNKNOWN: '{jurisdiction} is none of {known}',
  RELATEDNESS_UNKNOWN: '{relatedness} is not same-proceeding, related or unrelated',

  ADVERSE_TO_CURRENT_CLIENT_IN_PROCEEDING:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse in the very proceeding in which {contact} is our client ({matter})',
  ADVERSE_TO_CURRENT_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} is a current client ({matter})',
  ADVERSE_TO_FORMER_CLIENT_RELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} is a former client in the same or a related matter ({matter})',
  ADVERSE_TO_FORMER_CLIENT_UNRELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} is a former client in a matter said to be unrelated ({matter})',
  ADVERSE_TO_FORMER_CLIENT_OPEN_QUESTION:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} is a former client; whether {matter} is related has not been answered',
  ADVERSE_TO_LATERAL_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} was a client of a lawyer who joined us ({matter})',
  ADVERSE_TO_LATERAL_CLIENT_UNRELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} was a client of a lawyer who joined us, in a matter said to be unrelated ({matter})',
  ADVERSE_TO_DECLINED_PROSPECT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} once consulted us without becoming a client ({matter})',
  ADVERSE_TO_CLIENT_FAMILY:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is of the corporate family of {contact}, a current client ({matter})',
  ADVERSE_TO_FORMER_CLIENT_FAMILY:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is of the corporate family of {contact}, a former client ({matter})',
  ADVERSE_TO_CLIENT_CONSTITUENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is tied in person to {contact}, a current client ({matter})',
  ADVERSE_TO_FORMER_CLIENT_CONSTITUENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is tied in person to {contact}, a former client ({matter})',
  ADVERSE_TO_CO_PARTY:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} takes part in an open matter of ours without being adverse there ({matter})',
  CLIENT_IS_OPPONENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} is adverse to our client in an open matter ({matter})',
  CLIENT_IS_OPPONENT_IN_PROCEEDING:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client in the very proceeding in which {contact} is adverse to our client ({matter})',
  CLIENT_WAS_OPPONENT_RELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} was adverse to our client in the same or a related matter, now closed ({matter})',
  CLIENT_WAS_OPPONENT_UNRELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} was adverse to our client in a closed matter said to be unrelated ({matter})',
  CLIENT_WAS_OPPONENT_OPEN_QUESTION:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} was adverse to our client in a closed matter; whether {matter} is related has not been answered',
  CLIENT_IS_OPPONENT_FAMILY:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and is tied to {contact}, who is adverse to our client in an open matter ({matter})',
  CLIENT_IS_INVOLVED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} takes part in an open matter of ours ({matter})',
  CLIENT_TIED_TO_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and is tied to {contact}, a current client ({matter})',
  INVOLVED_CURRENT_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} takes part, and {contact} is a current client ({matter})',
  INVOLVED_FORMER_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} takes part, and {contact} is a former client ({matter})',
  REPEAT_CLIENT: '{party} would be a client, and {contact} is a current client ({matter})',
  RETURNING_CLIENT: '{party} would be a client, and {contact} is a former client ({matter})',
  RETURNING_PROSPECT: '{party} would be a client, and {contact} once consulted us ({matter})',
  REPEAT_OPPONENT: '{party} would be adverse, and {contact} is or was adverse in {matter}',
  INVOLVED_BEFORE: '{party}: {contact} takes or took part in {matter}',
  TIED_TO_KNOWN: '{party} is tied to {contact}, who has a part in {matter}',
  RESTRICTED:
    '{party}: potential conflict under {rule} with someone behind an ethical wall, needs the review of conflicts counsel',
  RESTRICTED_ROUTE: 'what was found is not shown here; those who may look behind the wall can see it',
  CONTACT_ONLY: '{party}: {contact} is a contact without a matter on record',

  IDENTITY_BY_NAME: '{hit} agrees by name alone ({score}): identity to be confirmed',
  IDENTITY_PROBABLE: '{hit} agrees by name to {score}: identity to be confirmed',
  IDENTITY_POSSIBLE:
    '{hit} agrees by name to {score} only: listed at {cap} at most until identity is confirmed',
  IDENTITY_CONTRADICTED: '{hit} is probably a namesake: listed at {cap} at most until identity is confirmed',
  REACHED: '{from} is {relation} of {to}',
  HOPS_APART: '{hops} ties lie between: one level less for each tie without control after the first',

  WAY_DECLINE: 'decline or withdraw',
  WAY_CONSENT_OF_BOTH: 'informed consent of each affected client, confirmed in writing',
  WAY_CONSENT_OF_FORMER_CLIENT: 'informed consent of the former client, confirmed in writing',
  WAY_CONSENT_OF_PROSPECT:
    'informed consent of the affected client and of the prospective client, confirmed in writing',
  WAY_SCREEN:
    'a screen under {rule}, in time and with all its conditions (notice, no share in the fee, certification where required)',
  WAY_CONFIRM_UNRELATED:
    'confirm that the matters are unrelated and that no confidential information bears on the new one; record why',
  WAY_ASK_RELATEDNESS:
    'ask the lawyer of the earlier matter whether the matters are the same or substantially related',
  WAY_ASK_INTAKE: 'ask the lawyer who took the consultation what was learned',
  WAY_FAMILY_ANALYSIS: 'examine the affiliation: shared legal department, control, terms of engagement',
  WAY_REVIEW: 'a lawyer’s review, with the reasons recorded',
  WAY_LINK: 'link the records',
} as const

/** Makes the reasons of this package. @internal */
export const because: ReasonMaker<typeof conflictsMessages> = reasonsFrom(conflictsMessages)
