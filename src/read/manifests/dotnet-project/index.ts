import type { Manifest } from '../manifest.js';

/** Projects of .NET with what they import: shared projects and properties. Together they say what is built from which files. */
export const dotnetProject: Manifest = {
  name: 'dotnet-project',
  fileName: /\.(?:csproj|projitems|props|targets)$/,
  load: () => import('./read.js'),
};
