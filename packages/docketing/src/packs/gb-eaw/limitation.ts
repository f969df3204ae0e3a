import { after, type Due, laterOf } from '../../rules/due.js'
import { type Condition, type Rule, rule } from '../../rules/rule.js'
import { type Basis, section } from './authority.js'

const years = (count: number): Due => after(count, 'year')
const knowing = (count: number): Due => laterOf(years(count), after(3, 'year', 'knowledge'))
const afterDisability = (due: Due, count: number): Due =>
  laterOf(due, after(count, 'year', 'disabilityEnded'))
const agreement =
  'A standstill agreement, and an acknowledgment or part payment (section 29), are not worked out here.'

/** Part II, subsections (1) to (4A) of section 28, read in a copy of the Act as it stood on November 1, 2020. */
const copy = {
  url: 'https://pdfslide.net/documents/limitation-act-2019-5-10-limitation-act-1980-c-58-part-ii-a-extension.html',
  basis: 'official',
  seen: '2026-11-26',
} as const

/** A time to sue under the Limitation Act 1980. */
function limit(
  provision: string,
  claim: Condition,
  postponement: 'none' | 'disability' | 'concealment',
  title: string,
  due: Due,
  basis: Basis | 'copy',
  more: Partial<Rule> = {},
): Rule {
  const read = basis === 'copy' ? 'official' : basis
  const authority = section('Limitation Act 1980', provision, `Time to sue: ${title}`, read)
  return rule({
    id: `gb.la.${provision.replace(/[()]+/g, '.').replace(/\.$/, '')}`,
    title: `Claim: ${title}`,
    trigger: 'accrual',
    when: { claim, postponement },
    act: 'file',
    due,
    serviceDays: false,
    authority: basis === 'copy' ? { ...authority, ...copy } : authority,
    regime: 'gb.eaw.limitation',
    critical: true,
    family: 'limitation',
    ...more,
    warnings: [...(more.warnings ?? []), agreement],
  })
}

/** The first limits, the longer ones for a claimant under a disability, those kept from running by concealment. @internal */
export const limitation: readonly Rule[] = [
  limit('2', 'tort', 'none', 'tort', years(6), 'secondary'),
  limit('4A', 'defamation', 'none', 'defamation or malicious falsehood', years(1), 'secondary', {
    warnings: ['The court may let the action proceed in spite of the section (section 32A).'],
  }),
  limit('5', 'contract', 'none', 'simple contract', years(6), 'secondary'),
  limit('8', 'specialty', 'none', 'specialty', years(12), 'secondary'),
  limit('11(4)', 'personal-injury', 'none', 'personal injury', knowing(3), 'secondary', {
    warnings: ['The court may let the action proceed in spite of the section (section 33).'],
  }),
  limit('14A(4)', 'latent-damage', 'none', 'negligence, latent damage', knowing(6), 'official', {
    warnings: ['Not after fifteen years from the negligent act (section 14B), docketed from that act.'],
  }),
  limit('24', 'judgment', 'none', 'action on a judgment', years(6), 'unverified'),
  limit(
    '28(1)',
    ['tort', 'contract', 'judgment'],
    'disability',
    'after a disability',
    afterDisability(years(6), 6),
    'copy',
  ),
  limit(
    '28(1)',
    'specialty',
    'disability',
    'specialty, after a disability',
    afterDisability(years(12), 6),
    'copy',
    { id: 'gb.la.28.1.specialty' },
  ),
  limit(
    '28(4A)',
    'defamation',
    'disability',
    'defamation, after a disability',
    afterDisability(years(1), 1),
    'copy',
  ),
  limit(
    '28(6)',
    'personal-injury',
    'disability',
    'personal injury, after a disability',
    afterDisability(knowing(3), 3),
    'unverified',
  ),
  limit(
    '28A',
    'latent-damage',
    'disability',
    'latent damage, after a disability',
    afterDisability(knowing(6), 3),
    'unverified',
  ),
  limit(
    '32(1)',
    ['tort', 'contract', 'latent-damage', 'judgment'],
    'concealment',
    'fraud, concealment or mistake',
    after(6, 'year', 'discovered'),
    'unverified',
  ),
  limit(
    '32(1)',
    'specialty',
    'concealment',
    'specialty, after concealment',
    after(12, 'year', 'discovered'),
    'unverified',
    { id: 'gb.la.32.1.specialty' },
  ),
  limit(
    '32(1)',
    'defamation',
    'concealment',
    'defamation, after concealment',
    after(1, 'year', 'discovered'),
    'unverified',
    { id: 'gb.la.32.1.defamation' },
  ),
  limit(
    '32(1)',
    'personal-injury',
    'concealment',
    'personal injury, after concealment',
    after(3, 'year', 'discovered'),
    'unverified',
    { id: 'gb.la.32.1.injury' },
  ),
  rule({
    id: 'gb.la.14B',
    title: 'Longstop: negligence other than personal injury',
    trigger: 'negligent-act',
    act: 'file',
    due: years(15),
    serviceDays: false,
    authority: section('Limitation Act 1980', '14B', 'The overriding limit in negligence', 'unverified'),
    regime: 'gb.eaw.limitation',
    assumes: 'nothing was concealed (section 32(5))',
    critical: true,
  }),
]
