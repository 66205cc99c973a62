export type { Scoping } from '../../model/scoping.js';
