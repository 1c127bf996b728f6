/**
 * What a page that carries the workbench does first. An address of the workbench (`#/brief?set=…`) starts it in the place of the page; any
 * other leaves the page as it is. From one to the other the page is loaded anew, so that neither finds what the other has left. A browser
 * that cannot unpack the program shows the page, whose own script then says what it cannot do.
 */
export const liveScript = `(()=>{'use strict';
const root=document.documentElement,text=(id)=>document.getElementById(id).textContent;
const run=(code)=>{const one=document.createElement('script');one.textContent=code;document.body.append(one)};
const isAsked=()=>location.hash.startsWith('#/'),began=isAsked();
addEventListener('hashchange',(event)=>{if(isAsked()!==began){event.stopImmediatePropagation();location.reload()}});
const page=()=>{root.hidden=false;run(text('drawer-script'));run(text('address-script'))};
const unpacked=async()=>{const packed=Uint8Array.from(atob(text('workbench')),(sign)=>sign.charCodeAt(0));
return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text()};
const workbench=(program)=>{for(const id of ['case','drawer-script','workbench-style','licences'])document.head.append(document.getElementById(id));
document.getElementById('workbench-style').media='all';
const place=document.createElement('div');place.id='app';document.body.replaceChildren(place);root.hidden=false;run(program)};
root.hidden=began;
addEventListener('DOMContentLoaded',()=>{if(began)unpacked().then(workbench,page);else page()});
})();`;
