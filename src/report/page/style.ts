import { figureStyle } from '../../figures/index.ts';
import { anchorStyle, numberColumnStyle } from '../thin-markup.ts';

/**
 * The page's own look: a sans for tables, a serif for the answer; three colours with a mark each, so that none means anything alone;
 * phone, dark and paper included. Sizes of type stay the same whatever the width.
 */
export const screenStyle = `
:root{color-scheme:light dark;--ink:#14181f;--soft:#545c69;--paper:#fff;--wash:#f6f6f3;--line:#dde1e7;--line2:#b9c0ca;--mark:#0b57a4;--bad:#a8330c;--good:#1a5f9c;--hit:#ffe9a8;
--yes:#d8e9f8;--yes-ink:#08396a;--yes-edge:#2473b8;--no:#fdeee5;--no-ink:#7b2d05;--no-edge:#c9561a;--open:#efe9da;--open-ink:#4e4430;--open-edge:#8f7f5a;--hl:#fbd9c4}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eceef1;--soft:#a9b1bd;--paper:#12151a;--wash:#1a1e25;--line:#2c323b;--line2:#4b5462;--mark:#83bdf5;--bad:#ff9d73;--good:#6fb4ee;--hit:#57490f;
--yes:#10375c;--yes-ink:#d3e8fc;--yes-edge:#4c9be0;--no:#321d13;--no-ink:#ffcfb5;--no-edge:#e0713a;--open:#353023;--open-ink:#efe6cf;--open-edge:#94875f;--hl:#5c2a12}}
*{box-sizing:border-box}
html{scroll-padding-top:3.2rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 Inter,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1,.stand,blockquote,.place>h2,.place header h2{font-family:"Source Serif 4","Noto Serif",Charter,"Iowan Old Style",Georgia,"Liberation Serif",serif}
a{color:var(--mark);text-underline-offset:.16em}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px;border-radius:3px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead.vh{display:table-header-group}
.soft{color:var(--soft)}.small{font-size:.85rem}.onpaper{display:none}
.to-answer{position:absolute;left:-99rem}.to-answer:focus{left:1rem;top:.6rem;background:var(--paper);padding:.4rem;z-index:9}
.top{display:flex;gap:1.4rem;align-items:center;border-bottom:1px solid var(--line);padding:0 32px;height:40px;font-size:14px;position:sticky;top:0;background:var(--paper);z-index:5}
.top b{font:600 17px/1 "Source Serif 4","Noto Serif",Charter,Georgia,"Liberation Serif",serif}
.top>a{margin-left:auto;white-space:nowrap}.top nav{display:flex;gap:1.15rem;overflow-x:auto}.top nav a{color:var(--soft);text-decoration:none;padding:10px 0;white-space:nowrap}.top nav a:hover{color:var(--ink)}
.report-body{max-width:1376px;margin:0 auto;padding:16px 32px 60px}
.screen{display:grid;grid-template-columns:minmax(0,1fr) 286px;gap:10px 34px}
.kick{margin:0;font-size:14px}.kick span{color:var(--soft)}
h1{font-weight:600;font-size:33px;line-height:1.16;margin:4px 0 8px;letter-spacing:-.012em;max-width:27em;text-wrap:balance}
h1 .num{white-space:nowrap;text-decoration:none;box-shadow:inset 0 -.34em var(--hl)}
.stand{font-size:16.5px;line-height:1.46;margin:0 0 12px;max-width:54em}
.num{color:inherit;text-decoration:underline dotted var(--line2);text-decoration-thickness:1.5px}.num:hover,.tile.num:hover{text-decoration-color:var(--mark)}
.num.link{color:var(--mark);text-decoration:underline;white-space:nowrap}.num.text{text-decoration:none}.num.text:hover{text-decoration:underline}
.mx{border-collapse:separate;border-spacing:4px 3px;width:calc(100% + 8px);margin:0 -4px}
.mx thead th{font-weight:600;text-align:left;padding:0 8px 2px 4px;font-size:14px;vertical-align:bottom;line-height:1.2}.mx thead th:first-child{padding-left:0}
.mx thead small{display:block;font-weight:400;color:var(--soft);font-size:12px}
.mx th[scope=row]{text-align:left;font-weight:600;padding:3px 8px 3px 0;width:21%;line-height:1.25;vertical-align:middle}
.mx th[scope=row]>a{color:var(--ink);text-decoration-color:var(--line2)}
.by .num{white-space:nowrap}.by{display:block;font-weight:400;color:var(--soft);font-size:12.5px}
.c{padding:0;width:12.5%;height:44px}.c[data-label]:nth-child(5){width:18%}.amount{font-size:12.3px;margin-left:.5em;white-space:nowrap}.tile b{white-space:nowrap}
.tile{display:block;border-radius:5px;height:100%;min-height:44px;padding:3px 7px 4px;position:relative;color:inherit;line-height:1.25;border-left:4px solid transparent}
.tile.num{text-decoration:none}.tile b{font-size:15.5px;text-decoration:underline dotted transparent}.tile:hover b{text-decoration-color:currentcolor}.tile small{display:block;font-size:12.3px;line-height:1.2}
.sy{font-size:15px;font-weight:700}
.yes .tile,.key .yes,.t.yes{background:var(--yes);color:var(--yes-ink);border-color:var(--yes-edge)}
.no .tile,.key .no,.t.no{background:var(--no);color:var(--no-ink);border-color:var(--no-edge)}
.open .tile,.key .open,.t.open{background:var(--open);color:var(--open-ink);border-color:var(--open-edge)}
.notApplicable .tile,.notTested .tile,.t.notApplicable,.t.notTested{color:var(--soft)}
.unpaid{display:block;height:9px;position:relative;margin:2px 0 3px;max-width:24rem}
.unpaid::before{content:"";position:absolute;inset:2px 0;border-radius:2px;background:color-mix(in srgb,var(--soft) 22%,transparent)}
.unpaid i{position:absolute;left:0;top:2px;height:5px;border-radius:2px 0 0 2px;background:var(--no-edge)}
.unpaid s{position:absolute;top:4px;height:1px;background:currentcolor}.unpaid u{position:absolute;top:0;width:2px;margin-left:-1px;height:9px;background:currentcolor}
.h{font-size:13px;line-height:1.28;padding:2px 0 2px 8px;color:var(--soft);width:23.5%;vertical-align:middle}.pts{display:block}.pts .num{color:var(--ink);font-weight:700;white-space:nowrap}
.sel th[scope=row],.sel td.h,.mx tr:hover th[scope=row],.mx tbody tr:hover td.h{background:var(--wash);box-shadow:0 0 0 4px var(--wash);border-radius:2px}.stand b{font-weight:700}.stand{color:var(--soft)}.stand b,.stand .num{color:var(--ink)}
.base th,.base td{border-top:1px solid var(--line2)}.moves{padding-left:4px}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:12.5px;color:var(--soft);margin:6px 0 0}.key i{font-style:normal;border-radius:3px;padding:0 6px;margin-right:5px;font-weight:700}
.rail{border-left:1px solid var(--line);padding-left:24px;font-size:14px}.rail section{margin:0 0 16px}.rail h2{font-size:13.5px;margin:0 0 5px;font-weight:700}
.rail p{margin:0 0 4px}.rail ol{list-style:none;margin:0;padding:0}.rail li{display:grid;grid-template-columns:5.8em 1fr;gap:8px;padding:4px 0;border-top:1px solid var(--line);line-height:1.32}
.rail time{color:var(--soft);white-space:nowrap}
blockquote{margin:0 0 4px;font-size:15px;line-height:1.4}.chain{color:var(--soft);font-size:12.5px}.grade{border:1px solid var(--line2);border-radius:3px;padding:0 4px;font-size:12px;white-space:nowrap;color:var(--soft)}
.solid{display:block;height:9px;border-radius:3px;overflow:hidden;margin:5px 0;background:repeating-linear-gradient(45deg,var(--no-edge) 0 3px,var(--no) 3px 6px)}.solid i{display:block;height:100%;background:var(--yes-edge)}
.place{border-top:2px solid var(--ink);margin-top:34px;padding-top:10px}
.place h2{font-weight:600;font-size:24px;line-height:1.2;margin:0 0 2px}.joint{margin:0 0 4px}
.changes{list-style:none;padding:0;margin:0 0 10px;display:flex;flex-wrap:wrap;gap:4px 6px;font-size:12.5px}.changes li{border:1px solid var(--line);border-radius:3px;padding:0 6px;color:var(--soft)}
.four{columns:22rem auto;column-gap:36px}.test{break-inside:avoid;padding-bottom:10px}
.test p{margin:3px 0;font-size:13.5px}.test h3{font-size:14.5px;margin:0 0 4px;line-height:1.3}.t{border-radius:3px;padding:1px 6px;margin-right:4px;white-space:nowrap}
.place table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.32}
.place th,.place td{text-align:left;vertical-align:top;padding:3px 10px 3px 0;font-weight:400;border-top:1px solid var(--line)}
.place thead th{color:var(--soft);font-size:12px;border-top:0;vertical-align:bottom}
.place .n{text-align:right;white-space:nowrap}${numberColumnStyle}${anchorStyle}
.place caption{text-align:left;font-weight:600;font-size:14px;padding:8px 0 2px}
.votes th[scope=row]{min-width:6em}.votes td{min-width:4.2em}.gains th[scope=row]{width:34%}.axis span+span{float:right}.strip{min-width:7rem}
.range{display:block;position:relative;height:1.2em}.range::before{content:"";position:absolute;left:50%;top:-4px;bottom:-4px;border-left:1px solid var(--soft)}
.range s{position:absolute;top:.42em;height:.36em;border-radius:.2em;opacity:.5;background:currentcolor}.range i{position:absolute;top:.2em;width:.8em;height:.8em;margin-left:-.4em;border-radius:50%;background:currentcolor}
.range.neg{color:var(--no-edge)}.range.neg i{border-radius:1px;transform:rotate(45deg) scale(.86)}.range.pos{color:var(--yes-edge)}
.hinges th{width:60%}.chamber{margin:4px 0}.chamber th[scope=row]{white-space:nowrap;width:9em}.majority{display:block;position:relative;height:9px;margin-top:4px;background:color-mix(in srgb,var(--soft) 22%,transparent);border-radius:2px}.majority i{display:block;height:100%;border-radius:2px 0 0 2px;background:var(--yes-edge)}.majority.missed i{background:var(--no-edge)}.majority u{position:absolute;top:-3px;height:15px;width:2px;margin-left:-1px;background:var(--ink)}
.evidence{margin-bottom:10px}.evidence th,.evidence td{width:25%}.evidence th[scope=row]{width:36%}
.notes ol{columns:3;column-gap:28px;font-size:12px;line-height:1.35;padding-left:1.8em;color:var(--soft)}.notes li{break-inside:avoid;margin-bottom:3px;padding-left:2px}.notes b{color:var(--ink);font-weight:600}
.again p,.again pre{font-size:12.5px;margin:4px 0;max-width:76em}.again pre,pre{white-space:pre-wrap;background:var(--wash);padding:6px 10px;border-radius:4px}
td,th,dd,p,li,pre,h1,h2,h3,.tile{overflow-wrap:anywhere}.votes td:last-child:not(.n){overflow-wrap:break-word;min-width:5.2em}.rail .num:not(.text){white-space:nowrap}
dialog{margin:0 0 0 auto;height:100dvh;max-height:none;width:min(44.5rem,100vw);max-width:none;border:0;border-left:1px solid var(--line2);background:var(--paper);color:var(--ink);padding:0;flex-direction:column;overflow:hidden}
dialog[open]{display:flex}dialog::backdrop{background:rgb(0 0 0/.28)}
.bar-top{display:flex;gap:.6rem;align-items:center;padding:8px 20px;border-bottom:1px solid var(--line);font-size:13px}.bar-top .close{margin-left:auto}
dialog button{font:inherit;color:inherit;background:none;border:1px solid var(--line2);border-radius:5px;padding:3px 10px;cursor:pointer}
.body{overflow-y:auto;padding:12px 20px 40px}.of{margin:0;color:var(--soft);font-size:13px}.body h2{font:600 20px/1.25 "Source Serif 4","Noto Serif",Charter,Georgia,"Liberation Serif",serif;margin:0 0 8px}.body h2:focus{outline:0}
.step{border-left:2px solid var(--line2);padding:0 0 10px 12px;margin-left:2px}.step h3{font-size:12.5px;color:var(--soft);margin:0 0 3px;font-weight:600}.step ul{list-style:none;margin:0;padding:0}.step li{margin:0 0 5px;font-size:14px}.step p{margin:0 0 4px;font-size:14px}
dialog .walk-on{display:block;width:100%;text-align:left;border:1px solid var(--line);padding:5px 9px;position:relative}.walk-on:hover{border-color:var(--mark)}.walk-on .says{display:block}.walk-on .soft{display:block;font-size:12.5px}
.walk-on .bar{position:absolute;left:0;bottom:-1px;height:2px;background:var(--mark)}
.step blockquote{background:var(--wash);padding:8px 12px;border-radius:4px;margin:4px 0;white-space:pre-wrap}mark{background:var(--hit);color:inherit;border-radius:2px}
.pair .walk-on+.walk-on{margin-top:2px}.step [hidden]{display:none}
:target{background:var(--hit)}section:target{background:none}
.usual{display:none}figure{container-type:inline-size}figure.one{margin:0}.body figure,.place figure{margin:6px 0 12px}.body figcaption b,.place figcaption b{display:block;font-size:14.5px;line-height:1.3}.body figcaption,.place figcaption{font-size:12.5px;line-height:1.35;margin-bottom:6px}figure svg{display:block}figure>div{overflow-x:auto}@container(min-width:640px){.narrow{display:none}.usual{display:block}}
.body details{margin:4px 0}.body summary{cursor:pointer;font-size:13px;color:var(--soft)}.body details table{border-collapse:collapse;font-size:12.5px}.body details td,.body details th{padding:2px 12px 2px 0;text-align:left;border-top:1px solid var(--line);vertical-align:top}.body caption{display:none}.body .scroll{overflow-x:auto}.body .n{text-align:right}
.files{margin:2px 0;font-size:13px}.files button,dialog .files button{font:inherit;color:var(--mark);background:none;border:0;padding:0 .4em;text-decoration:underline;cursor:pointer}
.body figure,.place figure{${figureStyle.replaceAll('svg,:host', 'svg')}}
@media(max-width:720px){.body{padding:12px 12px 40px}.step{padding-left:8px}}
@media(max-width:1100px){.screen{grid-template-columns:minmax(0,1fr)}.rail{border:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:0 28px;margin-top:14px}.notes ol{columns:2}}
@media(max-width:640px){.top{padding:0 16px}.report-body{padding:12px 16px 40px}h1{font-size:25px}.stand{font-size:15.5px}
.mx,.mx tbody{display:block;width:100%;margin:0}.mx thead{display:none}.mx tr{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:4px;border-top:1px solid var(--line);padding:9px 0}
.mx th[scope=row],.mx td.h{grid-column:1/-1;width:auto;padding:0}.mx td.h:empty{display:none}.by{display:inline;margin-left:.5em}.mx .c,.mx .c:nth-child(5){width:auto;height:auto}.mx td.c:only-of-type{grid-column:1/-1}
.c::before{content:attr(data-label);font-size:11.5px;color:var(--soft)}.tile{padding:3px 5px;border-left:0;border-top:4px solid;border-color:inherit;min-height:66px;height:auto}.notApplicable .tile{min-height:0;border-color:var(--line2)}
.tile b{font-size:14px}.tile small{font-size:11.5px;hyphens:auto}.amount{display:block;margin:0;font-size:11.5px}.pts{display:inline;margin:0 .3em}.base td{border:0}.base td.c{grid-column:1/-1}
.notes ol{columns:1}.hinges tr,.evidence tr{display:grid;grid-template-columns:1fr;padding:4px 0;border-top:1px solid var(--line)}.hinges td,.hinges th,.evidence td,.evidence th,.hinges td:last-child,.evidence th[scope=row]{width:auto;border:0;padding:0}.evidence thead{display:none}.strip{min-width:4.5rem}}
@media print{@page{size:A4;margin:14mm 13mm}@page first{size:A4 landscape;margin:9mm 10mm}
html{scroll-padding:0}body{font-size:9.5pt;background:#fff}.top,.to-answer,dialog,.noprint{display:none}.num.link{display:none}.onpaper{display:inline;font-size:6.4pt;letter-spacing:0;color:#444;font-weight:400}sup.onpaper{line-height:0;margin-left:1px}.tile sup.onpaper{position:absolute;right:4px;bottom:8px}.rail li{grid-template-columns:7em 1fr}
.report-body{max-width:none;padding:0}.screen{page:first;break-after:page;grid-template-columns:minmax(0,1fr) 58mm;gap:4px 16px}h1{font-size:19pt}.stand{font-size:10pt;line-height:1.35;margin-bottom:5px}
.rail{border-left:1px solid var(--line);padding-left:14px;display:block;margin:0;font-size:8.6pt}.rail section{margin-bottom:9px}.rail h2{font-size:9pt}.rail blockquote,.rail p{font-size:8.6pt;line-height:1.3}.amount{font-size:7.8pt}.mx thead th{font-size:9pt}.mx thead small,.by,.key{font-size:7.6pt}.mx th[scope=row]{font-size:9pt;width:19%}.c{width:12%}.c[data-label]:nth-child(5){width:19.5%}.mx{border-spacing:3px 2px}.tile{min-height:0;padding-block:2px}.c{height:36px}.tile b{font-size:10pt}.tile small{font-size:7.8pt}.h{font-size:8pt;width:25%;line-height:1.2}
.num{text-decoration:none}a{color:inherit;text-decoration:none}
.tile,.t,.key i,.unpaid::before,.unpaid i,.unpaid s,.unpaid u,.range *,.range::before,.majority,.majority *,.solid,.solid i{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.place{margin-top:12px;padding-top:5px;border-top-width:1.2px}.place h2{font-size:14pt;break-after:avoid}.test p{font-size:8.2pt}.place header{break-inside:avoid;break-after:avoid}.four{columns:2;column-gap:22px}.test{padding-bottom:5px}.test,.hinges,.unpaid,.evidence tr,.changes,pre{break-inside:avoid}table{break-inside:avoid}
.place table{font-size:8pt;line-height:1.25}.place th,.place td{padding:1.5px 6px 1.5px 0}.place thead th{font-size:7.4pt}.test h3{font-size:9pt}.place caption{font-size:9pt;padding-top:4px;break-after:avoid}.changes{font-size:7.6pt;margin-bottom:4px}
.notes ol{columns:2;font-size:7.2pt;line-height:1.25}.again p,.again pre{font-size:7.4pt}}
`;
