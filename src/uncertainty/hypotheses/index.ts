export { type Separation, type SeparationOptions, separation } from './separation.ts';
