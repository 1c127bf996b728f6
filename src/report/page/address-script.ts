/**
 * What an address restores in a page that cannot work anything out: the open drawer, by the place behind its number, and of an address of
 * the workbench the proposal. Where that changes numbers, the page says in place that it shows the file as it was, and how to see the
 * rest. All of it is set as text: an address is hostile.
 */
export const addressScript = `(()=>{'use strict';
const say=JSON.parse(document.getElementById('walk-words').textContent),drawer=document.getElementById('drawer'),asked=location.hash;
const plain=(text)=>{try{return decodeURIComponent(text)}catch{return''}};
document.addEventListener('click',(event)=>{const at=event.target.closest('[data-walk]');
if(at&&drawer.open)history.replaceState(history.state,'','#at='+encodeURIComponent(at.dataset.walk))});
const [,at]=/^#at=(.+)$/.exec(asked)||[];
if(at){history.replaceState(history.state,'','#');const one=document.createElement('button');one.dataset.walk=plain(at);one.hidden=true;document.body.append(one);one.click();one.remove()}
const [,id,query]=/^#\\/[a-z]+(?:\\/([^?]*))?(?:\\?(.*))?$/.exec(asked)||[];
const place=id&&document.getElementById('p-'+plain(id));if(place)place.scrollIntoView();
const wanted=new URLSearchParams(query||'');
if(wanted.has('set')||wanted.has('option')){const note=document.createElement('p'),code=document.createElement('code');note.className='stand';note.setAttribute('role','note');
code.textContent=asked;note.append(say.cannotRun+' ',code);document.querySelector('main').prepend(note);if(!place)note.scrollIntoView()}
})();`;
