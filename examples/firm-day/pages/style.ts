/** The look of the page: quiet, readable on a screen and on paper, nothing loaded from elsewhere. */
export const style = `
  :root { --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --due: #9b2c2c; --ours: #1f5f4a; --paper: #fff; --wash: #f5f6f8 }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--wash); color: var(--ink); font: 16px/1.5 Georgia, 'Times New Roman', serif }
  main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; background: var(--paper); min-height: 100vh }
  h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem }
  h2 { font-size: 1.05rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line) }
  p { margin: .3rem 0 } small, .soft { color: var(--soft) } .soft { font-size: .92rem }
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .8rem 2rem; margin: 1.2rem 0 0 }
  .facts dt { color: var(--soft); font-size: .85rem } .facts dd { margin: 0 }
  .next { border-left: 4px solid var(--due); background: #fbf3f2; padding: .8rem 1rem; margin-top: 1.5rem }
  .next strong { font-size: 1.15rem }
  ol.line { list-style: none; margin: 0; padding: 0 }
  ol.line > li { display: grid; grid-template-columns: 9.5rem 1fr; gap: 1.2rem; position: relative; padding: .45rem 0 }
  ol.line > li > time { text-align: right; color: var(--soft); white-space: nowrap; font-variant-numeric: tabular-nums }
  ol.line > li > div { border-left: 2px solid var(--line); padding: 0 0 .4rem 1.2rem; position: relative }
  ol.line > li > div::before { content: ''; position: absolute; left: -6px; top: .5rem; width: 10px; height: 10px; border-radius: 50%; background: var(--line) }
  ol.line > li.due > div::before { background: var(--due) } ol.line > li.ours > div::before { background: var(--ours) }
  ol.line > li.today { color: var(--due); font-style: italic }
  .tag { display: inline-block; font: 600 .72rem/1 system-ui, sans-serif; letter-spacing: .03em; text-transform: uppercase; color: var(--due); border: 1px solid currentColor; border-radius: 3px; padding: .2rem .35rem; margin-left: .4rem; vertical-align: .1rem }
  .tag.calm { color: var(--soft) }
  li > p:first-of-type::first-letter { text-transform: uppercase }
  details { margin: .2rem 0 } summary { cursor: pointer; color: var(--soft); font-size: .92rem }
  details ol, details ul { margin: .3rem 0 .3rem 1.2rem; padding: 0; font-size: .92rem }
  .open { margin: .3rem 0; padding: .35rem .6rem; background: #fdf8e7; border-left: 3px solid #c9a227; font-size: .92rem }
  table { border-collapse: collapse; width: 100%; font-size: .95rem } th { text-align: left; font-weight: 600; color: var(--soft) }
  th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
  td.sum, th.sum { text-align: right; font-variant-numeric: tabular-nums; padding-right: 0; white-space: nowrap }
  footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line); padding-top: .8rem }
  @media print { body { background: none } main { padding: 0; max-width: none } details > * { display: block } }
  @media (max-width: 40rem) { ol.line > li { grid-template-columns: 1fr; gap: 0 } ol.line > li > time { text-align: left } main { padding: 1.2rem } }
`
