import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Python does differently. What `await` waits for is there at once: a coroutine runs where it is awaited. */
export const scoping: Scoping = {
  platform: 'server',
  language: 'python',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: false,
  self: 'self',
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
