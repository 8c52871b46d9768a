import {COLOR_ROLES, THEME_COLORS} from '../../../styles/themes.js';

/** The one style sheet of the pages, which are of one family with the card. They read well without it. */

/** The ground of the page around the sheet, by theme. */
const GROUNDS = {light: 'fffdf9', dark: '14181a', contrast: 'ffffff'} as const;

function colors(theme: keyof typeof GROUNDS): string {
  const values = THEME_COLORS[theme].split(' ').map((color, index) => `--${COLOR_ROLES[index]!}:#${color}`);
  return `:root{--ground:#${GROUNDS[theme]};${values.join(';')}}`;
}

export const pageStyles = `${colors('light')}
@media screen and (prefers-color-scheme:dark){${colors('dark')}}
@media (prefers-contrast:more){${colors('contrast')}}
:root{color-scheme:light dark}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 "Atkinson Hyperlegible Next",system-ui,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1,h2,h3,b,strong,dt{font-weight:660}
h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,1.9375rem);line-height:1.2;text-wrap:balance;margin-bottom:1.125rem}
h2{font-size:1.25rem;line-height:1.3}
h3{font-size:1.0625rem;line-height:1.35}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:3px}
a:focus-visible,main:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
main:focus{outline:none}
cite{font-style:normal}
img{display:block;max-width:100%;height:auto}
.soft,.eyebrow{color:var(--soft);font-size:.9375rem;line-height:1.4}
.warn{color:var(--warn)}
.target{display:inline-flex;align-items:center;min-width:44px;min-height:44px;overflow-wrap:anywhere}
.skip{position:absolute;inset-inline-start:8px;top:-80px;z-index:1;padding:10px 16px;border-radius:10px;background:var(--accent);color:var(--sheet)}
.skip:focus{top:8px}
.site{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center;max-width:1120px;margin:0 auto;padding:8px clamp(12px,3vw,32px)}
header.site{justify-content:space-between}
.site a{display:inline-flex;align-items:center;min-height:44px;margin-inline-end:18px}
.site .home{margin:0;color:var(--ink);font-weight:660;text-decoration:none}
.site nav a{margin:0}
.home:hover{text-decoration:underline}
main{max-width:1120px;margin:0 auto;padding:8px clamp(12px,3vw,32px) 40px}
.columns{display:grid;gap:32px;align-items:start}
.columns>*{min-width:0}
.sheet{max-width:680px;overflow:clip;border:1px solid var(--line);border-radius:14px;background:var(--sheet)}
.pad{padding:20px 18px}
.eyebrow{display:flex;flex-wrap:wrap;gap:2px 14px;margin-bottom:8px}
.pad section,.pad figure{margin-bottom:26px}
.pad>:last-child{margin-bottom:0}
.pad section>h2{margin-bottom:8px}
section p,section>ul,section>ol,dl{max-width:62ch}
section p,section>ul,section>ol{margin-bottom:12px}
section>:last-child{margin-bottom:0}
section>ul,section>ol,li>ul,li>ol{padding-inline-start:22px}
li>p:last-child{margin-bottom:0}
li+li{margin-top:4px}
.banner{padding:14px 18px;border-bottom:1px solid var(--line);background:var(--warning);color:var(--warn);font-size:1rem}
.banner.retracted,.banner.concern{border-inline-start:6px solid var(--warn)}
.banner ul{margin-top:6px;list-style:none}
.banner a{color:inherit}
.banner li a{display:inline-block;padding-block:8px}
.languages{display:flex;flex-wrap:wrap;gap:0 18px;margin:-10px 0 12px}
.ratings{display:grid;gap:10px;margin-bottom:22px;list-style:none}
.ratings li{margin:0}
.ratings a{display:flex;flex-wrap:wrap;gap:12px;align-items:center;height:100%;min-height:66px;padding:8px 14px;border:1px solid var(--edge);border-radius:10px;color:inherit;text-decoration:none;line-height:1.3}
.ratings a::after{flex:none;width:9px;height:9px;margin:0 4px 4px;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg);content:""}
.ratings a:hover b{text-decoration:underline}
.words{flex:1 1 84px;min-width:0}
.words b,.words .soft{display:block}
.bars{display:flex;flex:none;gap:3px}
.bars i{width:9px;height:20px;border-radius:3px;background:var(--dot);box-shadow:inset 0 0 0 1px var(--edge)}
.bars .full{background:var(--accent);box-shadow:none}
.bars .half{background:linear-gradient(var(--accent) 0 0) 0/50% 100% no-repeat var(--dot)}
[dir=rtl] .bars .half{background-position:100%}
.takeaway{padding:14px 18px;border-inline-start:4px solid var(--accent);border-start-end-radius:10px;border-end-end-radius:10px;background:var(--tint);font-size:1.1875rem;line-height:1.5}
.pad .takeaway h2{margin-bottom:2px;color:var(--accent);font-size:.9375rem}
.about h2{font-size:.9375rem}
.pad .about ul{display:flex;flex-wrap:wrap;gap:8px;max-width:none;margin-bottom:0;padding:0;list-style:none}
.about li{margin:0;padding:4px 12px;border-radius:6px;background:var(--quiet);font-size:1rem;line-height:1.5}
.about p{margin-top:8px;color:var(--soft);font-size:1rem}
.picture img{width:100%;border-radius:10px;background:var(--tint)}
.picture figcaption{margin-top:6px}
.numbers figcaption{margin-bottom:10px;font-weight:660}
.numbers ul{display:grid;gap:18px;list-style:none}
.numbers li{display:flex;gap:14px;align-items:flex-start;margin:0}
.numbers p{min-width:0;margin:0;color:var(--soft);line-height:1.35;overflow-wrap:anywhere}
.numbers b{display:block;color:var(--ink);font-size:1.5rem;line-height:1.15}
.numbers svg{flex:none;width:111px;color:var(--accent)}
path{fill:none;stroke:currentColor;stroke-dasharray:0 11;stroke-linecap:round;stroke-width:9}
.rest{stroke:var(--edge);stroke-width:4}
dt{margin-top:10px}
dd{margin:0}
.tags{display:flex;flex-wrap:wrap;gap:8px;list-style:none}
section>.tags{padding:0}
.tags li{max-width:100%;margin:0}
.tags a{display:inline-flex;align-items:center;min-width:44px;min-height:44px;padding:4px 16px;border-radius:10px;background:var(--tint);text-decoration:none}
.tags a:hover,.topics a:hover b{text-decoration:underline}
.reasons h3{margin:18px 0 4px}
.effect{display:inline-block;min-width:2.5em}
.reasons ul{padding:0;list-style:none}
.details{padding:18px;border-top:1px solid var(--line);background:var(--quiet);color:var(--soft);font-size:.9375rem}
.details h2{color:var(--ink);font-size:1.0625rem;margin-bottom:6px}
.details h3,.details dt{color:var(--ink);font-size:inherit}
.details h3{margin:12px 0 4px}
.details dl,.details dl+p{margin-bottom:12px}
.files .target{margin-inline-end:10px;justify-content:center}
.beside{display:grid;gap:24px;max-width:680px}
.beside h2{margin-bottom:12px}
.note{padding:16px 18px;border:1px solid var(--line);border-radius:10px;background:var(--quiet);font-size:1rem}
.note h2{margin-bottom:4px;font-size:1.0625rem}
.note a{overflow-wrap:anywhere}
.near{max-width:62ch;margin-bottom:12px}
.near+.list{margin-top:20px}
.intro{max-width:62ch;margin-bottom:20px;font-size:1.1875rem;line-height:1.5}
.list{display:grid;gap:14px;list-style:none}
.item{position:relative;display:grid;grid-template-columns:96px minmax(0,1fr);gap:14px;align-items:start;margin:0;padding:14px;border:1px solid var(--line);border-radius:12px;background:var(--sheet)}
.item:not(:has(img)){grid-template-columns:minmax(0,1fr)}
.item img{width:100%;aspect-ratio:1;border-radius:8px;background:var(--tint);object-fit:cover}
.item h2,.item h3{margin:0;font-size:1.0625rem;line-height:1.35}
.item a{color:inherit;text-decoration:none}
.item a::after{position:absolute;inset:0;border-radius:12px;content:""}
.item a:focus-visible{outline:none}
.item a:focus-visible::after{outline:3px solid var(--accent);outline-offset:2px}
.item:hover{border-color:var(--accent)}
.item:hover a{text-decoration:underline}
.item p{margin:4px 0 0}
.item p:not(.soft){font-size:1rem;line-height:1.5}
.beside .item p:not(.soft){display:none}
.pages{display:flex;flex-wrap:wrap;gap:8px;margin-top:24px}
.button{display:inline-flex;align-items:center;min-height:44px;margin:0 4px 8px 0;padding:4px 16px;border:1px solid var(--edge);border-radius:10px;color:inherit;text-decoration:none}
.button:hover{border-color:var(--accent)}
.topics{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,280px),1fr));gap:10px;list-style:none}
.topics li{margin:0}
.topics a{display:block;height:100%;min-height:66px;padding:10px 16px;border:1px solid var(--line);border-radius:10px;background:var(--sheet);color:inherit;text-decoration:none;line-height:1.35}
.topics b,.topics .soft{display:block}
footer.site{border-top:1px solid var(--line);font-size:.9375rem}
.embed{background:none}
.embed main{max-width:none;padding:0}
.embed .sheet{max-width:720px}
.embed [slot]{padding:0 18px}
@media (scripting:enabled){.embed [slot]{display:none}}
@media (min-width:34rem){.pad{padding:32px}.banner,.details{padding-inline:32px}.ratings,.numbers ul{grid-template-columns:1fr 1fr}}
@media (min-width:46rem){.wide{grid-template-columns:1fr 1fr}}
@media (min-width:70rem){.columns{grid-template-columns:minmax(0,680px) minmax(18rem,1fr);gap:40px}}
@media (max-width:20rem){.numbers li{flex-wrap:wrap}}
@media screen and (prefers-color-scheme:dark){img{filter:brightness(.85)}}
@media (forced-colors:active){.bars i{border:1px solid CanvasText;box-shadow:none}.bars .full{forced-color-adjust:none;background:CanvasText}.bars .half{forced-color-adjust:none;background:linear-gradient(CanvasText 0 0) 0/50% 100% no-repeat Canvas}path{stroke:CanvasText}}
@media print{:root{color-scheme:light}body{background:none;font-size:11pt}.skip,header.site nav,footer.site,.beside aside,.pages,.files{display:none}main,.site,.pad,.details,.banner{padding-inline:0}.columns{display:block}.sheet{max-width:none;overflow:visible;border:0}.ratings a::after{display:none}.details,.note{background:none}.note{margin-top:16px}.picture img{max-width:8cm}section,figure,.item,.ratings li{break-inside:avoid}section p,section>ul,section>ol,dl,.beside{max-width:none}h2,h3{break-after:avoid}.pad a[href^=http]::after,.details p>a.target[href^=http]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}}
`;
