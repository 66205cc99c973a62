import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../src/model/recording.js';
import { UsageError } from '../../../src/model/usage-error.js';
import { readRecording } from '../../../src/read/recordings/read-recording.js';
import { appPrivacyReport, har, timeAt } from '../../support/recordings.js';

const bundleId = 'com.example.app';

async function read(content: string | Buffer, chunk = 4096): Promise<Recording> {
  const bytes = Buffer.from(content);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  return readRecording('r', chunks(), (id) => id === bundleId);
}

async function refusalOf(content: string | Buffer): Promise<string> {
  const error: unknown = await read(content).then(
    () => 'none',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error(`Not refused: ${String(error)}`);
  return `${error.message} ${error.suggestions[0] ?? ''}`;
}

const access = (fields: object): string =>
  `${JSON.stringify({ accessor: { identifier: bundleId, identifierType: 'bundleID' }, category: 'photos', kind: 'intervalBegin', timeStamp: timeAt(1), type: 'access', ...fields })}\n`;

describe('an App Privacy Report', () => {
  const plan = {
    bundleId,
    accesses: [
      { category: 'photos', at: 30 },
      { category: 'photos', at: 10 },
    ],
    contacts: [{ host: 'API.Example.com.', first: 5, last: 50 }],
    noise: 20,
  };

  it.each([13, 1000, 1_000_000])('counts the records of the app alone, in chunks of %i bytes', async (chunk) => {
    const { accesses, contacts, records, from, to } = await read(appPrivacyReport(plan), chunk);
    expect(accesses).toMatchObject([{ category: 'photos', count: 2, first: { text: timeAt(10) }, last: { text: timeAt(32) } }]);
    expect(contacts).toMatchObject([
      { host: 'api.example.com', count: 2, first: { text: timeAt(5) }, last: { text: timeAt(50) } },
    ]);
    expect({ records, from: from?.text, to: to?.text }).toEqual({ records: 5, from: timeAt(5), to: timeAt(50) });
  });

  it('counts an access whose beginning was not recorded', async () => {
    const { accesses, problems } = await read(access({ kind: 'intervalEnd' }));
    expect({ accesses: accesses.length, problems }).toEqual({ accesses: 1, problems: [] });
  });

  it('lists all apps, the one with the most records first', async () => {
    const { apps } = await read(appPrivacyReport({ ...plan, noise: 0 }) + access({ accessor: { identifier: 'com.other' } }));
    expect(apps).toEqual([
      { bundleId, records: 5 },
      { bundleId: 'com.other', records: 1 },
    ]);
  });

  it('takes a byte order mark, CRLF, empty lines and a last line without line feed', async () => {
    const text = `\uFEFF${access({})}\r\n\n${access({}).trim()}`.replace('}\n\r', '}\r');
    expect(await read(text)).toMatchObject({ records: 2, problems: [] });
  });

  it('keeps the line of the first access', async () => {
    const { accesses } = await read(access({ timeStamp: timeAt(9) }) + access({ timeStamp: timeAt(2) }));
    expect(accesses[0]?.line).toBe(2);
  });

  it('counts records of a type that Apple does not document', async () => {
    const { unknown, problems } = await read(`${access({})}{"type":"sensor"}\n{"stream":"tcc"}\n`);
    expect({ unknown, problems }).toEqual({ unknown: { count: 2, types: ['sensor', 'without type'], line: 2 }, problems: [] });
  });

  it.each([
    ['cut short', access({}).slice(0, 40), 'The line is cut short or is not valid JSON.'],
    ['not an object', '[1]\n', 'The line is not a JSON object, so it is not a record.'],
    ['huge', `{"a":"${'x'.repeat(1_100_000)}"}\n`, 'The line is longer than 1 MB, so it is not a record of iOS.'],
    ['without a time', access({ timeStamp: null }), 'The access has no valid timeStamp.'],
    ['with a time without zone', access({ timeStamp: '2026-11-29T10:00:00' }), 'The access has no valid timeStamp.'],
    ['without a category', access({ category: 5 }), 'The access has no category.'],
    ['without an app', access({ accessor: null }), 'The record does not say which app it is about.'],
    ['without a domain', access({ type: 'networkActivity', domain: 'a b' }), 'The connection has no valid domain.'],
  ])('is incomplete where a line is %s', async (_, line, message) => {
    const { problems, records } = await read(access({}) + line);
    expect({ records, problems: problems.map((problem) => [problem.kind, problem.place.line, problem.message]) }).toEqual({
      records: 1,
      problems: [['incomplete', 2, message]],
    });
  });

  it('lists 20 problems and counts the others', async () => {
    const { problems } = await read(access({}) + '5\n'.repeat(50));
    expect([problems.length, problems.at(-1)?.message]).toEqual([21, '30 more records could not be read.']);
  });

  it('stops counting hosts at a bound, and says so', async () => {
    const line = (index: number): string =>
      `${JSON.stringify({ type: 'networkActivity', bundleID: bundleId, domain: `h${String(index)}.example`, timeStamp: timeAt(1) })}\n`;
    const { contacts, problems } = await read(Array.from({ length: 20_010 }, (_, index) => line(index)).join(''));
    expect([contacts.length, problems.map(({ message }) => message)]).toEqual([
      20_000,
      ['The recording has more than 20000 different hosts. The others were not read.'],
    ]);
  });
});

describe('a HAR', () => {
  const contacts = [
    { host: 'b.example', first: 9 },
    { host: 'a.example', first: 3, last: 7 },
  ];

  it.each([1, 100, 1_000_000])('gives the hosts of its requests, not of bodies, in chunks of %i bytes', async (chunk) => {
    const recording = await read(har({ bundleId, contacts }), chunk);
    expect(recording.contacts.map(({ host, count, first }) => [host, count, first.at])).toEqual([
      ['a.example', 2, Date.parse(timeAt(3))],
      ['b.example', 1, Date.parse(timeAt(9))],
    ]);
    expect(recording).toMatchObject({ format: 'har', apps: null, records: 3, problems: [] });
  });

  it('keeps what was read before the file was cut, and is incomplete', async () => {
    const { records, problems } = await read(har({ bundleId, contacts }).slice(0, 1800));
    expect([records, problems.map(({ message }) => message)]).toEqual([
      1,
      ['The file ends before its JSON does. What follows was not read.'],
    ]);
  });

  it.each([
    ['https://[2001:db8::1]:8443/x', '2001:db8::1'],
    ['https://BÜCHER.example/', 'xn--bcher-kva.example'],
    ['wss://socket.example', 'socket.example'],
  ])('takes the host of %s', async (url, host) => {
    const entries = [{ startedDateTime: timeAt(1), request: { url } }];
    expect((await read(JSON.stringify({ log: { entries } }))).contacts.map((contact) => contact.host)).toEqual([host]);
  });

  it('passes over addresses without a host', async () => {
    const entries = [{ startedDateTime: timeAt(1), request: { url: 'data:text/plain,x' } }];
    expect(await read(JSON.stringify({ log: { entries } }))).toMatchObject({ records: 0, problems: [] });
  });

  it.each([
    [{ request: { url: 'https://a.example' } }, 'The entry has no startedDateTime with a time zone.'],
    [{ startedDateTime: timeAt(1), request: {} }, 'The entry has no request with a valid url.'],
  ])('is incomplete where an entry is %j', async (entry, message) => {
    const { problems } = await read(JSON.stringify({ log: { entries: [entry] } }));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe('a file that is neither', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /^r is empty\. Pass the App Privacy Report/],
    ['blank', ' \n\n', /^r is empty\./],
    ['binary', Buffer.from([1, 0, 2, 0]), /^r:1: The file is binary or not in UTF-8\./],
    ['UTF-16', Buffer.from('{"type":"access"}', 'utf16le'), /^r:1: The file is binary or not in UTF-8\./],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), /^r is compressed\. Extract it/],
    [
      'a dump of mitmproxy',
      '4096:9:websocket;',
      /^r is a dump of mitmproxy, not a HAR\. Convert it: mitmdump -nr r --set hardump/,
    ],
    ['an array', '[{"type":"access"}]', /^r:1: The file does not begin with a JSON object\./],
    ['prose', 'hello', /^r:1: The file does not begin with a JSON object\./],
    ['JSON without entries', '{"log": {}}', /^r:1: The JSON has no log\.entries, so it is not a HAR\./],
  ])('is refused if it is %s', async (_, content, expected) => {
    expect(await refusalOf(content)).toMatch(expected);
  });
});
