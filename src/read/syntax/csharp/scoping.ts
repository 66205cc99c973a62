import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What C# does differently. Of what a release build leaves out (`Debug.Assert`), nothing is known after it. */
export const scoping: Scoping = {
  platform: 'csharp',
  language: 'csharp',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: true,
  // https://learn.microsoft.com/en-us/dotnet/communitytoolkit/mvvm/generators/observableproperty
  observers: { prefix: 'On', suffix: 'Changed' },
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
