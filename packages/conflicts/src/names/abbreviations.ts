// How organisations' names are usually shortened. Only where the short form is not a common word of its own: "Can" and
// "Am" stay as they are. Plurals need no row, the spelling comparison bridges them.
// Source: written for this project from general knowledge of business and legal writing, November 2026.

const rows = `
academy: acad
administration: admin adm
advanced: adv
amalgamated: amal amalg
america: amer
american: amn amern
apartments: apts apt
assistance: asst
associated: assocd
associates: assoc assocs
association: assn ass'n
atlantic: atl
attorney: atty
attorneys: attys
authority: auth
automotive: automot
baptist: bapt
board: bd
brothers: bros bro
building: bldg
bureau: bur
california: calif
catholic: cath
center: ctr cntr centre
central: centr ctrl
charles: chas
chemical: chem
college: coll
commercial: coml comml
commission: commn comm'n
communications: comms communs commc'ns
community: cmty commty
companies: cos
construction: constr constrn
consulting: consultg
contractors: contrs
cooperative: coop
county: cty cnty
defense: defence
department: dept dep't
development: devel dev dvlpmt develop'mt
distribution: distrib
distributors: distribs
district: dist
division: divn
education: educ
electric: elec
electronics: electr electrs
engineering: engg engrg engr
engineers: engrs
enterprises: ents enterps enterprise
environmental: envtl
equipment: equip eqpt
federal: fedl
federation: fedn
finance: financ
financial: finl fin
fort: ft
foundation: fdn fndn foundn
general: genl
george: geo
government: govt gov't
group: grp
holdings: hldgs hldg
homeowners association: hoa
hospital: hosp
independent: indep
industries: inds indus
institute: inst instit
insurance: ins insur
international: intl int'l internatl
investments: invs invts
joseph: jos
laboratories: labs lab
laboratory: labty
lutheran: luth
machinery: mach
management: mgmt mgt mngmt
manufacturers: mfrs
manufacturing: mfg manuf manufg
market: mkt
marketing: mktg
medical: med
memorial: mem meml
methodist: meth
metropolitan: metro
ministry: minist
mortgage: mtge mtg
mount: mt
mountain: mtn
municipal: mun
mutual: mut
national: natl nat'l
northeast: ne
northwest: nw
organization: org orgn organisation
pacific: pac
partners: ptnrs ptrs
pharmaceuticals: pharm pharma pharms
presbyterian: presb
production: prodn
products: prods
professional: profl
properties: props
publications: pubs
publishing: publ publg
railroad: rr
railway: ry rwy
realty: rlty
robert: robt
saint: st
sainte: ste
savings: savs
school: sch
securities: secs
services: svcs svc servs
society: soc soc'y
southeast: se
southwest: sw
systems: sys
technologies: techs technol
technology: tech
telecommunications: telecom telecomm
theater: theatre
thomas: thos
township: twp
transportation: transp transport trans
trustees: trs
united: utd
university: univ
village: vlg
william: wm
`

/** Short forms, folded, with the words they stand for. @internal */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [full = '', shorts = ''] = row.split(': ')
      return shorts.split(' ').map((short): [string, string] => [short.replaceAll("'", ''), full])
    }),
)
