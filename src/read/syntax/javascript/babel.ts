/** Babel, by name: what a bundle makes of a library in CommonJS has no names where it is imported later. */
export { parse } from '@babel/parser';
