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
  FORM_AND_WORD: '{left} / {right}: another legal form and a further word, so probable at most',
  FORM_ONE_SIDE: '{form} is missing on one side',
  GENERATION_EQUAL: '{left} = {right}: the same generation',
  GENERATION_ONE_SIDE: '{generation} is missing on one side',
  GENERATION_CONFLICT: '{left} / {right}: two generations',
  NUMBER_CONFLICT: '{left} / {right}: two numbers',
  MIDDLE_CONFLICT: '{left} / {right}: two middle names',
  GIVEN_CONFLICT: '{left} / {right}: two given names',
  FAMILY_CONFLICT: '{left} / {right}: two surnames',
  INITIALS_ONLY: '{left} / {right}: nothing but initials agrees',

  ID_EQUAL: '{scheme} {value}: the same registered number',
  ID_DIFFERS: '{scheme} {left} / {right}: two registered numbers, of which a party has one',
  BIRTH_EQUAL: '{left}: the same day of birth',
  BIRTH_AGREES: '{left} / {right}: dates of birth agree as far as they are known',
  BIRTH_NEAR: '{left} / {right}: dates of birth differ as after one slip of the pen',
  BIRTH_DIFFERS: '{left} / {right}: two dates of birth',
  EMAIL_EQUAL: '{value}: the same mailbox',
  EMAIL_SHARED: '{value}: the same mailbox, one that an office shares',
  PHONE_EQUAL: '{value}: the same telephone number',
  PHONE_ENDS: 'telephone numbers end alike: {value}',
  ADDRESS_EQUAL: '{value}: the same address',

  NAME_EMPTY: 'it is empty',
  NAME_TOO_LONG: 'it has {length} characters, {most} are the most',
  NAME_WITHOUT_LETTERS: 'it has no letter and no digit',
  NAME_NOT_TEXT: 'it is not text',
  KIND_UNKNOWN: '{kind} is neither person nor organization',
  ID_EMPTY: 'the id is empty',
  ID_TWICE: 'the id {id} is given twice',
  HIT_TWICE: 'the contact {id} is hit twice',
  SIDE_UNKNOWN: '{side} is not ours, adverse or neutral',
  ROLE_UNKNOWN: '{role} is none of {known}',
  STATUS_UNKNOWN: '{status} is not open, pending, closed or declined',
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
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is tied to {contact}, a current client ({matter})',
  ADVERSE_TO_FORMER_CLIENT_CONSTITUENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is tied to {contact}, a former client ({matter})',
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
  ADVERSE_TO_CURRENT_CLIENT_UNRELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} is a current client in a matter said to be unrelated ({matter})',
  JOINT_REPRESENTATION:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a further client, and {contact} is a current client ({matter}): a joint representation',
  EXAMINING_CURRENT_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be examined as a witness of the other side, and {contact} is a current client ({matter})',
  CLIENT_IS_OUR_WITNESS:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a witness, and {contact} is a current client ({matter})',
  CLIENT_PAYS:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would pay for the client, and {contact} is a current client ({matter})',
  ADVERSE_TO_CLIENT_OWNED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is of one ownership with {contact}, a current client ({matter}), or is a client by its terms of engagement',
  EXAMINING_FORMER_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be examined as a witness of the other side, and {contact} is a former client ({matter})',
  ADVERSE_TO_DEPARTED_CLIENT:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} was a client of a lawyer who has left ({matter})',
  ADVERSE_TO_DECLINED_PROSPECT_RELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} once consulted us about the same or a related matter without becoming a client ({matter})',
  INTAKE_RACE:
    'potential conflict under {rule}, needs a lawyer’s review: {party} and {contact}, of an intake that is not decided yet ({matter}), would stand on two sides',
  ADVERSE_TO_PROSPECT_TIED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and is tied to {contact}, of an intake that is not decided yet ({matter})',
  REPEAT_PROSPECT: '{party} would be a client, and {contact} consults us already ({matter})',
  CLIENT_IS_OPPONENT_UNRELATED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} is adverse to our client in an open matter said to be unrelated ({matter})',
  ADVERSE_TO_OUR_WITNESS:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} is a witness in an open matter of ours ({matter})',
  CLIENT_IS_ADVERSE_WITNESS:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} is a witness against our client in an open matter ({matter})',
  WITNESS_BEFORE: '{party}: {contact} was a witness in {matter}',
  CLIENT_IS_OPPOSING_COUNSEL:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and {contact} is counsel of the other side in an open matter ({matter})',
  REPEAT_COUNSEL: '{party} would be counsel, and {contact} is counsel of the other side in {matter}',
  ADVERSE_TO_FIDUCIARY:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} acts in a matter of ours for someone else, or someone acts for it ({matter})',
  ADVERSE_TO_CLASS_MEMBER:
    '{party} would be adverse, and {contact} is a member of a class we represent ({matter}), who is no client under {rule}',
  ADVERSE_TO_INVOLVED:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} takes or took part in a matter of ours ({matter})',
  FIRM_MEMBER:
    'potential conflict under {rule}, needs a lawyer’s review: {party} is or may be {contact}, one of the firm’s own people ({matter})',
  FIRM_FAMILY:
    'potential conflict under {rule}, needs a lawyer’s review: {party} is or may be {contact}, of the family of one of the firm’s people ({matter})',
  FAMILY_IS_COUNSEL:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be counsel, and {contact} is of the family of one of the firm’s people ({matter}); not ordinarily imputed',
  FIRM_INTEREST:
    'potential conflict under {rule}, needs a lawyer’s review: {party} is or may be {contact}, in which the firm or one of its people holds an interest or an office ({matter})',
  FIRM_VENDOR:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and {contact} supplies the firm ({matter})',
  GOVERNMENT_MATTER:
    'potential conflict under {rule}, needs a lawyer’s review: {party} takes part, and {contact} had part in the same matter, in which a lawyer of the firm served a government ({matter})',
  GOVERNMENT_MATTER_OPEN_QUESTION:
    'potential conflict under {rule}, needs a lawyer’s review: {party} takes part, and {contact} had part in a matter in which a lawyer of the firm served a government; whether {matter} is the same has not been answered',
  GOVERNMENT_INFORMATION:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be adverse, and a lawyer of the firm holds confidential government information on {contact} ({matter})',
  NEUTRAL_MATTER:
    'potential conflict under {rule}, needs a lawyer’s review: {party} takes part, and {contact} had part in the same matter before a lawyer of the firm as judge, arbitrator, mediator or clerk ({matter})',
  NEUTRAL_MATTER_OPEN_QUESTION:
    'potential conflict under {rule}, needs a lawyer’s review: {party} takes part, and {contact} had part in a matter before a lawyer of the firm as judge, arbitrator, mediator or clerk; whether {matter} is the same has not been answered',
  COMPETITOR: '{party} would be a client, and {contact} competes with it ({matter}): no adversity in law',
  POSITIONAL:
    'potential conflict under {rule}, needs a lawyer’s review: {party} would be a client, and we argue the other side of the same question for {contact} ({matter})',
  CONNECTION_TO_DISCLOSE: 'a connection to be disclosed under {rule}: {party} and {contact} ({matter})',
  REPEAT_CLIENT: '{party} would be a client, and {contact} is a current client ({matter})',
  RETURNING_CLIENT: '{party} would be a client, and {contact} is a former client ({matter})',
  RETURNING_PROSPECT: '{party} would be a client, and {contact} once consulted us ({matter})',
  REPEAT_OPPONENT: '{party} would be adverse, and {contact} is or was adverse in {matter}',
  INVOLVED_BEFORE: '{party}: {contact} takes or took part in {matter}',
  TIED_TO_KNOWN: '{party} is tied to {contact}, who has a part in {matter}',
  RESTRICTED:
    '{party}: potential conflict under {rule} with someone behind an ethical wall, needs the review of conflicts counsel',
  RESTRICTED_ROUTE: 'what was found is not shown here; those who may look behind the wall can see it',
  NOT_SEARCHED: '{name} holds nothing to compare and was not searched',
  CONTACT_ONLY: '{party}: {contact} is a contact without a matter on record',

  IDENTITY_CONFIRMED: '{hit} agrees by name to {score} and is confirmed by more than the name',
  CONSENT_ON_FILE:
    'consents on file ({consents}) lower it from {was}; a lawyer confirms scope, date and that none was revoked',
  CONSENT_INCOMPLETE: 'consents on file ({consents}) are not enough: {missing} has not consented',
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
  WAY_JOINT_CONSENT: 'the informed consent of each client to the joint representation, confirmed in writing',
  WAY_CONFLICTS_COUNSEL: 'have another firm examine the witness',
  WAY_PAYER: 'the client’s informed consent to being paid for, and no influence of whoever pays',
  WAY_ASK_REMAINING: 'ask whether a lawyer who stayed, or the file, has information that bears on the matter',
  WAY_STOP_INTAKE: 'take no more information before it is clear which of the two is heard',
  WAY_JOINT_DEFENCE: 'examine agreements on common interest or joint defence',
  WAY_ASK_PERSONAL: 'ask whether one of the firm’s people is close to counsel of the other side',
  WAY_IDENTIFY_CLIENT: 'establish who the client is: the estate, the fiduciary, or whom it acts for',
  WAY_DISCLOSE: 'disclosure to the client in writing',
  WAY_DISCLOSE_CONNECTION: 'enter it in the statement of connections',
  WAY_BUSINESS: 'a decision of business, on record',
  WAY_CONSENT_OF_AGENCY: 'informed consent of the agency, confirmed in writing',
  WAY_CONSENT_OF_ALL: 'informed consent of all parties to the earlier matter, confirmed in writing',
  WAY_EXCEPTIONS:
    'only where clients have a substantially common interest or compete for the same objective, with all safeguards and consent in writing',
  WAY_COUNSEL: 'ask conflicts counsel, who may look behind the wall, to make the check again',
  WAY_LINK: 'link the records',
} as const

/** Makes the reasons of this package. @internal */
export const because: ReasonMaker<typeof conflictsMessages> = reasonsFrom(conflictsMessages)
