import { describe, expect, it } from 'vitest';
import { callsOfUsedSdks, claimsOfUsedSdks, findUsedSdks } from '../../../src/decide/questionnaire/used-sdks.js';
import type { DataTypeId } from '../../../src/model/data-type.js';
import type { Dependency } from '../../../src/model/dependency.js';
import type { Confidence, Signal } from '../../../src/model/signal.js';
import type { ThirdPartySdk } from '../../../src/model/third-party-sdk.js';

const place = { file: 'Podfile.lock', line: 2, column: 5 };

/** An SDK among the dependencies, which declares crash data alone. */
function sdk(id: string, more: Partial<ThirdPartySdk> = {}): ThirdPartySdk {
  return {
    ...{ id, name: id, dependency: id, ecosystem: 'cocoapods', version: '1.0.0', requirement: null, predates: null },
    ...{ manifestVersion: null, basis: 'catalog', linked: true, tracking: false, trackingDomains: [], manifestFiles: [] },
    dataTypes: [{ id: 'CRASH_DATA', linked: false, tracking: false, purposes: ['APP_FUNCTIONALITY'], place }],
    ...{ checkoutFound: false, flaws: [], source: null, place },
    ...more,
  };
}

/** A call of an SDK's API. */
function call(of: string, id: 'start' | 'use', implies: readonly DataTypeId[] = [], confidence: Confidence = 'certain'): Signal {
  return {
    ...{ id: `collection.${id}`, symbol: 'Sdk.call', place: { file: 'A.swift', line: 1, column: 1 }, confidence },
    ...{ platform: 'ios', language: 'javascript', enclosing: '', implies, detail: { kind: 'sdk', sdk: of } },
  };
}

const said = (
  signals: readonly Signal[],
  sdks: readonly ThirdPartySdk[],
  dependencies: readonly Dependency[] = [],
): readonly string[] =>
  claimsOfUsedSdks(findUsedSdks(signals, sdks, dependencies)).map(
    ({ dataType, collected, linked, purposes }) => `${dataType} ${String(collected)} ${String(linked)} ${purposes.join()}`,
  );

describe('an SDK collects its main data type', () => {
  it('where the app builds with it and starts it, as its privacy manifest says it uses that', () => {
    expect(said([call('sentry', 'start')], [sdk('sentry')])).toEqual([
      'CRASH_DATA yes no APP_FUNCTIONALITY',
      'OTHER_DIAGNOSTIC_DATA yes null ',
    ]);
  });

  it('perhaps, where a call may be another one', () => {
    expect(said([call('sentry', 'start', [], 'possible')], [sdk('sentry')])).toEqual([
      'CRASH_DATA review no APP_FUNCTIONALITY',
      'OTHER_DIAGNOSTIC_DATA review null ',
    ]);
  });

  it('perhaps, where nothing starts it and its privacy manifest does not ask already', () => {
    expect(said([], [sdk('sentry', { dataTypes: [] })])).toEqual(['CRASH_DATA review null ']);
    expect(said([], [sdk('sentry')])).toEqual([]);
  });

  it('perhaps, where the account of the user elsewhere has it', () => {
    const accounts: Signal = {
      ...call('clerk', 'use', ['USER_ID']),
      detail: { kind: 'sdk', sdk: 'clerk', mayImply: ['NAME', 'USER_ID'] },
    };
    const clerk = sdk('clerk', { dataTypes: [] });
    expect(said([accounts], [clerk])).toEqual(['NAME review yes ', 'USER_ID yes yes ']);
    expect(said([accounts, call('clerk', 'use', ['NAME'])], [clerk])).toContain('NAME yes yes ');
  });

  it('only by its own calls, where the app may link another product of the package', () => {
    expect(said([call('firebase-core', 'start')], [sdk('firebase-crashlytics', { linked: false })])).toEqual([]);
    const given = call('firebase-auth', 'use', ['EMAIL_ADDRESS']);
    expect(said([given], [sdk('firebase-auth', { linked: false })])).toEqual(['EMAIL_ADDRESS yes yes ']);
  });
});

describe('what an SDK collects is linked to the user', () => {
  const started = call('sentry', 'start');

  it('where the app tells it who the user is, whatever its privacy manifest declares', () => {
    expect(said([started, call('sentry', 'use', ['USER_ID'])], [sdk('sentry')])).toContain(
      'CRASH_DATA yes yes APP_FUNCTIONALITY',
    );
  });

  it('not by a call that may be another one, or one that gives no identity', () => {
    expect(said([started, call('sentry', 'use', ['USER_ID'], 'possible')], [sdk('sentry')])).toContain(
      'CRASH_DATA yes no APP_FUNCTIONALITY',
    );
    expect(said([started, call('sentry', 'use', ['CUSTOMER_SUPPORT'])], [sdk('sentry')])).toContain(
      'CRASH_DATA yes no APP_FUNCTIONALITY',
    );
  });

  it('not by what the app tells another SDK', () => {
    const signals = [started, call('onesignal', 'use', ['USER_ID'])];
    expect(said(signals, [sdk('sentry'), sdk('onesignal', { dataTypes: [] })])).toContain('CRASH_DATA yes no APP_FUNCTIONALITY');
  });

  it("as its vendor's guidance says, where it has no privacy manifest", () => {
    expect(said([call('ironsource', 'start')], [sdk('ironsource', { dataTypes: [] })])).toContain(
      'DEVICE_ID yes yes THIRD_PARTY_ADVERTISING',
    );
  });
});

describe('an SDK that no dependency brings', () => {
  const calls = [call('sentry', 'start'), call('supabase', 'use', ['EMAIL_ADDRESS'])];

  it('collects nothing where files say from where they import: a script of another program calls it', () => {
    expect(
      said(
        calls.map((each) => ({ ...each, language: 'javascript' })),
        [],
      ),
    ).toEqual([]);
  });

  it('is built with where code that imports by name calls it', () => {
    expect(
      said(
        calls.map((each) => ({ ...each, language: 'swift' })),
        [],
      ),
    ).toEqual(['EMAIL_ADDRESS yes yes ', 'CRASH_DATA yes null ', 'OTHER_DIAGNOSTIC_DATA yes null ']);
  });
});

it('an SDK without a privacy manifest is known by its package', () => {
  const dependency: Dependency = {
    ...{ name: '@supabase/supabase-js', ecosystem: 'npm', basis: 'resolved', version: '2.0.0', url: null, place },
  };
  expect(said([call('supabase', 'use', ['EMAIL_ADDRESS', 'USER_ID'])], [], [dependency])).toEqual([
    'EMAIL_ADDRESS yes yes ',
    'USER_ID yes yes ',
  ]);
});

it('a call of an SDK that the app builds with is no access of its own besides', () => {
  const calls = [call('sentry', 'start'), call('supabase', 'use', ['EMAIL_ADDRESS'])];
  expect([...callsOfUsedSdks(findUsedSdks(calls, [sdk('sentry')], []))]).toEqual([calls[0]]);
});
