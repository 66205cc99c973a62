import { basename } from 'node:path';
import { UsageError } from '../model/usage-error.js';
import { nearest } from '../catalog/spelling/nearest.js';

/** One report of a run: its format, and the file that it goes to; null for standard output. */
export interface Output {
  readonly format: string;
  readonly file: string | null;
}

/** `FORMAT=FILE`; a path that holds an equals sign is written with its folder (`./a=b`). */
const besides = /^([a-z0-9-]*)=(.*)$/is;

/** What the flags say about formats and files. */
export interface OutputFlags {
  readonly format: readonly string[];
  readonly json: boolean;
  readonly output: readonly string[];
}

/**
 * Decides which reports a run writes, and where to.
 *
 * `--output FILE` takes the place of standard output; `--output FORMAT=FILE` is written besides.
 * @param flags As parsed.
 * @param formats The names of all formats.
 * @param fallback The format of a command that is given none.
 * @throws {UsageError} When two formats want standard output or the same file, a format is not known, or a report would take the
 * place of the configuration.
 */
export function planOutputs(flags: OutputFlags, formats: readonly string[], fallback: string): readonly Output[] {
  const wanted = [...new Set([...flags.format, ...(flags.json ? ['json'] : [])])];
  if (wanted.length > 1) {
    throw new UsageError(`Only one format can go to standard output, but you asked for ${wanted.join(' and ')}.`, [
      `Write each to a file: ${wanted.map((name) => `--output ${name}=FILE`).join(' ')}.`,
    ]);
  }
  const format = wanted[0] ?? fallback;
  const files = flags.output.map((value) => parseOutput(value, formats, format));
  refuseCollisions(files.flatMap(({ file }) => file ?? []));
  const isRedirected = flags.output.some((value) => !besides.test(value));
  return isRedirected ? files : [{ format, file: null }, ...files];
}

/** A report over another one, or over what a person wrote, would be lost without a word. */
function refuseCollisions(files: readonly string[]): void {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two reports cannot go to the same file ${twice}.`, ['Pass a different file to each --output.']);
  const configuration = files.find((file) => basename(file) === 'app-privacy.yaml');
  if (configuration !== undefined)
    throw new UsageError(`The report would overwrite the configuration ${configuration}.`, ['Pass another file to --output.']);
}

function parseOutput(value: string, formats: readonly string[], format: string): Output {
  const [, name, file] = besides.exec(value) ?? [];
  if (name === undefined || file === undefined) return named({ format, file: value });
  if (name === '')
    throw new UsageError(`--output ${value} has no format before the =.`, [
      'Write FORMAT=FILE. If the file name contains =, start it with ./.',
    ]);
  if (formats.includes(name)) return named({ format: name, file });
  const near = nearest(name, formats, 1);
  throw new UsageError(`Unknown format: ${name}.`, [
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Available formats: ${formats.join(', ')}.`,
    `To write to a file of that name, pass --output ./${name}=….`,
  ]);
}

function named(output: Output): Output {
  if (output.file === '') throw new UsageError('--output needs a file.', ['Write --output FILE or --output FORMAT=FILE.']);
  return output;
}
