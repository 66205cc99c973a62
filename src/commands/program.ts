/**
 * The program as oclif loads it: package.json names this module for the commands and the hook, and `bin/run.js`
 * starts it.
 */
export { execute } from '@oclif/core/execute';
export { commands } from './index.js';
export { commandNotFound } from './command-not-found.js';
