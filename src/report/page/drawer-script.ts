/**
 * The one script of the page: a number opens a drawer in place, from its answer down to the words of a passage and back.
 * Everything that it shows are texts of the page's own data, set as text, never as markup: reports are hostile. Without it
 * a number still leads to its note.
 */
export const drawerScript = `(()=>{'use strict';
const read=(id)=>JSON.parse(document.getElementById(id).textContent);
let walk=read('walk');const say=read('walk-words'),{placed,style}=say,shelf=document.getElementById('shelf').content;
const drawer=document.getElementById('drawer'),body=drawer.querySelector('.body'),back=drawer.querySelector('.back');
let trail=[];
const make=(tag,kind,...children)=>{const one=document.createElement(tag);if(kind)one.className=kind;one.append(...children.filter((c)=>c!=null));return one};
const step=(head,...children)=>{const all=children.flat().filter(Boolean);return all.length?make('section','step',make('h3','',head),...all):null};
const list=(items)=>items.length?make('ul','',...items.map((c)=>make('li','',c))):null;
const go=(address,...children)=>{const one=make('button','walk-on',...children);one.type='button';one.dataset.walk=address;return one};
const grade=(c)=>{const one=make('span','grade',c.grade);one.title=c.means;return one};
const claimOf=(k)=>{const c=walk.claims[k];return go('c'+k,make('span','says',c.says),make('span','soft',grade(c),' ',c.said))};
const pictures=(address)=>(placed[address]||[]).flatMap((id)=>{const one=shelf.getElementById('figure-'+id);if(!one)return[];const copy=one.cloneNode(true);
for(const b of copy.querySelectorAll('[data-save]'))b.hidden=false;return[copy]});
const basis=(e)=>e.judged?say.judgement+': '+e.judged:e.claims.length?'':say.nothing;
const inputOf=(k,share)=>{const e=walk.estimates[k];const one=go('e'+k,make('span','says',e.says),make('span','soft',e.range,basis(e)?' · '+basis(e):''));
if(share!=null){const bar=make('i','bar');bar.style.width=Math.round(share*100)+'%';one.append(bar)}return one};
const passages=(c)=>c.passages.map((p)=>{const quote=p.words==null?make('p','soft',p.place):make('blockquote','',p.before?'…'+p.before:'',make('mark','',p.words),p.after?p.after+'…':'');
return p.words==null?quote:make('div','',quote,make('p','soft',p.place))});
const source=(c)=>{const out=[make('p','soft',c.page)];if(c.url){const a=make('a','',say.open);a.href=c.url;a.target='_blank';a.rel='noreferrer noopener';a.referrerPolicy='no-referrer';out.push(make('p','',a,' ',make('span','soft',c.url)))}return out};
const movedBy=(test)=>Object.entries(walk.nodes).filter(([,n])=>(n.rests||[]).some(test)).map(([address,n])=>go(address,make('span','says',n.title),make('span','soft',n.says)));
const long=(items,most)=>{if(items.length<=most)return list(items);const rest=list(items.slice(most));rest.hidden=true;const more=make('button','more',say.more+' ('+items.length+')');more.type='button';
more.onclick=()=>{rest.hidden=false;more.remove();rest.querySelector('button').focus()};return make('div','',list(items.slice(0,most)),more,rest)};
const views={
e(k){const e=walk.estimates[k];const file=make('details','',make('summary','',say.inFile),make('code','',e.file));return[[e.says,e.range],[step(say.rests,basis(e)?make('p','',basis(e)):null,file),step(say.reported,list(e.claims.map(claimOf))),
e.claims.length?step(say.words,...passages(walk.claims[e.claims[0]]),...source(walk.claims[e.claims[0]])):null,
step(say.moves,list(movedBy(([i])=>i===k))||make('p','soft',say.movesNone))]]},
c(k){const c=walk.claims[k];const cited=walk.estimates.flatMap((e,i)=>e.claims.includes(k)?[i]:[]);
return[[c.says,say.statement],[step(say.reported,make('p','',grade(c),' ',c.said),make('p','soft',c.means)),step(say.words,...passages(c),...source(c)),step(say.figure,pictures('c'+k)),
step(say.opposes,list((c.against||[]).map(claimOf))),step(say.moves,list(movedBy(([i])=>walk.estimates[i].claims.includes(k)))||make('p','soft',say.movesNone)),
step(say.numbers,long(cited.map((i)=>inputOf(i)),6))]]},
node(n){const rests=n.rests||[];const cited=[...new Set([...rests.flatMap(([i])=>walk.estimates[i].claims),...(n.claims||[])])];
const top=cited.find((k)=>walk.claims[k].passages.some((p)=>p.words!=null))??cited[0];
return[[n.says,n.title],[step(say.because,list(n.because||[])),step(say.figure,pictures(n.at)),step(say.rests,long(rests.map(([i,s])=>inputOf(i,s)),6)),
step(say.reported,long(cited.map(claimOf),5)||(n.pairs?null:make('p','soft',say.none))),
top==null?null:step(say.words,go('c'+top,make('span','says',walk.claims[top].says)),...passages(walk.claims[top]).slice(0,2),...source(walk.claims[top])),
step(say.opposes,n.pairs?long(n.pairs.map(([a,b,note])=>make('div','pair',claimOf(a),claimOf(b),note?make('span','soft',note):null)),8):null)]]}};
const viewOf=(address)=>{const [,kind,k]=/^([ec])(\\d+)$/.exec(address)||[];if(kind)return views[kind](Number(k));const node=walk.nodes[address];return node?views.node({...node,at:address}):null};
const show=()=>{const {address,from}=trail[trail.length-1];const view=viewOf(address);if(!view)return;drawer.dataset.at=address;
const [[text,of],steps]=view;const says=text.slice(0,1).toUpperCase()+text.slice(1);body.replaceChildren(make('p','of',of),make('h2','',says),...steps.filter(Boolean));
const head=body.querySelector('h2');head.id='drawer-title';head.tabIndex=-1;back.hidden=trail.length<2;body.scrollTop=0;
const again=from==null?null:body.querySelectorAll('button')[from];(again||head).focus()};
const open=(address)=>{if(!drawer.isConnected)return false;if(!drawer.open)walk=read('walk');if(!viewOf(address))return false;
if(drawer.open){trail[trail.length-1].from=[...body.querySelectorAll('button')].indexOf(document.activeElement)}
trail.push({address});history.pushState({...history.state,depth:trail.length},'');
if(!drawer.open)drawer.showModal();show();return true};
const leave=()=>{if(trail.length)history.go(-trail.length)};
addEventListener('popstate',(event)=>{const depth=event.state&&event.state.depth||0;
if(!trail.length)return;trail=trail.slice(0,depth);if(trail.length)show();else drawer.close()});
document.addEventListener('click',(event)=>{const at=event.target.closest('[data-walk]');
if(at&&!event.defaultPrevented&&!event.ctrlKey&&!event.metaKey&&!event.shiftKey&&open(at.dataset.walk))event.preventDefault()});
drawer.addEventListener('cancel',(event)=>{event.preventDefault();leave()});
drawer.addEventListener('click',(event)=>{if(event.target===drawer)leave()});
back.addEventListener('click',()=>history.back());
drawer.querySelector('.close').addEventListener('click',leave);
const save=(href,name)=>{const a=make('a');a.href=href;a.download=name;a.click()};
const picture=(svg,title)=>{const copy=svg.cloneNode(true);copy.setAttribute('xmlns','http://www.w3.org/2000/svg');const [x,y,w,h]=svg.getAttribute('viewBox').split(' ').map(Number);
const part=(tag,set,text)=>{const one=document.createElementNS('http://www.w3.org/2000/svg',tag);for(const k in set)one.setAttribute(k,set[k]);if(text)one.textContent=text;return one};
const lines=[''];for(const word of title.split(' ')){const last=lines.length-1;if((lines[last]+word).length*9.4>w&&lines[last])lines.push(word);else lines[last]+=(lines[last]?' ':'')+word}
const m=16,up=lines.length*19+4,across=w+2*m,down=h+up+2*m;copy.setAttribute('viewBox',[x-m,y-up-m,across,down].join(' '));copy.setAttribute('width',across);copy.setAttribute('height',down);copy.removeAttribute('style');
copy.prepend(part('style',{},style),part('rect',{x:x-m,y:y-up-m,width:across,height:down,fill:'var(--paper)'}),...lines.map((line,k)=>part('text',{x,y:y-up+19*(k+.8),style:'font-size:15px;font-weight:700'},line)));
return{url:'data:image/svg+xml;charset=utf-8,'+encodeURIComponent(new XMLSerializer().serializeToString(copy)),across,down}};
document.addEventListener('click',(event)=>{const at=event.target.closest('[data-save]');if(!at)return;const box=at.closest('figure');
const svg=[...box.querySelectorAll('svg')].find((one)=>one.getClientRects().length);if(!svg)return;const name=box.id.replace('figure-',''),{url,across,down}=picture(svg,box.querySelector('figcaption b').textContent);
if(at.dataset.save==='svg'){save(url,name+'.svg');return}
const image=new Image();image.onload=()=>{const canvas=make('canvas');canvas.width=across*3;canvas.height=down*3;canvas.getContext('2d').drawImage(image,0,0,across*3,down*3);save(canvas.toDataURL('image/png'),name+'.png')};image.src=url});
for(const b of document.querySelectorAll('[data-save]'))b.hidden=false;
history.replaceState({...history.state,depth:0},'');
})();`;
