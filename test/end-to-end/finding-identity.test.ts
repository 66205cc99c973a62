import { describe, expect, it } from 'vitest';
import { auditFolder } from '../support/marked-project.js';
import { withFolder } from '../support/run-command.js';

type Files = Readonly<Record<string, string>>;

/** The findings of a project, by their fingerprints: rule and line. */
async function findingsIn(files: Files): Promise<ReadonlyMap<string, string>> {
  return withFolder(files, async (folder) => {
    const { findings } = await auditFolder(folder);
    const found = findings.map(
      ({ rule, place, fingerprint }) => [fingerprint.hash, `${rule} ${place.file}:${place.line}`] as const,
    );
    expect(new Set(found.map(([hash]) => hash)).size).toBe(found.length);
    return new Map(found);
  });
}

/** What an edit ends, and what it brings. */
async function changes(before: Files, after: Files): Promise<{ ended: string[]; began: string[]; kept: number }> {
  const [was, is] = [await findingsIn(before), await findingsIn(after)];
  const ended = [...was].flatMap(([hash, words]) => (is.has(hash) ? [] : [words]));
  const began = [...is].flatMap(([hash, words]) => (was.has(hash) ? [] : [words]));
  return { ended, began, kept: is.size - began.length };
}

const swift = `import mParticle_Apple_SDK
import AppTrackingTransparency

class AppDelegate {
    func launch(isNew: Bool) {
        let options = MParticleOptions(key: "a", secret: "b")
        if isNew {
            MParticle.sharedInstance().start(with: options)
        }
        ATTrackingManager.requestTrackingAuthorization { _ in }
    }
}
`;
const objc = `#import <mParticle_Apple_SDK/mParticle.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>

@implementation AppDelegate
- (void)launch:(BOOL)isNew {
    MParticleOptions *options = [MParticleOptions optionsWithKey:@"a" secret:@"b"];
    if (isNew) {
        [[MParticle sharedInstance] startWithOptions:options];
    }
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {}];
}
@end
`;
const script = `import MParticle from 'react-native-mparticle';
import { requestTrackingPermissionsAsync } from 'expo-tracking-transparency';

export async function launch(isNew) {
  if (isNew) {
    MParticle.setATTStatus(MParticle.ATTStatus.Authorized, 0);
  }
  await requestTrackingPermissionsAsync();
}
`;
const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>NSPrivacyTracking</key><false/>
<key>NSPrivacyTrackingDomains</key><array>
<string>https://a.example</string>
</array>
</dict></plist>
`;
const lock = 'PODS:\n  - mParticle-Apple-SDK (8.0.1)\n\nDEPENDENCIES:\n  - mParticle-Apple-SDK\n\nCOCOAPODS: 1.15.2\n';

/** The same edits in each language: an indented statement, a line of its own, a condition around nothing. */
const languages = [
  { file: 'AppDelegate.swift', text: swift, line: '        log("launch")', guard: '        guard isNew else { return }' },
  { file: 'AppDelegate.m', text: objc, line: '    [self log:@"launch"];', guard: '    if (!isNew) { return; }' },
  { file: 'App.js', text: script, line: "  log('launch');", guard: '  if (!isNew) { return; }' },
] as const;

describe.each(languages)('the identity of findings in $file', ({ file, text, line, guard }) => {
  const before = { [`App/${file}`]: text, 'App/PrivacyInfo.xcprivacy': manifest, 'Podfile.lock': lock };
  const lineWith = (word: string): string => text.split('\n').find((each) => each.includes(word)) ?? '';
  const [first, opens] = [lineWith('if'), lineWith('launch')];

  it.each<[string, Files]>([
    ['lines above', { ...before, [`App/${file}`]: `\n// A comment.\n${text}` }],
    ['a statement above', { ...before, [`App/${file}`]: text.replace(opens, `${opens}\n${line}`) }],
    ['an early exit above', { ...before, [`App/${file}`]: text.replace(first, `${guard}\n${first}`) }],
    [
      'other white space',
      { ...before, [`App/${file}`]: text.replaceAll(/^ +/gm, '\t').replaceAll('(', '(\n').replaceAll('{', ' {') },
    ],
    ['another file name', { 'App/PrivacyInfo.xcprivacy': manifest, 'Podfile.lock': lock, [`App/New${file}`]: text }],
    [
      'another folder',
      { 'ios/Sources/PrivacyInfo.xcprivacy': `\n${manifest}`, 'ios/Podfile.lock': lock, [`ios/Sources/Launch/${file}`]: text },
    ],
  ])('survives %s', async (_, after) => {
    const { ended, began, kept } = await changes(before, after);
    expect({ ended, began }).toEqual({ ended: [], began: [] });
    expect(kept).toBeGreaterThan(3);
  });
});

describe('a finding that is fixed and a new one', () => {
  const twice = (one: string, other: string, more = ''): Files => ({
    'A.swift': `import mParticle_Apple_SDK
import AppTrackingTransparency
func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in ${one} }
    next()
    ATTrackingManager.requestTrackingAuthorization { status in ${other} }
    last()
${more}}
func later() {
    MParticle.sharedInstance().setATTStatus(.init(), withATTStatusTimestampMillis: nil)
}
`,
  });
  const given =
    'MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)';
  const ask = '    ATTrackingManager.requestTrackingAuthorization { status in }\n';
  const rule = 'att/status-missing-after-prompt A.swift:';

  it('are two, where the first of two equal ones is fixed and an equal one is added below', async () => {
    const { ended, began } = await changes(twice('', ''), twice(given, '', ask));
    expect({ ended, began }).toEqual({ ended: [`${rule}4`], began: [`${rule}8`] });
  });

  it('are two, where the second is fixed and an equal one is added below', async () => {
    const { ended, began } = await changes(twice('', ''), twice('', given, ask));
    expect({ ended, began }).toEqual({ ended: [`${rule}6`], began: [`${rule}8`] });
  });

  it('are two, where an equal one is added in another function', async () => {
    const { ended, began } = await changes(twice('', ''), {
      ...twice(given, ''),
      'B.swift': `import AppTrackingTransparency\nfunc askAgain() {\n${ask}}\n`,
    });
    expect({ ended, began }).toEqual({ ended: [`${rule}4`], began: ['att/status-missing-after-prompt B.swift:3'] });
  });

  it('are two, where each branch has one, and one is removed as another branch gets one', async () => {
    const branches = (...values: readonly number[]): Files => ({
      'A.swift': `import mParticle_Apple_SDK
func launch(kind: Int) {
    switch kind {
${values.map((value) => `    case ${String(value)}: MParticle.sharedInstance().start(with: MParticleOptions(key: "a", secret: "b"))\n`).join('')}    default: break
    }
}
`,
    });
    const at = 'att/status-missing-at-start A.swift:';
    expect(await changes(branches(1, 2), branches(2, 3))).toEqual({ ended: [`${at}4`], began: [`${at}5`], kept: 1 });
  });

  it('are none, where the body of the second changes', async () => {
    const { ended, began } = await changes(twice('', ''), twice('', 'log()'));
    expect({ ended, began }).toEqual({ ended: [], began: [] });
  });
});
