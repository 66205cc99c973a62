import { describe, expect, it } from 'vitest';
import schema from '../../src/read/config/schema.json' with { type: 'json' };
import { findTopic } from '../../src/commands/explain/find-topic.js';
import { readRuleExamples } from '../../src/commands/explain/rule-examples.js';
import { listTopics } from '../../src/commands/explain/topics.js';
import { Explain } from '../../src/commands/explain.js';
import { dataTypeIds } from '../../src/model/data-type.js';
import { detectors } from '../../src/find/signals/index.js';
import { runCommand } from '../support/run-command.js';

const topics = listTopics();

/** The topic that a word leads to, or what was said instead. */
function find(word: string): string {
  try {
    return findTopic(word, topics).id;
  } catch (error) {
    return `nothing: ${String(error)}`;
  }
}

describe('every topic of explain', () => {
  it('has a source', () => {
    expect(topics.filter(({ source }) => source === null || source === '').map(({ id }) => id)).toEqual([]);
  });

  it('is found by its id', () => {
    const shadowed = topics.filter(({ id }) => find(id).toLowerCase() !== id.toLowerCase());
    expect(shadowed.map(({ id }) => id)).toEqual([]);
  });

  it('says something: a sentence, or what is known', () => {
    expect(topics.filter(({ paragraphs, facts }) => paragraphs.length + facts.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('names topics to see that exist', () => {
    const ids = new Set(topics.map(({ id }) => id));
    expect(topics.flatMap(({ id, see }) => see.filter((other) => !ids.has(other)).map((other) => `${id}: ${other}`))).toEqual([]);
  });
});

describe('explain knows', () => {
  it.each([
    ['updateLocation', 'updateLocation'],
    ['beginUncaughtExceptionLogging', 'beginUncaughtExceptionLogging'],
    ['attStatus', 'attStatus'],
    ['setATTStatus', 'setATTStatus'],
    ['IDFA', 'IDFA'],
    ['idfa', 'IDFA'],
    ['IDFV', 'IDFV'],
    ['ATT', 'ATT'],
    ['App Tracking Transparency', 'ATT'],
    ['ATTrackingManager', 'ATTrackingManager'],
    ['requestTrackingAuthorization', 'requestTrackingAuthorization'],
    ['requestTrackingAuthorizationWithCompletionHandler:', 'requestTrackingAuthorization'],
    ['NSUserTrackingUsageDescription', 'NSUserTrackingUsageDescription'],
    ['NSCameraUsageDescription', 'NSCameraUsageDescription'],
    ['NSPrivacyTrackingDomains', 'NSPrivacyTrackingDomains'],
    ['NSPrivacyCollectedDataTypeDeviceID', 'DEVICE_ID'],
    ['CA92.1', 'NSPrivacyAccessedAPICategoryUserDefaults'],
    ['tracking', 'tracking'],
    ['Device ID', 'DEVICE_ID'],
    ['ANALYTICS', 'ANALYTICS'],
    ['analytics', 'analytics'],
    ['mParticle-Braze-12', 'braze'],
  ])('%s', (word, id) => {
    expect(find(word)).toBe(id);
  });

  const symbols = [...new Set(detectors.flatMap((detector) => detector.apis.map(({ symbol }) => symbol)))];

  it('every symbol that the audit looks for, in any case', () => {
    const missing = symbols
      .flatMap((symbol) => [symbol, symbol.toUpperCase()])
      .filter((word) => find(word).startsWith('nothing'));
    expect(missing).toEqual([]);
  });

  it('every symbol without its class, and without its arguments', () => {
    const bare = symbols.flatMap((symbol) => {
      const member = symbol.replace(/^[-+]\[\S+ (.*)\]$/, '$1').replace(/^(?:[\w.]|\(\))+\.(?=\w+(?:\(|$))/, '');
      return [member, member.replace(/[(:].*$/, '')].filter((word) => word !== '');
    });
    expect(bare.filter((word) => find(word).startsWith('nothing'))).toEqual([]);
  });

  it('a symbol in the spelling of every language as one topic', () => {
    const spellings = [
      'setATTStatus(_:withATTStatusTimestampMillis:)',
      'MParticle.setATTStatus(_:withATTStatusTimestampMillis:)',
      '-[MParticle setATTStatus:withATTStatusTimestampMillis:]',
      '[MParticle setATTStatus:withATTStatusTimestampMillis:]',
      'setATTStatus:withATTStatusTimestampMillis:',
      'MParticle.setATTStatus',
      'setATTStatus()',
      'setattstatus',
    ];
    expect(spellings.map(find)).toEqual(spellings.map(() => 'setATTStatus'));
  });

  it('every key of app-privacy.yaml', () => {
    const keys = keysOf(schema, '');
    expect(keys).toContain('integrations[].tracking');
    expect(keys.filter((key) => find(key) !== key)).toEqual([]);
  });

  it.each([
    ['integrations', 'integrations'],
    ['integrations.tracking', 'integrations[].tracking'],
    ['integrations[0].tracking', 'integrations[].tracking'],
    [`answers.${dataTypeIds[0]}.linked`, 'answers.*.linked'],
    ['until', 'ignore[].until'],
  ])('the key %s, as a message or a person writes it', (word, id) => {
    expect(find(word)).toBe(id);
  });
});

describe('explain of a word that it does not know', () => {
  it.each([
    ['setATTStatu', 'setATTStatus'],
    ['requestTrackingAuthorisation', 'requestTrackingAuthorization'],
    ['integration[].trackng', 'integrations[].tracking'],
    ['status-missing', 'att/status-missing-at-start'],
    ['NSUserTrackingDescription', 'NSUserTrackingUsageDescription'],
  ])('%s suggests %s', (word, id) => {
    expect(() => findTopic(word, topics)).toThrow(
      expect.objectContaining({ suggestions: expect.arrayContaining([expect.stringContaining(id)]) as unknown }) as Error,
    );
  });

  it('does not compare a hostile word', () => {
    expect(() => findTopic(`[${'a.'.repeat(500_000)}`, topics)).toThrow('Unknown topic: ');
  });
});

describe('explain of a term that is an API too', () => {
  it('has what both say', () => {
    const { paragraphs, facts } = findTopic('updateLocation', topics);
    expect(paragraphs.join(' ')).toContain('it is a method that an app writes');
    expect(facts.map(([, value]) => value).join('\n')).toContain('-[MParticle updateLocation:]: not in any version');
  });
});

describe('explain of a rule', () => {
  it('prints the code of every language, whole', async () => {
    const { stdout } = await runCommand(Explain, 'att/status-missing-at-start', '--no-color');
    expect(stdout).toContain('options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)');
    expect(stdout).toContain('options.attStatus = @([ATTrackingManager trackingAuthorizationStatus]);');
    expect(stdout).toContain("import MParticle from 'react-native-mparticle';");
  });

  it('prints the same as JSON', async () => {
    const { stdout } = await runCommand(Explain, 'att/status-missing-at-start', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'rule',
      id: 'att/status-missing-at-start',
      examples: readRuleExamples('att/status-missing-at-start'),
    });
  });
});

interface Schema {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

/** The paths of all keys, read from the schema. */
function keysOf(of: Schema, path: string): readonly string[] {
  const definitions: Readonly<Record<string, Schema>> = schema.definitions;
  const named = of.$ref === undefined ? undefined : definitions[of.$ref.replace('#/definitions/', '')];
  if (named !== undefined) return keysOf(named, path);
  const { items, properties = {}, additionalProperties } = of;
  return [
    ...(items === undefined ? [] : keysOf(items, `${path}[]`)),
    ...(typeof additionalProperties === 'object' ? keysOf(additionalProperties, `${path}.*`) : []),
    ...Object.entries(properties).flatMap(([key, value]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return [at, ...keysOf(value, at)];
    }),
  ];
}
