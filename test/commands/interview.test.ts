import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editConfigurationOf } from '../../src/commands/edit-configuration-file.js';
import { interview } from '../../src/commands/init/interview.js';
import type { Choice, Prompts } from '../../src/commands/init/prompts.js';
import { UsageError } from '../../src/model/usage-error.js';
import { auditFolder } from '../support/marked-project.js';
import { withFolder } from '../support/run-command.js';

/** What a person does, by a word of the prompt or of what was shown before it. */
type Script = readonly (readonly [words: string, choose: string | readonly string[]])[];

interface Conversation {
  /** What was shown and asked, in order. */
  readonly heard: readonly string[];
  /** The configuration at the end. */
  readonly written: string;
}

/** Answers by a script, each entry once; what no entry is about stays open. */
async function converse(files: Readonly<Record<string, string>>, script: Script): Promise<Conversation> {
  const heard: string[] = [];
  const left = [...script];
  let shown = '';
  const answerTo = (message: string): readonly string[] => {
    heard.push(message);
    const index = left.findIndex(([words]) => message.includes(words) || shown.includes(words));
    const [entry] = index < 0 ? [] : left.splice(index, 1);
    return entry === undefined ? [] : [entry[1]].flat();
  };
  const pick = <Value>(choices: readonly Choice<Value>[], wanted: readonly string[]): readonly Value[] =>
    choices.filter(({ name }) => wanted.some((word) => name.startsWith(word))).map(({ value }) => value);
  const one = <Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value> => {
    const wanted = answerTo(message);
    const [value] = pick(choices, wanted.length === 0 ? ['leave it open', 'no more'] : wanted);
    if (value === undefined) throw new Error(`${message} has no choice ${wanted.join()}`);
    return Promise.resolve(value);
  };
  const prompts: Prompts = {
    show: (line) => {
      heard.push(line);
      if (line !== '' && !line.startsWith(' ')) shown = line;
    },
    chooseOne: one,
    find: one,
    chooseSeveral: (message, choices) => Promise.resolve(pick(choices, answerTo(message))),
    write: () => Promise.resolve('because'),
  };
  return withFolder(files, async (folder) => {
    const { edit } = await editConfigurationOf(folder, null);
    await interview(() => auditFolder(folder), edit, prompts);
    const path = join(folder, 'app-privacy.yaml');
    return { heard, written: existsSync(path) ? readFileSync(path, 'utf8') : '' };
  });
}

const map = { 'App/Map.swift': 'import CoreLocation\nlet manager = CLLocationManager()\nmanager.startUpdatingLocation()\n' };
const pods = (name: string) => `PODS:\n  - ${name} (9.2.0)\n\nDEPENDENCIES:\n  - ${name}\n\nCOCOAPODS: 1.16.2\n`;

describe('the questions of init', () => {
  it('stand with their evidence', async () => {
    const { heard } = await converse(map, []);
    expect(heard).toContain('    App/Map.swift:3 CLLocationManager.startUpdatingLocation');
  });

  it('leave open what is skipped, and are asked once', async () => {
    const { heard, written } = await converse(map, []);
    expect(written).toBe('');
    expect(heard.filter((line) => line.startsWith('Precise Location'))).toHaveLength(1);
  });

  it('go on with what an answer opens, until nothing is open', async () => {
    const { written } = await converse(map, [
      ['Precise Location', 'collected: yes'],
      ['Coarse Location: Does', 'collected: no'],
      ['For which purposes', ['APP_FUNCTIONALITY', 'ANALYTICS']],
      ['be tied to the user', 'linked: yes'],
      ['for tracking?', 'tracking: no'],
    ]);
    expect(written).toContain(
      'PRECISE_LOCATION:\n    collected: yes\n    reason: because\n    purposes: [ANALYTICS, APP_FUNCTIONALITY]\n    linked: yes\n    tracking: no\n',
    );
  });

  it('ask what a value holds that goes to mParticle under a name that says nothing', async () => {
    const app = {
      'Podfile.lock': pods('mParticle-Apple-SDK'),
      'App/User.swift':
        'import mParticle_Apple_SDK\nMParticle.sharedInstance().identity.currentUser?.setUserAttribute("xq7", value: v)\n',
    };
    const { written } = await converse(app, [['Which data types does this hold', ['Health (']]]);
    expect(written).toContain('HEALTH:\n    collected: yes\n');
    // mParticle collects Other Data by itself, whatever the attribute holds.
    expect(written).toContain('OTHER_DATA:\n    collected: yes\n');
  });

  it('ask which integrations the dashboard connects, and then of each whether it tracks and what for', async () => {
    const { written } = await converse({ 'Podfile.lock': pods('mParticle-Apple-SDK') }, [
      ['Type a part of its name', 'Amazon S3'],
      ['Amazon S3: For which purposes', ['ANALYTICS']],
    ]);
    expect(written).toContain('- id: amazon-s3\n    purposes: [ANALYTICS]\n');
  });

  it('ask of a kit whether its use is tracking', async () => {
    const { written } = await converse({ 'Podfile.lock': pods('mParticle-AppsFlyer-6') }, [['AppsFlyer', 'tracking: yes']]);
    expect(written).toContain('# because\n  - id: appsflyer\n    tracking: yes\n');
  });
});

