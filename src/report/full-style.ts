import { figureStyle } from '../figures/index.ts';

/** The look of all tables and figures, in addition to that of the page; phone and paper included. */
export const fullStyle = `
.full{margin-top:3rem;font-size:16px;line-height:1.5;
nav,table,figure,figcaption,.sans,summary,dl{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif}
h2{font-size:1.35rem;margin:3rem 0 .8rem;padding-top:.6rem;border-top:2px solid var(--ink)}
h3{font-size:1.08rem;margin:2rem 0 .4rem}
h4{font-size:.95rem;margin:1.2rem 0 .3rem}
p,ul,ol{max-width:42rem;margin:.5rem 0 .8rem}
.verdict{border:1px solid var(--line);border-radius:6px;padding:.2rem 1.1rem 1rem;margin:1.2rem 0}
.verdict h3{margin-top:1rem}
.answer{font:600 1.15rem/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;margin:.2rem 0 .6rem}
.meter{display:block;height:8px;border-radius:4px;background:var(--line);max-width:42rem;margin:.2rem 0 .8rem;overflow:hidden}
.meter i{display:block;height:100%;background:var(--mark)}
dl{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.3rem .8rem;font-size:.93rem;margin:.6rem 0}
dt{color:var(--soft)}dd{margin:0}
.scroll{overflow-x:auto;margin:.6rem 0 1rem;container-type:inline-size}
table{border-collapse:collapse;font-size:.86rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding:.2rem 0 .4rem;font-size:.85rem}
caption span{display:block;position:sticky;left:0;max-width:min(42rem,100cqw)}
th,td{text-align:left;vertical-align:top;padding:.32rem .8rem .32rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom}
th[scope=row]{font-weight:500;min-width:7.5rem;overflow-wrap:break-word}
.n{text-align:right;white-space:nowrap}
.wide{min-width:40rem}
td,dd,p,li,pre,figcaption{overflow-wrap:anywhere}
figure{margin:1rem 0}
figcaption{font-size:.9rem;margin-bottom:.4rem}
figcaption b{display:block}
.pair>*{min-width:0}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:1rem 2.5rem}
details{margin:.4rem 0}summary{cursor:pointer;color:var(--soft);font-size:.86rem;padding:.25rem 0}
.grade{display:inline-block;border:1px solid var(--line);border-radius:3px;padding:0 .35rem;font-size:.78rem;white-space:nowrap}
.bad{color:var(--bad)}
.text{white-space:pre-wrap;max-width:42rem;border-left:3px solid var(--line);padding-left:1rem}
pre{white-space:pre-wrap;background:var(--wash);padding:.8rem;border-radius:4px;font-size:.82rem}
code{font-size:.88em}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}nav ol{columns:1}.verdict{padding:.1rem .8rem .8rem}}
@media print{nav{display:none}h2{break-after:avoid}figure,tr,dd,h3+p{break-inside:avoid}h3,h4,.answer{break-after:avoid}.meter{display:none}table{font-size:.78rem}.verdict{border:0;border-top:1px solid #999;border-radius:0;padding:0}.pair{display:block}.scroll{overflow:visible}.wide{min-width:0}details:not([open])>*:not(summary){display:none}}
nav ol{list-style:none;padding:0;columns:3;font-size:.9rem}}
${figureStyle.replaceAll('svg,:host', 'svg')}
`;
