import type { Manifest } from '../manifest.js';

/** Code of the editor that writes into the Info.plist of a build. */
export const unityPostBuild: Manifest = {
  name: 'unity-post-build',
  fileName: /^.*(?:[Pp]ost_?(?:[Bb]uild|[Pp]roc)|[Bb]uild_?(?:[Pp]ost|[Pp]roc)|[Pp][Ll]ist|[Xx][Cc]ode).*\.cs$/,
  holds: 'UsageDescription',
  mayBeSource: true,
  load: async () => {
    const [{ loadEditorParser }, { readerOf }] = await Promise.all([
      import('../../syntax/csharp/editor.js'),
      import('./read.js'),
    ]);
    return readerOf(await loadEditorParser());
  },
};
