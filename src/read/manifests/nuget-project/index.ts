import type { Manifest } from '../manifest.js';

/** Projects of .NET: what the app asks NuGet for. */
export const nugetProject: Manifest = {
  name: 'nuget-project',
  fileName: /^(?:.+\.csproj|Directory\.(?:Packages|Build)\.props|packages\.config)$/,
  load: () => import('./read.js'),
};
