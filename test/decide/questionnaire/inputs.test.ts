import { describe, expect, it } from 'vitest';
import { claimsOfInputs } from '../../../src/decide/questionnaire/inputs.js';
import type { DataTypeId } from '../../../src/model/data-type.js';
import type { Confidence, Signal } from '../../../src/model/signal.js';

type Kind = 'connection' | 'input' | 'password' | 'request' | 'server' | 'sign-in' | 'start' | 'text' | 'use';

function signal(kind: Kind, implies: readonly DataTypeId[] = [], file = 'A.swift', confidence: Confidence = 'certain'): Signal {
  return {
    ...{ id: `collection.${kind}`, symbol: kind, place: { file, line: 1, column: 1 }, confidence, platform: 'ios' },
    ...{ enclosing: '', implies, detail: { kind: 'none' } },
  };
}

const said = (signals: readonly Signal[], isOpen = false): readonly string[] =>
  claimsOfInputs(signals, new Map(), isOpen).map(({ dataType, collected }) => `${dataType} ${String(collected)}`);

const email = signal('input', ['EMAIL_ADDRESS']);

describe('an address that a person enters', () => {
  it('is not collected where nothing talks to a server', () => {
    expect(said([email])).toEqual(['EMAIL_ADDRESS no']);
  });

  it.each<[string, readonly Signal[], boolean]>([
    ['sends data', [signal('request')], false],
    ['talks to a server', [signal('connection')], false],
    ['starts an SDK', [signal('start')], false],
    ['may talk to one in code that was not read', [], true],
    ['gives an SDK what people write', [signal('use', ['OTHER_USER_CONTENT'])], false],
  ])('is a question where the app %s', (_, others, isOpen) => {
    expect(said([email, ...others], isOpen)).toEqual(['EMAIL_ADDRESS review']);
  });

  it('is collected beside a password in an app that sends data', () => {
    expect(said([email, signal('password'), signal('request')])).toEqual(['EMAIL_ADDRESS yes', 'USER_ID yes']);
  });

  it('is what people are known by where the form asks for a telephone number too', () => {
    const phone = signal('input', ['PHONE_NUMBER']);
    const yes = ['PHONE_NUMBER yes', 'USER_ID yes'];
    expect(said([phone, signal('password'), signal('request')])).toEqual(yes);
    expect(said([email, phone, signal('password'), signal('request')])).toEqual([
      'EMAIL_ADDRESS yes',
      'PHONE_NUMBER review',
      'USER_ID yes',
    ]);
  });

  it('is collected where a call signs the person in with it', () => {
    const call = signal('sign-in', ['EMAIL_ADDRESS'], 'B.swift', 'likely');
    expect(said([call, signal('password'), signal('request')])).toEqual(['EMAIL_ADDRESS yes', 'USER_ID yes']);
  });

  it('is a question where the password belongs to another form', () => {
    expect(said([email, signal('password', [], 'B.swift'), signal('request')])).toEqual([
      'EMAIL_ADDRESS review',
      'USER_ID review',
    ]);
  });

  it('is a question where a person can name the server', () => {
    expect(said([email, signal('password'), signal('request'), signal('server')])).toEqual([
      'EMAIL_ADDRESS review',
      'USER_ID review',
    ]);
  });

  it('is a question where the label alone names it', () => {
    const labelled = signal('input', ['EMAIL_ADDRESS'], 'A.swift', 'likely');
    expect(said([labelled, signal('password'), signal('request')])).toEqual(['EMAIL_ADDRESS review', 'USER_ID review']);
  });
});

describe('what people write', () => {
  it('is a question in an app that sends data', () => {
    expect(said([signal('text'), signal('request')])).toEqual(['OTHER_USER_CONTENT review']);
  });

  it('is no question where nothing sends any', () => {
    expect(said([signal('text'), signal('connection')])).toEqual([]);
  });
});

describe('a password', () => {
  it('is a question about accounts where it may leave the device in code that was not read', () => {
    expect(said([signal('password')], true)).toEqual(['USER_ID review']);
  });

  it('is none where nothing talks to a server', () => {
    expect(said([signal('password')])).toEqual([]);
  });
});

it('a token for push messages does not say that an app sends what people enter', () => {
  expect(said([signal('text'), signal('use', ['DEVICE_ID'])])).toEqual(['OTHER_USER_CONTENT no']);
});

it('code of tests says nothing', () => {
  expect(said([signal('input', ['EMAIL_ADDRESS'], 'A.swift', 'possible'), signal('request')])).toEqual([]);
});
