import ky, { HTTPError, TimeoutError, type KyInstance } from 'ky';
import { UsageError } from '../../../model/usage-error.js';

/** How patient a client is. */
export interface ClientOptions {
  /** Milliseconds for each try, and again for the rest of its answer once that has begun. */
  readonly timeout: number;
  /** Milliseconds before a try, by the number of tries that failed. */
  readonly pause: (failed: number) => number;
}

/** Ten seconds a try, three tries, one and two seconds apart. */
export const patience: ClientOptions = { timeout: 10_000, pause: (failed) => failed * 1000 };

/** Fetches JSON. */
export interface JsonClient {
  /**
   * Fetches one document.
   * @param what What it is, for messages, which hold neither its address nor a credential.
   * @throws {UsageError} When it cannot be had.
   */
  fetch(what: string, url: URL, request: JsonRequest): Promise<unknown>;
}

/** A request. */
export interface JsonRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; null for GET. */
  readonly body: object | null;
}

/** Above this many bytes an answer is none of mParticle's. */
const largestAnswer = 10 * 1024 * 1024;

/**
 * Makes a client that tries again where that can help, follows no redirection and reads no answer without end.
 * @param options How patient it is.
 */
export function createClient({ timeout, pause }: ClientOptions): JsonClient {
  const client = ky.create({
    timeout,
    redirect: 'manual',
    retry: {
      limit: 2,
      methods: ['get', 'post'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      // A server may ask for an hour.
      maxRetryAfter: timeout,
      delay: pause,
      retryOnTimeout: true,
    },
  });
  return { fetch: (what, url, request) => fetchJson(client, what, url, request, timeout) };
}

async function fetchJson(
  client: KyInstance,
  what: string,
  url: URL,
  { headers, body }: JsonRequest,
  timeout: number,
): Promise<unknown> {
  const stop = new AbortController();
  const common = { headers: { accept: 'application/json', ...headers }, signal: stop.signal };
  const stopwatch: { timer?: NodeJS.Timeout } = {};
  try {
    const response = await (body === null ? client.get(url, common) : client.post(url, { ...common, json: body }));
    stopwatch.timer = setTimeout(() => {
      stop.abort(new TooSlow());
    }, timeout);
    return JSON.parse(await textOf(response)) as unknown;
  } catch (error) {
    throw failureOf(what, url.host, stop.signal.aborted ? stop.signal.reason : error);
  } finally {
    clearTimeout(stopwatch.timer);
  }
}

class TooLarge extends Error {}

class TooSlow extends Error {}

class CutShort extends Error {}

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body = response.body as unknown as AsyncIterable<Uint8Array> | null;
  try {
    for await (const part of body ?? []) {
      length += part.length;
      if (length > largestAnswer) throw new TooLarge();
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof TooLarge ? error : new CutShort();
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

function failureOf(what: string, host: string, error: unknown): UsageError {
  const fail = (why: string, remedy: string): UsageError =>
    new UsageError(`Could not fetch ${what} from ${host}: ${why}.`, [remedy]);
  if (error instanceof TimeoutError || error instanceof TooSlow)
    return fail('the request timed out', 'Check your connection and run the command again.');
  if (error instanceof SyntaxError) return fail('the response is not JSON', 'Check whether a proxy responds instead.');
  if (error instanceof TooLarge) return fail('the response is larger than 10 MB', 'Check the address.');
  if (error instanceof CutShort) return fail('the response broke off or cannot be decompressed', 'Run the command again.');
  if (!(error instanceof HTTPError))
    return fail('the host cannot be reached', 'Check your connection, the host name and your proxy.');
  const { status } = error.response;
  const [why, remedy] = statuses[status] ?? [
    `the server responded with ${status}`,
    'Run the command again later, or check the status page of mParticle.',
  ];
  return fail(why, remedy);
}

const moved = [
  'the server redirects elsewhere, and credentials are not sent there',
  'Set the base address in the environment to the new address.',
] as const;

const statuses: Readonly<Record<number, readonly [why: string, remedy: string]>> = {
  301: moved,
  302: moved,
  307: moved,
  308: moved,
  400: ['the server rejected the request (400)', 'Check the workspace id and the app key.'],
  401: ['the server rejected the credentials (401)', 'Check the environment variables and mp.config.json.'],
  403: ['the credentials do not grant access (403)', 'Ask a Compliance Admin of the workspace for access.'],
  404: ['it was not found (404)', 'Check the workspace id and the app key.'],
  429: ['the server received too many requests (429)', 'Run the command again in a few minutes.'],
};
