import { tokens } from './tokens.ts'

const text = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:16px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.1875rem/1.5 var(--sans);
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,p,ul,dl,dd,figure,fieldset{margin:0;padding:0;border:0}
ul{list-style:none}
h1{font-size:1.1875rem;font-weight:650;line-height:1.4}
h2{font-size:1.5625rem;font-weight:680;line-height:1.25;letter-spacing:-.008em}
h3{font-size:1.1875rem;font-weight:680;line-height:1.35}h3 .sm{font-weight:400}
b,strong{font-weight:680}
p,li,dd,caption{text-wrap:pretty}
.prose{max-width:44rem}
.sm{font-size:1.0625rem;line-height:1.45}
.q{color:var(--ink2)}
.nw{white-space:nowrap}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:16px;top:-80px;background:var(--surface);color:var(--accent);padding:10px 16px;z-index:9}
.skip:focus{top:8px}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 7px var(--halo);border-radius:6px}
`

const frame = `
.wrap{max-width:1152px;margin:0 auto;padding:0 16px}
.top{background:var(--surface);border-bottom:1px solid var(--line)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:2px 20px;padding-top:10px;padding-bottom:10px}
.brand{display:inline-flex;align-items:center;gap:10px;font-weight:720;font-size:1.25rem;letter-spacing:-.01em}
.brand svg{width:30px;height:30px}
.who{border-bottom:1px solid var(--line);color:var(--ink2)}
.who .wrap{display:flex;flex-wrap:wrap;gap:2px 20px;padding-top:9px;padding-bottom:9px}
.who b{color:var(--ink)}
main{padding:22px 0 56px}
main>.wrap>*+*{margin-top:24px}
.tt{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;color:var(--ink2)}
.tt h1{color:var(--ink)}
main>.wrap>.tt+.whole{margin-top:12px}
.whole>div{padding:12px 0;border-top:1px solid var(--line)}
.whole>div:first-child{border-top:2px solid var(--ink)}
.whole .k{font-size:1.0625rem;font-weight:620;color:var(--ink2);line-height:1.4;margin-bottom:2px}
.whole .s{font:400 1.375rem/1.32 var(--serif);letter-spacing:-.006em}
.bar{border-left:4px solid var(--ink);padding:4px 0 4px 16px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:18px;padding:20px 16px;box-shadow:var(--lift)}
.card>*+*{margin-top:16px}
.card>h2+p{margin-top:6px}
.rows>*{border-top:1px solid var(--line);padding-top:16px}
.rows>*+*{margin-top:16px}
.site{display:grid;gap:8px 32px}
.two{display:grid;gap:24px}
.two>*{min-width:0}
footer{border-top:1px solid var(--line);background:var(--surface);padding:28px 0 40px;font-size:1.0625rem;line-height:1.45}
footer .wrap{display:grid;gap:16px 36px}
@media(min-width:760px){.wrap{padding:0 32px}main>.wrap>*+*{margin-top:32px}.card{padding:28px}}
@media(min-width:900px){
.whole{display:grid;grid-template-columns:repeat(3,1fr);gap:0 36px}
.whole>div,.whole>div:first-child{border-top:2px solid var(--ink);padding:14px 0 0}
.whole .s{font-size:1.625rem;line-height:1.3}.whole .k{margin-bottom:6px}
.site{grid-template-columns:1.62fr 1fr;align-items:center}
.two{grid-template-columns:1fr 1fr}footer .wrap{grid-template-columns:1fr 1fr}}
@media(max-width:359px){.wrap{padding:0 12px}.card{padding:18px 12px}}
`

const controls = `
.pickers{display:flex;flex-wrap:wrap;gap:12px 36px}
.pick{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px}
.pick legend{float:left;padding:0;color:var(--ink2);font-size:1.0625rem}
.seg{display:inline-flex;flex-wrap:wrap;border:1px solid var(--control);border-radius:10px;padding:2px;background:var(--surface)}
.seg label{position:relative}
.seg input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.seg span{display:inline-flex;align-items:center;min-height:44px;padding:0 13px;border-radius:8px;color:var(--ink2);font-size:1rem}
.seg input:checked+span{background:var(--ink);color:var(--surface);font-weight:620}
.seg input:focus-visible+span{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 7px var(--halo)}
.key{display:grid;gap:8px;margin-top:10px}
.key li{display:grid;grid-template-columns:36px 1fr auto;gap:4px 10px;align-items:center;border-top:1px solid var(--line);padding-top:8px}
.key .rr{font-weight:680}
@media(min-width:900px){.key.beside{display:flex;flex-wrap:wrap;gap:8px 28px}.key.beside li{border:0;padding:0}}
.swt{width:36px;height:10px;flex:none;vertical-align:middle}
.plans{display:grid;gap:20px 32px}
.plans h3{display:flex;gap:10px;align-items:center}
.plans li{border-top:1px solid var(--line);padding:6px 0}
.plans ul{margin-top:6px}
@media(min-width:900px){.plans{grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}}
.plans .closed{color:var(--ink2);border-left:4px dashed var(--line);padding-left:16px}
.said li{border-top:1px solid var(--line);padding:6px 0}.said li:first-child{border-top:0}
.mono{font-family:var(--mono);font-size:.9375rem;overflow-wrap:anywhere}
`

const tables = `
.scr{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:1.0625rem;line-height:1.4}
caption{text-align:left;color:var(--ink2);padding-bottom:8px;position:sticky;left:0;max-width:calc(100vw - 72px)}
th,td{text-align:left;vertical-align:top;padding:9px 20px 9px 0;border-top:1px solid var(--line)}
thead th{border-top:0;border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:680}
tbody tr:first-child>*{border-top:0}
tbody th{font-weight:400;color:var(--ink2);white-space:nowrap}
td .r{color:var(--ink2);white-space:nowrap}
td b{margin-right:.25em}
.wide{table-layout:fixed;min-width:var(--least)}.wide td{white-space:nowrap}.wide th:first-child{width:6.5rem}
.stack tbody th{white-space:normal;width:20%}.stack td{overflow-wrap:anywhere}
@media(max-width:759px){
.stack,.stack tbody,.stack tr,.stack td,.stack tbody th{display:block;width:auto;padding-right:0}
.stack thead{display:none}.stack tr{border-top:1px solid var(--line);padding:8px 0}
.stack td,.stack tbody th{border:0;padding-top:2px;padding-bottom:2px}
.stack tbody th{color:var(--ink);font-weight:680}}
details summary{color:var(--accent);cursor:pointer;min-height:44px;display:inline-flex;align-items:center;text-decoration:underline;text-underline-offset:.18em}
details>*+*{margin-top:12px}
`

const charts = `
.chart{container-type:inline-size}
.chart>svg{display:block;width:100%;height:auto;overflow:visible}
.chart>.v-m,.chart>.v-l{display:none}
@container(min-width:520px){.chart>.v-s{display:none}.chart>.v-m{display:block}}
@container(min-width:820px){.chart:has(.v-l)>.v-m,.chart:has(.v-l)>.key{display:none}.chart>.v-l{display:block}}
svg text{font:400 14px var(--sans);fill:var(--ink3);font-variant-numeric:tabular-nums}
svg .h{paint-order:stroke;stroke:var(--surface);stroke-width:4px;stroke-linejoin:round}
svg .t{fill:var(--ink2)}svg .b{fill:var(--ink);font-weight:680}
.z0{fill:var(--zone0)}.z1{fill:var(--zone1)}.z2{fill:var(--zone2)}
.zd{fill:var(--zone-mark)}.zl{stroke:var(--zone-mark);stroke-width:1}
.edge{stroke:var(--ink3);stroke-dasharray:1.5 3}.axis{stroke:var(--line)}.frame{fill:none;stroke:var(--line)}
.today{stroke:var(--ink2);stroke-width:1.25}.hl{stroke:var(--ink3);stroke-width:1}
.pill{fill:var(--ink)}svg text.onpill{fill:var(--surface);font-weight:680}
.eb{stroke:var(--ink3);stroke-width:2;fill:none}.pt{fill:var(--surface);stroke:var(--ink3);stroke-width:2.25}
.eb.now{stroke:var(--ink)}.pt.now{fill:var(--ink);stroke:var(--ink)}
.pa{--c:var(--plan-a);--d:none}.pb{--c:var(--plan-b);--d:7 5}.pc{--c:var(--plan-c);--d:.1 5.2}
.pd{--c:var(--plan-b);--d:12 4 2 4}.pe{--c:var(--plan-c);--d:3 3.5}.pf{--c:var(--plan-b);--d:16 5}.pg{--c:var(--plan-c);--d:9 3 3 3}
.swt line{stroke:var(--c);stroke-width:4;stroke-dasharray:var(--d)}
.pc .swt line,.pc.swt line,.pc .ln,.pc .rim{stroke-linecap:round}.pc .rim{stroke-width:2.2}
.ln{fill:none;stroke:var(--c);stroke-width:1.3;stroke-dasharray:var(--d);stroke-opacity:var(--faint)}
.band80,.band95{fill:var(--c);fill-opacity:var(--shade);stroke:none}
.band95{fill-opacity:calc(var(--shade)*.6)}
.rim{fill:none;stroke:var(--c);stroke-width:1.6;stroke-dasharray:var(--d)}
.bk0{stroke:var(--surface);stroke-width:9;fill:none}.bk{stroke:var(--c);stroke-width:4;fill:none}
.dot{stroke-dasharray:.1 7;stroke-linecap:round}
.lead{stroke:var(--c);stroke-width:1;fill:none;stroke-opacity:.7}
.small{display:grid;gap:20px 28px}
.small svg{width:100%;height:auto;display:block;overflow:visible}
@media(min-width:680px){.small{grid-template-columns:repeat(3,1fr)}}
.bands{display:none}
@supports selector(:has(a)){body:has(#view-bands:checked) .bands{display:inline}body:has(#view-bands:checked) .lines{display:none}}
@supports not selector(:has(a)){.pickers{display:none}}
`

const media = `
@media(forced-colors:active){
.card,.seg{border:1px solid}.bar{border-left:4px solid}
.seg input:checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}
svg text{fill:CanvasText}svg .h{stroke:Canvas}.z0,.z1,.z2{fill:Canvas}.zd{fill:GrayText}.zl,.edge,.axis,.frame{stroke:GrayText}
.today,.hl,.eb,.pt,.lead,.swt line,.ln,.rim,.bk{stroke:CanvasText}.bk0{stroke:Canvas}.pt{fill:Canvas}.pt.now,.pill{fill:CanvasText}
svg text.onpill{fill:Canvas}.band80,.band95{fill:none}.ln{stroke-opacity:1}}
@media print{
@page{margin:12mm}
body{background:#fff;font-size:10.5pt}main{padding:0}.wrap{padding:0;max-width:none}
.pickers,.skip{display:none}.card{border-radius:0;box-shadow:none;border-width:1px 0 0;padding:10pt 0;break-inside:auto}
.site{grid-template-columns:1.5fr 1fr}.whole{display:grid;grid-template-columns:repeat(3,1fr);gap:0 18pt}.whole>div,.whole>div:first-child{border-top:1.5pt solid;padding:6pt 0 0}
h2{font-size:14pt;break-after:avoid}h3{font-size:11.5pt;break-after:avoid}.whole .s{font-size:12pt}.whole .k{font-size:10pt}
table,.sm,footer{font-size:9.5pt}tr,svg,figure,.site{break-inside:avoid}thead{display:table-header-group}
details::details-content{display:block;content-visibility:visible}summary{list-style:none;text-decoration:none;color:inherit}
.ln{stroke-opacity:.6}}
`

/** The style of a chart that stands alone. */
export const chartStyle = [tokens, charts, media].join('').replaceAll('\n', '')

/** The style of the page. */
export const style = [tokens, text, frame, controls, tables, charts, media].join('').replaceAll('\n', '')

/**
 * The style that shows what belongs to the chosen month and hides what belongs to the others.
 *
 * @param months - the months that can be chosen
 * @param first - the one that is chosen first, and stays so in browsers that cannot choose
 * @returns rules for pieces of the classes `at` and `m…`
 *
 * @example
 * monthStyle([12, 60], 60)
 */
export function monthStyle(months: readonly number[], first: number): string {
  const rules = months.map((month) => `body:not(:has(#month-${month}:checked)) .m${month}{display:none}`)
  return `@supports selector(:has(a)){${rules.join('')}}@supports not selector(:has(a)){.at:not(.m${first}){display:none}}`
}
