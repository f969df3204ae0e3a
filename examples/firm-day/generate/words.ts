/** What names are put together from. No real person or company is meant. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const givenNames: readonly string[] = words(`
  James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica
  Thomas Karen Charles Sarah Daniel Lisa Matthew Nancy Anthony Sandra Mark Ashley Donald Emily Steven Donna Andrew
  Michelle Paul Carol Joshua Amanda Kenneth Melissa Kevin Deborah Brian Stephanie George Rebecca Timothy Laura Ronald
  Helen Katherine Ingrid Soledad Kwame Aisha Rajesh Mei Tomasz Oksana Jose`)

export const surnames: readonly string[] = words(`
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
  Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young
  Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
  Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
  Okafor Lindgren Castellano Petrov Yamamoto Haddad Kowalski Schneider Dubois Rossi Novak Olsen`)

export const trades: readonly string[] = words(`
  Marine Logistics Foods Dairy Timber Textiles Steel Mining Robotics Pharma Realty Insurance Aviation Energy Packaging
  Printing Software Freight Brewing Ceramics Orchards Fisheries Salvage Optics Media`)

export const places: readonly string[] = words(`
  Harbor Summit Cedar Granite Prairie Lakeside Redwood Ironbridge Fairview Coastal Highland Beacon Juniper Larkspur
  Meridian Northgate Oakmont Pinecrest Quarry Riverbend Sterling Tidewater Union Valley Westbrook`)

export const legalForms: readonly string[] = [
  'Inc.',
  'LLC',
  'Corp.',
  'LP',
  'Co.',
  'Ltd.',
  'Incorporated',
  'Corporation',
]

export const streets: readonly string[] = words('Main Oak Pearl Court State Church Harbor Mill Spring Water')

export const practiceAreas: readonly string[] = [
  'Commercial litigation',
  'Employment',
  'Real estate',
  'Corporate',
  'Insurance coverage',
  'Estate planning',
]

/** With 555 0100 to 0199, the numbers nobody has: one for each of 5,000 contacts and more. */
export const areaCodes: readonly string[] = words(`
  508 413 781 978 774 351 339 857 203 860 475 959 401 207 603 802 212 315 347 516 518 585 607 631 646 716 718 845 914
  201 551 609 732 848 856 862 908 973 215 267 272 412 484 570 610 717 724 814 878 302 410 443`)
