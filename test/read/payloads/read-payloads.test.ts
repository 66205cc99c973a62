import { describe, expect, it } from 'vitest';
import { findPayloads, readPayloads } from '../../../src/read/payloads/read-payloads.js';

const device = '{"device_info":{"ios_advertising_id":"A"}}';

/** The places of all devices, and all problems, as `line:column`. */
function read(text: string, reader = readPayloads): { readonly devices: string[]; readonly problems: string[] } {
  const { payloads, problems } = reader('batch.json', text);
  return {
    devices: payloads.flatMap((payload) =>
      payload.device === null ? [] : [`${payload.device.place.line}:${payload.device.place.column}`],
    ),
    problems: problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`),
  };
}

describe('readPayloads', () => {
  it.each([
    ['one batch', device, ['1:18']],
    ['an array', `[${device},\n${device}]`, ['1:19', '2:18']],
    ['JSON Lines', `${device}\r\n\r\n${device}\r\n`, ['1:18', '3:18']],
    ['lines of arrays', `[${device}]\n[${device},${device}]`, ['1:19', '2:19', '2:62']],
    ['what wraps batches', `{"body":{"batches":[${device}]}}`, ['1:38']],
    ['a batch over several lines', '{\n"device_info": {\n"ios_advertising_id": "A"\n}\n}\n', ['3:2']],
  ])('reads %s', (_, text, devices) => {
    expect(read(text)).toEqual({ devices, problems: [] });
  });

  it.each([
    ['an empty file', ' \n', '1:1 The file is empty.'],
    ['another object', '\n {"a":1}', '2:2 This object is not an mParticle batch.'],
    ['events of another API', '{"events":[{"type":"track"}]}', '1:1 This object is not an mParticle batch.'],
    ['a list of nothing', '[]', '1:1 This array is not an mParticle batch.'],
    ['a line that is no batch', `${device}\n{"a":1}`, '2:1 This object is not an mParticle batch.'],
    [
      'an identity request',
      '{"known_identities":{"ios_idfa":"A"}}',
      '1:1 This is an identity request, not an mParticle batch. Identity requests do not have an ATT status.',
    ],
    ['text', 'hello', '1:1 This text is not valid JSON.'],
  ])('says that %s is none', (_, text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it('says nothing of a batch that is cut short: what seems to be missing can have been cut off', () => {
    const text = `[${device},{"device_info":{"ios_advertising_id":"A"`;
    expect(read(text)).toEqual({ devices: ['1:19'], problems: ['1:85 The file ends before its last bracket is closed.'] });
  });

  it('reads however deep an array is nested', () => {
    expect(read('['.repeat(100_000) + ']'.repeat(100_000)).problems).toEqual(['1:2 This array is not an mParticle batch.']);
  });
});

describe('findPayloads', () => {
  it.each(['{"a":1}', '[]', '{"identities":{"ios_advertising_id":"A"}}'])('takes %s for another file', (text) => {
    expect(read(text, findPayloads)).toEqual({ devices: [], problems: [] });
  });
});
