import type { Manifest } from '../manifest.js';
import { usageDescriptionKeys } from '../usage-description.js';

/** Names that tell what a file does: it changes the project that a build has made, or writes what the prompt says. */
const named =
  '(?:[Pp]ost_?(?:[Bb]uild|[Pp]roc)|[Bb]uild_?(?:[Pp]ost|[Pp]roc)|[Pp][Ll]ist|[Xx][Cc]ode|ATT|IDFA|Idfa|Tracking|Privacy)';

const common = {
  // Code can only write a key that it names.
  holds: usageDescriptionKeys,
  mayBeSource: true,
  load: async () => {
    const [{ loadEditorParser }, { readerOf }] = await Promise.all([
      import('../../syntax/csharp/editor.js'),
      import('./read.js'),
    ]);
    return readerOf(await loadEditorParser());
  },
} as const;

/** Code of the editor that writes into the Info.plist of a build, by its name. */
export const unityPostBuild: Manifest = { name: 'unity-post-build', fileName: new RegExp(`^.*${named}.*\\.cs$`), ...common };

/** The same by its folder: only the editor runs what is there (https://docs.unity3d.com/Manual/SpecialFolders.html). */
export const unityEditorCode: Manifest = {
  name: 'unity-editor-code',
  fileName: new RegExp(`^(?!.*${named}).*\\.cs$`),
  folder: /(?:^|\/)Editor(?:\/|$)/,
  ...common,
};
