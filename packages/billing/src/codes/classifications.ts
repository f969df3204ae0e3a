/**
 * The timekeeper classifications of the LEDES Oversight Committee's list of 2014, as a published validator holds them.
 * Older files use codes of their own: others are warned of, not refused.
 */
const list = `
  ADJSTR ADJSMT ANALST ARBITR ASSOC TRANEE AUDITR CLKSEC CONSLT TEMPAT TEMPOS CSTCNS CTRPTR DSCATT DSCPMG DSCANJ DSCANS
  DOCCDR DOCRAT DOCRNA EVDEVL EXPERT FLTFEE FORANL HLNLPF INVSTG IPSVPV IPAGNT LGLAST LGLINT LGPRMG LIBRRN MEDITR MDRCRV
  OFCOUN NBOTHR PARALG PARTNR RSRCHR RSPROF SECNDE SPAGNT SOLDSG STFATT STFCNS TPADMN TRAINR TRNDEV TRNFAG TRANSL VIDOGR`

/** The codes of the list. @internal */
export const classifications: ReadonlySet<string> = new Set(list.trim().split(/\s+/))
