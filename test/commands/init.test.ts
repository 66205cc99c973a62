import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Init } from '../../src/commands/init.js';
import { auditFolder } from '../support/marked-project.js';
import { runCommand, withFolder } from '../support/run-command.js';

const app = {
  'App/Map.swift': 'import CoreLocation\nlet manager = CLLocationManager()\nmanager.startUpdatingLocation()\n',
  'Podfile.lock': 'PODS:\n  - mParticle-Braze-12 (9.2.0)\n\nDEPENDENCIES:\n  - mParticle-Braze-12\n\nCOCOAPODS: 1.16.2\n',
};
const read = (folder: string) => readFileSync(join(folder, 'app-privacy.yaml'), 'utf8');

describe('init --yes', () => {
  it('writes what is undecided, with the question and the evidence beside it', () =>
    withFolder(app, async (folder) => {
      await runCommand(Init, folder, '--yes');
      expect(read(folder)).toContain('  # undecided: purposes and tracking (its kit is in Podfile.lock:2)\n  - id: braze\n');
      expect(read(folder)).toMatch(
        /PRECISE_LOCATION:\n(?: +#.*\n)*? +# App\/Map\.swift:3 CLLocationManager\.startUpdatingLocation\n +reason: undecided/,
      );
    }));

  it('asks for what the dashboard connects, where nothing lists it', () =>
    withFolder({ 'App/A.swift': 'import mParticle_Apple_SDK\nMParticle.sharedInstance().logEvent(e)\n' }, async (folder) => {
      await runCommand(Init, folder, '--yes');
      expect(read(folder)).toContain(
        '# undecided: Which integrations are connected to this app in the mParticle dashboard? List each.\nintegrations: []\n',
      );
    }));

  it('ends with what is open, a question in parts without its parts', () => {
    const pods = 'PODS:\n  - mParticle-Apple-SDK (8.20.0)\n  - FirebaseCrashlytics (11.0.0)\n\nCOCOAPODS: 1.16.2\n';
    return withFolder({ 'Podfile.lock': pods }, async (folder) => {
      const { stdout } = await runCommand(Init, folder, '--yes');
      expect(stdout).toContain('  - Crash Data: Do you or a partner collect crash data from this app?\n');
    });
  });

  it('decides nothing by that', () =>
    withFolder(app, async (folder) => {
      const before = await auditFolder(folder);
      await runCommand(Init, folder, '--yes');
      const after = await auditFolder(folder);
      expect(after.problems).toEqual([]);
      expect(after.questionnaire.dataTypes.map(({ collected }) => collected)).toEqual(
        before.questionnaire.dataTypes.map(({ collected }) => collected),
      );
    }));

  it('keeps what people wrote when it is run again', () =>
    withFolder(app, async (folder) => {
      const written = '# ours\nanswers:\n  PRECISE_LOCATION: { collected: no, reason: it stays on the device } # asked in May\n';
      writeFileSync(join(folder, 'app-privacy.yaml'), written);
      await runCommand(Init, folder, '--yes');
      const once = read(folder);
      expect(once).toContain('PRECISE_LOCATION: { collected: no, reason: it stays on the device } # asked in May\n');
      const { stdout } = await runCommand(Init, folder, '--yes');
      expect(stdout).toContain('No changes to app-privacy.yaml.');
      expect(read(folder)).toBe(once);
    }));
});

describe('init of an app that cannot be read in full', () => {
  it('says so', () =>
    withFolder({ ...app, 'Info.plist': '<plist>' }, async (folder) => {
      const { stdout } = await runCommand(Init, folder, '--yes');
      expect(stdout).toContain('The audit was incomplete, so more questions can follow.');
    }));
});

describe('init of a folder without an app', () => {
  it('says that nothing was audited, and writes nothing', () =>
    withFolder({}, async (folder) => {
      const { stderr, exitCode } = await runCommand(Init, folder, '--yes');
      expect({ stderr: stderr.includes('the audit found no iOS app'), exitCode }).toEqual({
        stderr: true,
        exitCode: 2,
      });
    }));
});

describe('init without a terminal', () => {
  it('says how to go on', () =>
    withFolder(app, async (folder) => {
      const { stderr, exitCode } = await runCommand(Init, folder);
      expect({ stderr, exitCode }).toEqual({
        stderr:
          'Error: init asks questions, so it needs a terminal.\n  Add --yes to write the open questions to the file instead.\n',
        exitCode: 2,
      });
    }));
});
