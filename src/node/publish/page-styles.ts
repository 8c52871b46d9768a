/** The one style sheet of the plain pages. They read well without it. */
export const PAGE_STYLES = `:root{color-scheme:light dark;--ink:#1d2327;--soft:#4b555c;--paper:#fffdf9;--line:#dcd8cf;--accent:#0b5c63;--tint:#e3f0ef;--warn:#8a3b12;--warn-tint:#fdeee3}
@media(prefers-color-scheme:dark){:root{--ink:#e9e6df;--soft:#b4b8b6;--paper:#1b2023;--line:#363d40;--accent:#7cc9c6;--tint:#203436;--warn:#f0b48a;--warn-tint:#3a281c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 "Atkinson Hyperlegible Next",system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:680px;margin:0 auto;padding:28px clamp(16px,4vw,32px) 64px}
h1{font-size:clamp(24px,5vw,31px);line-height:1.2;margin:0 0 18px;text-wrap:balance}
h2{font-size:20px;line-height:1.3;margin:26px 0 8px}
p{margin:0 0 12px}
a{color:var(--accent);text-underline-offset:3px}
.eyebrow{font-size:15px;color:var(--soft)}
.takeaway{border-inline-start:4px solid var(--accent);background:var(--tint);padding:14px 18px;margin:0 0 22px;font-size:19px}
.takeaway h2{font-size:15px;color:var(--accent);margin:0 0 2px}
.takeaway p{margin:0}
.status{background:var(--warn-tint);color:var(--warn);padding:14px 18px;margin:0 0 22px;border-inline-start:4px solid var(--warn)}
.status a{color:inherit}
.ratings dt{font-weight:660}
.ratings dd{margin:0 0 12px}
.ratings ul,.status ul{margin:4px 0 0;padding-inline-start:20px;font-size:15px}
.topics{display:flex;flex-wrap:wrap;gap:8px;padding:0;list-style:none}
.topics a{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border-radius:10px;background:var(--tint);text-decoration:none}
.list{padding:0;list-style:none}
.list li{border-top:1px solid var(--line);padding:8px 0}
@media print{:root{--ink:#000;--paper:#fff}}
`;
