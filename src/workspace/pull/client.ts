import ky, { HTTPError, TimeoutError, type KyInstance } from 'ky';
import { UsageError } from '../../model/usage-error.js';

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
  const fail = (why: string, remedy: string): UsageError => new UsageError(`${host} did not give ${what}: ${why}.`, [remedy]);
  if (error instanceof TimeoutError || error instanceof TooSlow)
    return fail('it did not answer in time', 'Look at the connection and run it again.');
  if (error instanceof SyntaxError) return fail('its answer is not JSON', 'Look whether a proxy answers in its place.');
  if (error instanceof TooLarge) return fail('its answer has more than 10 MB', 'Look whether the address is right.');
  if (error instanceof CutShort) return fail('its answer broke off, or cannot be unpacked', 'Run it again.');
  if (!(error instanceof HTTPError))
    return fail('it cannot be reached', 'Look at the connection, the name of the host and the proxy.');
  const { status } = error.response;
  const [why, remedy] = statuses[status] ?? [
    `it answered ${status}`,
    'Run it again later; look at the status page of mParticle.',
  ];
  return fail(why, remedy);
}

const moved = [
  'it sends elsewhere, and credentials do not follow',
  'Set the base address in the environment to where it is now.',
] as const;

const statuses: Readonly<Record<number, readonly [why: string, remedy: string]>> = {
  301: moved,
  302: moved,
  307: moved,
  308: moved,
  400: ['it does not understand the request (400)', 'Look at the id of the workspace and the app key.'],
  401: ['it does not know the credentials (401)', 'Look at the variables in the environment, or at mp.config.json.'],
  403: ['the credentials do not allow it (403)', 'Ask a Compliance Admin of the workspace for access.'],
  404: ['there is none (404)', 'Look at the id of the workspace and the app key.'],
  429: ['it got too many requests (429)', 'Run it again in a few minutes.'],
};
