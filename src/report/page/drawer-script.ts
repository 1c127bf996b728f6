/**
 * The one script of the page: a number opens a drawer in place, from its answer down to the words of a passage and back.
 * Everything that it shows are texts of the page's own data, set as text, never as markup: reports are hostile. Without it
 * a number still leads to its note.
 */
export const drawerScript = `(()=>{'use strict';
const read=(id)=>JSON.parse(document.getElementById(id).textContent);
const walk=read('walk'),say=read('walk-words');
const drawer=document.getElementById('drawer'),body=drawer.querySelector('.body'),back=drawer.querySelector('.back');
let trail=[];
const make=(tag,kind,...children)=>{const one=document.createElement(tag);if(kind)one.className=kind;one.append(...children.filter((c)=>c!=null));return one};
const step=(head,...children)=>{const all=children.flat().filter(Boolean);return all.length?make('section','step',make('h3','',head),...all):null};
const list=(items)=>items.length?make('ul','',...items.map((c)=>make('li','',c))):null;
const go=(address,...children)=>{const one=make('button','go',...children);one.type='button';one.dataset.walk=address;return one};
const grade=(c)=>{const one=make('span','tag',c.grade);one.title=c.means;return one};
const claimOf=(k)=>{const c=walk.claims[k];return go('c'+k,make('span','says',c.says),make('span','soft',grade(c),' ',c.said))};
const basis=(e)=>e.judged?say.judgement+': '+e.judged:e.claims.length?'':say.nothing;
const inputOf=(k,share)=>{const e=walk.estimates[k];const one=go('e'+k,make('span','says',e.says),make('span','soft',e.written,basis(e)?' · '+basis(e):''));
if(share!=null){const bar=make('i','bar');bar.style.width=Math.round(share*100)+'%';one.append(bar)}return one};
const passages=(c)=>c.passages.map((p)=>{const quote=p.words==null?make('p','soft',p.place):make('blockquote','',p.before?'…'+p.before:'',make('mark','',p.words),p.after?p.after+'…':'');
return p.words==null?quote:make('div','',quote,make('p','soft',p.place))});
const source=(c)=>{const out=[make('p','soft',c.page)];if(c.url){const a=make('a','',say.open);a.href=c.url;a.target='_blank';a.rel='noreferrer noopener';a.referrerPolicy='no-referrer';out.push(make('p','',a,' ',make('span','soft',c.url)))}return out};
const movedBy=(test)=>Object.entries(walk.nodes).filter(([,n])=>(n.rests||[]).some(test)).map(([address,n])=>go(address,make('span','says',n.title),make('span','soft',n.says)));
const long=(items,most)=>{if(items.length<=most)return list(items);const rest=list(items.slice(most));rest.hidden=true;const more=make('button','more',say.more+' ('+items.length+')');more.type='button';
more.onclick=()=>{rest.hidden=false;more.remove();rest.querySelector('button').focus()};return make('div','',list(items.slice(0,most)),more,rest)};
const views={
e(k){const e=walk.estimates[k];return[[e.says,e.written],[step(say.rests,basis(e)?make('p','',basis(e)):null),step(say.reported,list(e.claims.map(claimOf))),
e.claims.length?step(say.words,...passages(walk.claims[e.claims[0]]),...source(walk.claims[e.claims[0]])):null,
step(say.moves,list(movedBy(([i])=>i===k))||make('p','soft',say.movesNone))]]},
c(k){const c=walk.claims[k];const cited=walk.estimates.flatMap((e,i)=>e.claims.includes(k)?[i]:[]);
return[[c.says,say.statement],[step(say.reported,make('p','',grade(c),' ',c.said),make('p','soft',c.means)),step(say.words,...passages(c),...source(c)),
step(say.opposes,list((c.against||[]).map(claimOf))),step(say.moves,list(movedBy(([i])=>walk.estimates[i].claims.includes(k)))||make('p','soft',say.movesNone)),
step(say.numbers,long(cited.map((i)=>inputOf(i)),6))]]},
node(n){const rests=n.rests||[];const cited=[...new Set([...rests.flatMap(([i])=>walk.estimates[i].claims),...(n.claims||[])])];
const top=cited.find((k)=>walk.claims[k].passages.some((p)=>p.words!=null))??cited[0];
return[[n.says,n.title],[step(say.because,list(n.because||[])),step(say.rests,long(rests.map(([i,s])=>inputOf(i,s)),6)),
step(say.reported,long(cited.map(claimOf),5)||(n.pairs?null:make('p','soft',say.none))),
top==null?null:step(say.words,go('c'+top,make('span','says',walk.claims[top].says)),...passages(walk.claims[top]).slice(0,2),...source(walk.claims[top])),
step(say.opposes,n.pairs?long(n.pairs.map(([a,b,note])=>make('div','pair',claimOf(a),claimOf(b),note?make('span','soft',note):null)),8):null)]]}};
const viewOf=(address)=>{const [,kind,k]=/^([ec])(\\d+)$/.exec(address)||[];if(kind)return views[kind](Number(k));const node=walk.nodes[address];return node?views.node(node):null};
const show=()=>{const {address,from}=trail[trail.length-1];const view=viewOf(address);if(!view)return;
const [[text,of],steps]=view;const says=text.slice(0,1).toUpperCase()+text.slice(1);body.replaceChildren(make('p','of',of),make('h2','',says),...steps.filter(Boolean));
body.querySelector('h2').id='drawer-title';back.hidden=trail.length<2;body.scrollTop=0;
const again=from==null?null:body.querySelectorAll('button')[from];(again||body.querySelector('h2')).focus()};
const open=(address)=>{if(!viewOf(address))return false;
if(drawer.open){trail[trail.length-1].from=[...body.querySelectorAll('button')].indexOf(document.activeElement)}
trail.push({address});history.pushState({depth:trail.length},'');
if(!drawer.open)drawer.showModal();show();return true};
const leave=()=>{if(trail.length)history.go(-trail.length)};
addEventListener('popstate',(event)=>{const depth=event.state&&event.state.depth||0;
if(!trail.length)return;trail=trail.slice(0,depth);if(trail.length)show();else drawer.close()});
document.addEventListener('click',(event)=>{const at=event.target.closest('[data-walk]');
if(at&&!event.ctrlKey&&!event.metaKey&&!event.shiftKey&&open(at.dataset.walk))event.preventDefault()});
drawer.addEventListener('cancel',(event)=>{event.preventDefault();leave()});
drawer.addEventListener('click',(event)=>{if(event.target===drawer)leave()});
back.addEventListener('click',()=>history.back());
drawer.querySelector('.close').addEventListener('click',leave);
history.replaceState(null,'');
})();`;
