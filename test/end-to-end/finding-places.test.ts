import { describe, expect, it } from 'vitest';
import { auditFolder } from '../support/marked-project.js';
import { withFolder } from '../support/run-command.js';

/** The places that explain the findings of a rule. */
async function related(rule: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await withFolder(files, auditFolder);
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) =>
      finding.related.map(({ place, end, message }) => `${place.file}:${place.line}:${place.column}-${end.column} ${message}`),
    );
}

const start = `import mParticle_Apple_SDK
func launch() {
    MParticle.sharedInstance().start(with: MParticleOptions(key: "a", secret: "b"))
}
`;
const startInC = `#import <mParticle_Apple_SDK/mParticle.h>
void launch(void) {
    [[MParticle sharedInstance] startWithOptions:[MParticleOptions optionsWithKey:@"a" secret:@"b"]];
}
`;
const prompt = 'import AppTrackingTransparency\nfunc ask() {\n    ATTrackingManager.requestTrackingAuthorization { _ in }\n}\n';

describe('the places that explain a finding', () => {
  it.each([
    ['Swift', { 'Start.swift': start }, 'Start.swift:3:32-37'],
    ['Objective-C', { 'Start.m': startInC }, 'Start.m:3:33-49'],
  ])('are the start for a prompt whose outcome mParticle does not get, in %s', async (_, files, place) => {
    expect(await related('att/status-missing-after-prompt', { ...files, 'Prompt.swift': prompt })).toEqual([
      `${place} mParticle starts here.`,
    ]);
  });

  it('are none for a prompt without a start', async () => {
    expect(await related('att/status-missing-after-prompt', { 'Prompt.swift': prompt, 'Podfile.lock': lock })).toEqual([]);
  });

  it('are the updates for a prompt of which some outcomes are dropped', async () => {
    const asked = `import AppTrackingTransparency
import mParticle_Apple_SDK
func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in
        switch status {
        case .authorized: MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        case .denied: MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        default: break
        }
    }
}
`;
    expect(await related('att/status-case-missing', { 'Start.swift': start, 'Prompt.swift': asked })).toEqual([
      'Prompt.swift:8:9-16 This case does not give mParticle the outcome.',
      'Prompt.swift:6:54-66 The app gives mParticle the outcome here.',
      'Prompt.swift:7:50-62 The app gives mParticle the outcome here.',
    ]);
  });

  it.each([
    ['is true', 'if status == .authorized { GIVE }', ''],
    ['is true', 'guard status == .authorized else { return }', 'GIVE'],
    ['is false', 'if status == .denied { log() } else { GIVE }', ''],
  ])('are the condition that %s where outcomes are given: %s %s', async (truth, first, second) => {
    const give = 'MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)';
    const asked = `import AppTrackingTransparency
import mParticle_Apple_SDK
func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in
        ${first.replace('GIVE', give)}
        ${second.replace('GIVE', give)}
    }
}
`;
    const [place] = await related('att/status-case-missing', { 'Start.swift': start, 'Prompt.swift': asked });
    expect(place).toMatch(/^Prompt\.swift:5:/);
    expect(place).toContain(`The app gives mParticle the outcome only if this condition ${truth}.`);
  });

  it('are the prompts for a read without permission', async () => {
    const read = 'import AdSupport\nfunc read() { print(ASIdentifierManager.shared().advertisingIdentifier) }\n';
    expect(await related('idfa/read-without-authorization', { 'Read.swift': read, 'Prompt.swift': prompt })).toEqual([
      'Prompt.swift:3:23-51 The app shows the ATT prompt here.',
    ]);
  });

  it('are the prompt for a text that is empty', async () => {
    const plist = '<plist><dict><key>NSUserTrackingUsageDescription</key>\n<string></string></dict></plist>';
    expect(await related('att/usage-description-missing', { 'Prompt.swift': prompt, 'Info.plist': plist })).toEqual([
      'Prompt.swift:3:23-51 The app shows the ATT prompt here.',
    ]);
  });
});

const lock = 'PODS:\n  - mParticle-Apple-SDK (8.5.0)\n\nDEPENDENCIES:\n  - mParticle-Apple-SDK\n\nCOCOAPODS: 1.15.2\n';
