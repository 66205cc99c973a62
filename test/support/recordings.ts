/**
 * Makes recordings by the formats that Apple (Inspecting app activity data) and HAR 1.2 document. Nobody's device is in them: whatever
 * contradicts a draft was planted.
 */

/** A connection that is planted. */
export interface PlantedContact {
  readonly host: string;
  /** Seconds after the beginning of the recording. */
  readonly first: number;
  readonly last?: number;
  readonly byUser?: boolean;
  readonly website?: string;
  readonly flagged?: boolean;
}

/** What is planted for the app. */
export interface Plan {
  readonly bundleId: string;
  /** Categories that it accesses, with the seconds after the beginning. */
  readonly accesses?: readonly { readonly category: string; readonly at: number }[];
  readonly contacts?: readonly PlantedContact[];
  /** Records of other apps around them. */
  readonly noise?: number;
  readonly seed?: number;
}

const beginning = Date.parse('2026-11-29T10:00:00Z');

/**
 * The time of a recorded moment, as iOS writes it.
 * @param seconds After the beginning of every recording.
 */
export function timeAt(seconds: number): string {
  return new Date(beginning + seconds * 1000).toISOString();
}

/** The same numbers for the same seed, on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * An App Privacy Report: accesses first and connections after them, those of the app anywhere among those of others.
 * @param plan What is in it.
 */
export function appPrivacyReport(plan: Plan): string {
  const random = randomOf(plan.seed ?? 1);
  const { accesses = [], contacts = [], noise = 0 } = plan;
  const others = Array.from({ length: noise }, (_, index) => index);
  const accessLines = [
    ...accesses.map(({ category, at }) => accessPair(plan.bundleId, category, at, random)),
    ...others.slice(0, noise / 4).map(() => accessPair(otherApp(random), otherCategory(random), random(7000), random)),
  ];
  const contactLines = [
    ...contacts.map((contact) => [contactLine(plan.bundleId, contact)]),
    ...others.map(() => [contactLine(otherApp(random), { host: `host${random(5000)}.example.org`, first: random(7000) })]),
  ];
  const shuffled = [...shuffle(accessLines, random), ...shuffle(contactLines, random)].flat();
  return `${shuffled.join('\n')}\n`;
}

function otherApp(random: (below: number) => number): string {
  return `com.example.other${random(40)}`;
}

function otherCategory(random: (below: number) => number): string {
  return ['camera', 'contacts', 'location', 'mediaLibrary', 'microphone', 'photos', 'screenRecording'][random(7)] ?? 'camera';
}

function accessPair(bundleId: string, category: string, at: number, random: (below: number) => number): readonly string[] {
  const digits = Array.from({ length: 12 }, () => random(16).toString(16))
    .join('')
    .toUpperCase();
  const record = {
    accessor: { identifier: bundleId, identifierType: 'bundleID' },
    category,
    identifier: `8A4054BB-1810-4F8B-8163-${digits}`,
  };
  const line = (kind: string, seconds: number): string =>
    JSON.stringify({ ...record, kind, timeStamp: timeAt(seconds), type: 'access' });
  return [line('intervalBegin', at), line('intervalEnd', at + 2)];
}

function contactLine(bundleId: string, { host, first, last, byUser, website, flagged }: PlantedContact): string {
  return JSON.stringify({
    domain: host,
    firstTimeStamp: timeAt(first),
    context: website ?? '',
    timeStamp: timeAt(last ?? first),
    domainType: flagged === true ? 1 : 2,
    initiatedType: byUser === true ? 'NonAppInitiated' : 'AppInitiated',
    hits: last === undefined ? 1 : 2,
    type: 'networkActivity',
    domainOwner: '',
    bundleID: bundleId,
  });
}

function shuffle<Item>(items: readonly Item[], random: (below: number) => number): readonly Item[] {
  return items
    .map((item, index) => ({ item, index, key: random(1e6) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ item }) => item);
}

/**
 * A HAR, as mitmproxy saves it: one request for the first and one for the last contact.
 * @param plan What is in it; a HAR does not name apps.
 * @param bodyLength Characters of each body.
 */
export function har(plan: Plan, bodyLength = 40): string {
  const random = randomOf(plan.seed ?? 1);
  const { contacts = [], noise = 0 } = plan;
  const planted = contacts.flatMap(({ host, first, last }) => [
    entryOf(host, first, bodyLength),
    ...(last === undefined ? [] : [entryOf(host, last, bodyLength)]),
  ]);
  const others = Array.from({ length: noise }, () => entryOf(`host${random(5000)}.example.org`, random(7000), bodyLength));
  const creator = { name: 'mitmproxy exporthar', version: '0.1', comment: 'mitmproxy version 10.2.0' };
  return JSON.stringify(
    { log: { version: '1.2', creator, pages: [], entries: shuffle([...planted, ...others], random) } },
    null,
    2,
  );
}

function entryOf(host: string, seconds: number, bodyLength: number): object {
  const message = {
    httpVersion: 'HTTP/2.0',
    cookies: [],
    headers: [{ name: 'Accept', value: '*/*' }],
    headersSize: 40,
    bodySize: 0,
  };
  const text = `{"url":"https://decoy.example/","a":"${'x'.repeat(bodyLength)}\\"\\\\"}`;
  return {
    startedDateTime: timeAt(seconds).replace('Z', '+00:00'),
    time: 12.5,
    request: {
      method: 'POST',
      url: `https://${host}/v1/batch?x=1`,
      ...message,
      queryString: [],
      postData: { mimeType: 'application/json', text },
    },
    response: {
      status: 200,
      statusText: 'OK',
      ...message,
      content: { size: text.length, mimeType: 'application/json', text },
      redirectURL: '',
    },
    cache: {},
    timings: { connect: -1, ssl: null, send: 1, receive: 2, wait: 9.5 },
  };
}
