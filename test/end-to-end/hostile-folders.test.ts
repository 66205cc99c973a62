import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../support/run-command.js';

/** What the program did, within a heap of so many megabytes that none of these inputs may fill. */
interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Node's own limit ends the process with a signal, and so with a null status. A quarter of it is oclif, tsx and the parsers. */
const heap = '--max-old-space-size=200';

function run(folder: string, words: readonly string[]): Ending {
  const environment = { ...process.env, GITHUB_ACTIONS: 'true' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [heap, '--import', 'tsx', 'bin/dev.js', words[0] ?? 'audit', folder, ...words.slice(1)],
    { encoding: 'utf8', env: environment, maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}

interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Written as A.swift in UTF-16. */
  readonly utf16?: string;
  readonly words?: readonly string[];
  readonly status: number;
  /** Found in what is written to either stream. */
  readonly says: RegExp;
}

const plist = '<plist version="1.0"><dict><key>CFBundleName</key><string>A</string></dict></plist>';
const read = `import AdSupport
import mParticle_Apple_SDK
func read() -> Any { return ASIdentifierManager.shared().advertisingIdentifier }
`;
const app = { 'Info.plist': plist, 'A.swift': read };
const starter = (index: number): string => `class AppDelegate {
  func start${index}() {
    let options = MParticleOptions(key: "k", secret: "s")
    configure(options)
    MParticle.sharedInstance().start(with: options)
  }
  func configure(_ o: MParticleOptions) { helper(o) }
  func helper(_ o: MParticleOptions) {
    ATTrackingManager.requestTrackingAuthorization { status in self.configure(o) }
  }
}
`;
const folders = (count: number, files: (index: number) => Readonly<Record<string, string>>): Record<string, string> =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => files(index))) as Record<string, string>;
const found = /advertisingIdentifier|idfa\/read/;
const refused = (what: string): RegExp => new RegExp(`Error: .*${what}`, 's');

const rows: readonly Row[] = [
  {
    name: 'a member chain of 1,600',
    files: { ...app, 'B.swift': `let x = UserDefaults${'.a'.repeat(1600)}` },
    status: 0,
    says: found,
  },
  {
    name: 'an operator chain of 4,000',
    files: { ...app, 'B.swift': `let x = ${Array(4000).fill('UserDefaults.a').join(' + ')}` },
    status: 0,
    says: found,
  },
  {
    name: 'one class declared 40 times',
    files: { ...app, 'B.swift': Array.from({ length: 40 }, (_, index) => starter(index)).join('') },
    status: 0,
    says: /start39|B\.swift/,
  },
  {
    name: 'one class in each of 240 apps',
    files: folders(240, (index) => ({
      [`apps/a${index}/Info.plist`]: plist,
      [`apps/a${index}/AppDelegate.swift`]: `import mParticle_Apple_SDK\n${starter(0)}`,
    })),
    status: 0,
    says: /480 errors/,
  },
  {
    name: 'an integration id of 4 KB',
    files: { ...app, 'app-privacy.yaml': `integrations:\n  - id: ${'a'.repeat(4096)}\n` },
    status: 0,
    says: /aaaa/,
  },
  {
    name: 'a pattern that expands',
    files: { ...app, 'app-privacy.yaml': 'exclude: ["{1..1000}{1..1000}"]\n' },
    status: 2,
    says: /app-privacy\.yaml/,
  },
  {
    name: 'a pattern that backtracks',
    files: { ...app, [`${'a'.repeat(200)}.swift`]: read, 'app-privacy.yaml': 'exclude: ["a*a*a*a*a*a*a*b"]\n' },
    status: 0,
    says: found,
  },
  {
    name: 'an ignore list of brackets',
    files: { ...app, '.gitignore': `${'['.repeat(200_000)}\n` },
    status: 2,
    says: /\.gitignore/,
  },
  {
    name: 'an ignore list over a deep tree',
    files: { ...app, '.gitignore': `${'**/a/'.repeat(6)}b\n`, [`${'a/'.repeat(120)}A.swift`]: read },
    status: 0,
    says: found,
  },
  {
    name: 'a template that loops',
    files: { ...app, 't.liquid': '{% for i in (1..100000000) %}x{% endfor %}' },
    words: ['export', '--template'],
    status: 2,
    says: refused('template'),
  },
  { name: 'a zero byte', files: { 'Info.plist': plist, 'A.swift': `/* \0 */ ${read}` }, status: 0, says: found },
  {
    name: 'UTF-16',
    files: { 'Info.plist': plist },
    utf16: `\uFEFF${read}`,
    status: 0,
    says: found,
  },
  {
    name: 'a folder that is a command for GitHub',
    files: { '::error file=x::boom/A.swift': read, '::error file=x::boom/Info.plist': plist },
    status: 0,
    says: /u003a:error/,
  },
];

describe('a hostile folder', { timeout: 60_000 }, () => {
  it.each(rows)('ends in order, within 200 MB of heap: $name', async ({ files, utf16, words = ['audit'], status, says }) => {
    await withFolder(files, (folder) => {
      if (utf16 !== undefined) writeFileSync(join(folder, 'A.swift'), utf16, 'utf16le');
      const template = words.includes('--template') ? [join(folder, 't.liquid')] : [];
      const ending = run(folder, [...words, ...template]);
      expect({ status: ending.status, tail: ending.stderr.slice(-500) }).toMatchObject({ status });
      expect(`${ending.stdout}${ending.stderr}`).toMatch(says);
      expect(ending.stdout).not.toMatch(/^::(?!group|endgroup)/m);
    });
  });
});
