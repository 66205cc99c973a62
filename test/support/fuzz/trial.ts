import { SaxesParser } from 'saxes';
import { createDice, pick } from '../damage.js';
import type { Outcome } from '../run-command.js';
import { mutate } from './mutate.js';
import { runLine } from './run-line.js';
import type { Subject } from './subjects.js';

/** What became of an input. */
export interface Trial {
  readonly run: number;
  /** What was tried, for people who repeat it. */
  readonly what: string;
  /** What the product did that it may not do; null where it did nothing of the kind. */
  readonly failure: string | null;
  /** Milliseconds of processor time. */
  readonly time: number;
  /** MB that the process has had at most. */
  readonly memory: number;
}

/** What nobody may add to or take from. */
const shared = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const before = shared.map(shapeOf);

function shapeOf(object: object): string {
  return Object.getOwnPropertyNames(object).join();
}

/**
 * Changes an input of a reader and runs a command on it.
 * @param run Which trial: everything else follows from it.
 * @param subjects Every reader.
 */
export async function tryInput(run: number, subjects: readonly Subject[]): Promise<Trial> {
  const dice = createDice(run);
  const { name, seeds, lines } = pick(subjects, dice) ?? { name: 'no reader', seeds: [], lines: [] };
  const [seed, other, line] = [pick(seeds, dice), pick(seeds, dice), pick(lines, dice)];
  if (seed === undefined || other === undefined || line === undefined) throw new Error(`Nothing to try: ${name}.`);
  const { bytes, how } = mutate(bytesOf(seed), bytesOf(other), dice);
  const start = process.cpuUsage();
  const failure = await failureOf(async () => runLine({ ...seed.files, [seed.file]: bytes }, seed.file, line), line);
  const { user, system } = process.cpuUsage(start);
  return {
    run,
    what: `${name}: ${line}, ${seed.file}: ${how.join(', ')}\n${JSON.stringify(bytes.toString('latin1').slice(0, 3000))}`,
    failure,
    time: Math.round((user + system) / 1000),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function bytesOf({ file, files }: { readonly file: string; readonly files: Readonly<Record<string, Buffer>> }): Buffer {
  return files[file] ?? Buffer.alloc(0);
}

async function failureOf(act: () => Promise<Outcome>, line: string): Promise<string | null> {
  try {
    return faultOf(await act(), line);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** What a terminal, a log or an editor would obey or show in another order than it is in. */
const commanding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/**
 * What a run of a command did that none may do: a crash, an exit code of its own, a changed prototype, a character that commands a
 * terminal, or text that is not of the format.
 * @param outcome What it did.
 * @param line The command line.
 */
export function faultOf({ exitCode, stdout, stderr }: Outcome, line: string): string | null {
  const text = `${stderr}\n${stdout}`;
  if (/bug in app-privacy/.test(text))
    return `said that it has a bug: ${text.slice(Math.max(0, text.search(/bug in app/) - 500)).slice(0, 1500)}`;
  if (![0, 1, 2].includes(exitCode)) return `ended with ${String(exitCode)}`;
  if (shared.some((object, index) => shapeOf(object) !== before[index])) return 'changed a prototype';
  const at = text.replaceAll('\r\n', '\n').search(commanding);
  if (at >= 0) return `printed a control character: ${JSON.stringify(text.slice(Math.max(0, at - 60), at + 20))}`;
  return /--format json|--json|sarif|gitlab/.test(line) && stdout !== ''
    ? formFault(() => JSON.parse(stdout))
    : xmlFault(line, stdout);
}

function xmlFault(line: string, stdout: string): string | null {
  if (!/junit|checkstyle|xcprivacy/.test(line) || !stdout.startsWith('<')) return null;
  return formFault(() => {
    const parser = new SaxesParser();
    parser.on('error', raise);
    parser.write(stdout).close();
  });
}

function raise(error: Error): never {
  throw error;
}

function formFault(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    return `printed what is not of its format: ${String(error)}`;
  }
}