describe('what an integration gets', () => {
  const app = {
    'Podfile.lock': pods('mParticle-Apple-SDK'),
    'app-privacy.yaml': 'integrations:\n  - id: appsflyer\n    purposes: [ANALYTICS]\n    tracking: yes\n',
  };

  it.each([
    ['some', '    dataTypes: [DEVICE_ID] # because\n'],
    ['all of it', '    except: [] # because\n'],
    ['nothing', '    dataTypes: [] # because\n'],
  ])('is asked once, and written into its entry: %s', async (share, line) => {
    const { heard, written } = await converse(app, [
      ['How much of this does it get?', share],
      ['All that it gets', ['Device ID (']],
    ]);
    expect(written).toContain(line);
    expect(heard.filter((said) => said === 'How much of this does it get?')).toHaveLength(1);
  });

  it('is used by the app itself besides, each type for its own purposes or all alike', async () => {
    const { written } = await converse(app, [
      ['Do you use it yourselves?', 'yes, all of it'],
      ['All that apply', ['APP_FUNCTIONALITY']],
    ]);
    expect(written).toContain('USER_ID:\n    ownPurposes: [APP_FUNCTIONALITY]\n');
    expect(written).toContain('DEVICE_ID:\n    ownPurposes: [APP_FUNCTIONALITY]\n');
  });

  it('may be used by partners only', async () => {
    const { written } = await converse(app, [['Do you use it yourselves?', 'no']]);
    expect(written).toContain('USER_ID:\n    ownPurposes: []\n');
  });
});

describe('SDKs that nobody knows', () => {
  const app = { 'Podfile.lock': 'PODS:\n  - Confetti (1.0)\n  - Telemetry (2.0)\n\nCOCOAPODS: 1.16.2\n' };

  it('are asked for together, and what they collect goes on to its purposes', async () => {
    const { written } = await converse(app, [
      ['Do you know it', 'yes'],
      ['Those that collect something', ['Telemetry']],
      ['Telemetry: all that it collects', ['Crash Data (']],
      ['For which purposes', ['APP_FUNCTIONALITY']],
    ]);
    expect(written).toContain(
      'sdks:\n  - id: Telemetry\n    collects: [CRASH_DATA]\n    reason: because\n  - id: Confetti\n    collects: []\n    reason: because\n',
    );
    expect(written).toContain('CRASH_DATA:\n    purposes: [APP_FUNCTIONALITY]\n');
  });

  it('stay open where nobody knows', async () => {
    expect((await converse(app, [])).written).toBe('');
  });
});

describe('an answer to a line that people wrote', () => {
  const written = 'answers:\n  PRECISE_LOCATION: { collected: yes, reason: shown on the map } # May\n';

  it('is added, and its reason with it', async () => {
    const conversation = await converse({ ...map, 'app-privacy.yaml': written }, [['be tied to the user', 'linked: no']]);
    expect(conversation.written).toContain(
      'PRECISE_LOCATION: { collected: yes, reason: "shown on the map; linked: because", linked: no } # May',
    );
  });
});

describe('a configuration that is not understood', () => {
  it.each([
    ['a section of another kind', 'integrations: appsflyer # ours\n', 'app-privacy.yaml:1: '],
    ['an answer of another kind', 'answers:\n  NAME: no # legal said so\n', 'app-privacy.yaml:2: '],
    ['an unknown alias', 'exclude: [*nope]\n', 'app-privacy.yaml:1: '],
    ['another encoding', Buffer.from('# caf\xe9\n', 'latin1').toString('latin1'), 'is not UTF-8 text'],
    ['old line ends', '# a\rexclude: [a]\r', 'carriage return'],
  ])('is not written over: %s', async (_, text, words) => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'app-privacy.yaml');
      writeFileSync(path, text, 'latin1');
      const error = await editConfigurationOf(folder, null).catch((refusal: unknown) => refusal);
      if (!(error instanceof UsageError)) throw new Error('It was not refused.');
      expect([error.message, ...error.suggestions].join('\n')).toContain(words);
      expect(readFileSync(path, 'latin1')).toBe(text);
    });
  });

  it('keeps its line ends and its byte order mark', () =>
    withFolder({ 'app-privacy.yaml': '\ufeffexclude: [a] # ours\r\n' }, async (folder) => {
      const { edit } = await editConfigurationOf(folder, null);
      await edit({ integrations: [{ id: 'braze', purposes: null, tracking: null, comment: null }] });
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe(
        '\ufeffexclude: [a] # ours\r\nintegrations:\r\n  - id: braze\r\n',
      );
    }));
});
