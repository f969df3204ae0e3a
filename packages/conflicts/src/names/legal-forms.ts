// Legal forms of organisations, grouped by the kind of body they make, across jurisdictions: a GmbH, an Ltd and an LLC
// are one kind, so that a change of form is evidence and not a difference of names.
// Source: general knowledge of company law, November 2026. Spellings are folded (see fold.ts): lower case, no marks,
// single letters joined ("S. de R.L." is "s de rl").

/**
 * The kinds of body a legal form makes.
 *
 * @since 0.1.0
 */
export type LegalFormKind =
  | 'corporation'
  | 'limited-company'
  | 'company'
  | 'partnership'
  | 'limited-partnership'
  | 'professional'
  | 'trust'
  | 'nonprofit'
  | 'cooperative'
  | 'sole-trader'
  | 'state-body'

// One jurisdiction or language family a line. A form before `|` names a row; after it, spellings apart by commas.
const table: Readonly<Record<LegalFormKind, string>> = {
  corporation: `
    inc, incorporated, corp, corporation, incorporation, corpn, chartered, national association, na, nsa, pbc, public benefit corporation
    plc, public limited company, public limited, public company limited, pcl
    ag, aktiengesellschaft, se, societas europaea, kgaa, ag co kgaa
    sa, societe anonyme, sociedad anonima, sociedade anonima, spa, societa per azioni, sa de cv, sociedad anonima de capital variable,
    sab, sab de cv, sapi, sapi de cv, sac, saa, sas, societe par actions simplifiee, sociedad por acciones simplificada, sasu
    nv, naamloze vennootschap, ab, aktiebolag, as, aksjeselskap, asa, aktieselskab, oy, oyj, osakeyhtio, hf, ohf
    jsc, joint stock company, ojsc, open joint stock company, cjsc, closed joint stock company, pjsc, public joint stock company, pao, oao, zao, ao,
    otkrytoe aktsionernoe obshchestvo, zakrytoe aktsionernoe obshchestvo, aktsionernoe obshchestvo, publichnoe aktsionernoe obshchestvo, pat, prat, vat, ead, ad, sha
    kk, kabushiki kaisha, kabushikigaisha, co inc, tbk, pt tbk, bhd, berhad, saog, qpsc, psc, pjs, saoc, sak, sal, sae
    anonim sirketi, anonim sirket, as turk, nyrt, zrt, rt, akciova spolecnost, spolka akcyjna, dd, doo dd`,
  'limited-company': `
    ltd, limited, co ltd, company limited, ltd co, private limited, pvt ltd, private ltd, pvt limited, pte ltd, pte, pty ltd, pty limited, proprietary limited, pty, unlimited, ulc, unlimited liability company, dac, clg, cic
    llc, limited liability company, lc, lco, ltd liability co, limited liability co, pllc, professional limited liability company, series llc
    gmbh, gesellschaft mit beschrankter haftung, ggmbh, ug, ug haftungsbeschrankt, unternehmergesellschaft, mbh, gesmbh
    sarl, societe a responsabilite limitee, eurl, srl, societa a responsabilita limitata, sociedad de responsabilidad limitada, sl, sociedad limitada, slu, s de rl, s de rl de cv, srl de cv, srls, lda, limitada, ltda, sprl, bvba
    bv, besloten vennootschap, besloten vennootschap met beperkte aansprakelijkheid, aps, anpartsselskab, ehf
    ooo, obshchestvo s ogranichennoi otvetstvennostyu, obshchestvo s ogranichennoy otvetstvennostyu, tov, too, uab, sia, ou, mchj
    gk, godo kaisha, yk, yugen kaisha, yugen gaisha, sdn bhd, sendirian berhad, pt, cv, fze, fzco, fz llc, fzc, wll, fzllc, dmcc
    limited sirketi, limited sirket, ltd sti, kft, sro, spol s ro, spolka z oo, spolka z ograniczona odpowiedzialnoscia, sp z oo, spzoo, doo, eood, ood, dooel, jdoo, eireli, epe, ike`,
  company:
    'co, company, compagnie, compania, companhia, cia, cie, kompania, pc co, and company, and co, und co, et cie, y cia',
  partnership:
    'gp, general partnership, vof, maatschap, ohg, og, gbr, snc, societe en nom collectif, partnership, ans, kolektif',
  'limited-partnership': `
    lp, limited partnership, ltd partnership, kg, kommanditgesellschaft, gmbh co kg, gmbh und co kg, ag co kg, co kg, ks, kb, kommanditbolag, scs, sca, scsp, ltd lp
    llp, limited liability partnership, lllp, rllp, registered limited liability partnership, pllp`,
  professional: `
    pc, professional corporation, pa, professional association, professional service corporation, apc, law corporation, apclc, chtd, prof corp, selarl, professional company`,
  trust:
    'trust, tr, statutory trust, business trust, reit, real estate investment trust, family trust, revocable trust, living trust, irrevocable trust, unit trust, treuhand',
  nonprofit: `
    foundation, stichting, stiftung, fondation, fundacion, fondazione, fundacao, fundacja, saatio, stiftelse, ev, eingetragener verein, verein, association loi 1901, asbl, vzw, ngo, npo, nonprofit corporation, charitable trust, onlus, vereniging, avtonomnaya nekommercheskaya organizatsiya, ano`,
  cooperative:
    'coop, cooperative, co op, cooperativa, cooperatief, genossenschaft, eg, scoop, cooperatieve vereniging, ua, cooperative limited, spoldzielnia',
  'sole-trader':
    'ek, eingetragener kaufmann, eu, ip, ei, eirl, empresa unipersonal, sole proprietorship, sole trader, proprietorship, firma',
  'state-body':
    'fgup, gup, fgbu, mup, federalnoe gosudarstvennoe unitarnoe predpriyatie, gosudarstvennoe unitarnoe predpriyatie, federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie, federal state unitary enterprise, state unitary enterprise, soe, state owned enterprise, crown corporation, epic, eod',
}

/** A legal form as it is spelled, with the kind it makes. @internal */
export interface LegalForm {
  readonly words: readonly string[]
  readonly kind: LegalFormKind
}

/** Every spelling, by its first word, the longest first. @internal */
export const legalForms: ReadonlyMap<string, readonly LegalForm[]> = byFirstWord()

/**
 * The words that are a legal form and hardly anything else, so that they count wherever they stand in a name.
 *
 * @internal
 */
export const formsAnywhere: ReadonlySet<string> = new Set(
  'inc incorporated llc ltd gmbh plc llp lllp pllc pjsc ojsc cjsc jsc ooo oao zao pao ulc corp sarl bv'.split(
    ' ',
  ),
)

/** The forms that stand before the name. @internal */
export const formsInFront: ReadonlySet<string> = new Set(
  'stichting stiftung fundacion fondation fondazione ooo oao zao pao ao tov too jsc ojsc cjsc pjsc llc pt ltd uab sia ou compagnie compania companhia maatschap fgup gup fgbu ip ano eod ead'.split(
    ' ',
  ),
)

function byFirstWord(): ReadonlyMap<string, readonly LegalForm[]> {
  const map = new Map<string, LegalForm[]>()
  for (const kind of Object.keys(table) as LegalFormKind[]) {
    for (const spelling of table[kind].trim().split(/,\s*|\n\s*/)) {
      const words = spelling.split(' ')
      const first = words[0] ?? ''
      const row = map.get(first) ?? []
      row.push({ words, kind })
      map.set(first, row)
    }
  }
  for (const row of map.values()) row.sort((a, b) => b.words.length - a.words.length)
  return map
}
