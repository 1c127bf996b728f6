import type { FoundAttribution } from '../types.ts';
import type { ClauseRules } from './clause-rules.ts';
import type { TokenLine } from './grammar.ts';
import { readClauses } from './read-clauses.ts';

const rules: ClauseRules = {
  speech:
    /^(?:annonc|déclar|dit$|disent$|disait$|affirm|assur|ajout|expliqu|indiqu|précis|soulign|rappel|répond|répliqu|rétorqu|reconn|admis|admet|averti|prévien|prévenu|confirm|estim|jug|révél|rapport|écri[tv]|lanc[ée]|martel|promi|propos[eé]|suggér|not[eé]$|not(?:ent|ait)$|démen|ni[ée]$|nient$|accus|dénonc|critiqu|insist|réitér|répét|conclu|prétend|soutien|exig|réclam|demand)/u,
  attitude:
    /^(?:pens|croi[ts]|croient|souhait|veut|veulent|voulait|espèr|craign|crain[td]|compt|entend|envisag|prévoi|préfèr|redout|désir|considèr)/u,
  naming: /^(?:qualifi|appel|nomm|décri|dénonc|présent|tax)/u,
  infinitive: /(?:er|ir|re|oir)$/u,
  complementizer: /^(?:que|qu['’].+|qu)$/u,
  opener: /^(?:que|qu['’].+|qui|dont|où|si|quand|lorsque|mais|car|parce|puisque|alors|tandis|comme|et)$/u,
  coordinator: /^(?:et|mais|puis|ou)$/u,
  filler:
    /^(?:a|ont|avait|avaient|aura|est|sont|n['’]a|n['’]ont|s['’]est|l['’]a|également|aussi|déjà|toutefois|ensuite|hier|ainsi|encore|ne|pas|se|s['’].*|récemment|a-t-(?:il|elle|on)|ont-(?:ils|elles)|avait-(?:il|elle))$/u,
  according: ['selon', "d'après", 'd’après', 'aux yeux de', 'à en croire', 'de source'],
  preposition:
    /^(?:à|au|aux|en|dans|lors|devant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|après|avant|pendant|par|sur)$/u,
  joinedPronoun: /-(?:t-)?(il|elle|ils|elles|on)$/u,
  speakers:
    /^(?:ministr|ministère|présiden|porte-parole|journal|quotidien|agence|chaîne|source|gouvernement|ambassad|député|expert|analyste|responsable|directeur|directrice)/u,
};

/** Attributions of a French sentence. */
export function readFrench(line: TokenLine): FoundAttribution[] {
  return readClauses(line, rules);
}
