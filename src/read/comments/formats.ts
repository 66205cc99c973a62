import type { Lexis } from '../syntax/lexis.js';
import { ruby } from '../syntax/ruby/index.js';

/** Property lists, privacy manifests and their kin, project files of .NET and Maven. */
export const markupExtensions: ReadonlySet<string> = new Set([
  ...['.plist', '.xcprivacy', '.entitlements', '.xml', '.csproj', '.props', '.targets', '.config', '.storyboard', '.xib'],
]);

/** YAML, and Unity's assets, which are written in it. */
export const yamlExtensions: ReadonlySet<string> = new Set(['.yaml', '.yml', '.asset']);

const plain = {
  longQuotes: [],
  codeInString: null,
  damage: null,
  isStrict: false,
  continuesLines: false,
  hasLabels: false,
  beforeModule: null,
} as const;

/** `//` and block comments, texts in double quotes. */
const slashes: Lexis = {
  ...plain,
  lineComment: '//',
  blockComment: { open: '/*', close: '*/', nests: false },
  quotes: '"',
};

/** `#`, and texts in quotes of either kind. */
const hashes: Lexis = { ...plain, lineComment: '#', blockComment: null, quotes: `"'` };

const byExtension: Readonly<Record<string, Lexis>> = {
  '.xcconfig': slashes,
  '.strings': slashes,
  '.pbxproj': slashes,
  '.gradle': slashes,
  '.kts': slashes,
  '.json5': slashes,
  '.jsonc': slashes,
  '.podspec': ruby.lexis,
  '.toml': hashes,
  '.bzl': hashes,
  '.bazel': hashes,
};

const byName: Readonly<Record<string, Lexis>> = {
  'go.mod': slashes,
  podfile: ruby.lexis,
  gemfile: ruby.lexis,
  fastfile: ruby.lexis,
  cartfile: hashes,
  'cartfile.private': hashes,
  'requirements.txt': hashes,
  build: hashes,
};

/**
 * Tells how a dependency or project file writes comments and texts.
 * @param name Its name, in lower case.
 * @param extension With its dot, in lower case.
 * @returns Null for a format without comments.
 */
export function lexisOfFormat(name: string, extension: string): Lexis | null {
  return byName[name] ?? byExtension[extension] ?? null;
}
