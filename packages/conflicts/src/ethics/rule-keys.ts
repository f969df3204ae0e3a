/** The rules the decision table rests on, as the ABA numbers them. @internal */
export type RuleKey =
  | '1.7(a)(1), (b)(3)'
  | '1.7(a)(1)'
  | '1.7(a)(2)'
  | '1.7(a)(2), 1.6'
  | '1.7(a)(2), 1.8, 3.7'
  | '1.7(a)(2), 1.8(a), (i)'
  | '1.7 cmt. 6'
  | '1.7 cmt. 11'
  | '1.7 cmt. 24'
  | '1.7 cmt. 25'
  | '1.7 cmt. 27'
  | '1.7 cmts. 29-33, 1.8(g)'
  | '1.7 cmt. 34'
  | '1.8(f), 5.4(c)'
  | '1.9'
  | '1.9(a)'
  | '1.9(a), (c)'
  | '1.9(a), (b), 1.10(a)(2)'
  | '1.9(c)'
  | '1.9, 1.13'
  | '1.10(b)'
  | '1.11(a), (b)'
  | '1.11(c)'
  | '1.12'
  | '1.13(f), (g), 1.7(a)(2)'
  | '1.18(c)'
  | '1.18, 1.7'

/**
 * How sure a row is: the rule's text was seen at its source or a copy of it (`official`), someone else's account of it was
 * (`secondary`), or it is general knowledge; whatever it is, a lawyer of the jurisdiction checks it.
 *
 * @since 0.1.0
 */
export type Basis = 'official' | 'secondary' | 'unverified'
