export { type ElementaryEffects, elementaryEffects } from './elementary-effects.ts';
