import { UsageError } from '../model/usage-error.js';
import type { TemplateFile } from '../reports/own-template.js';
import { readNamedFile } from './read-named-file.js';

/**
 * Reads the template that a user names.
 * @param file As given.
 * @throws {UsageError} When it cannot be read, or is no template.
 */
export function readTemplateFile(file: string): TemplateFile {
  const remedy = 'Pass a Liquid file to --template. docs/templates.md lists what it can print.';
  const text = readNamedFile({ path: file, noun: 'template', largest: 1, remedy }).toString('utf8');
  if (text.includes('\0') || text.includes('\ufffd'))
    throw new UsageError(`The template ${file} is not UTF-8 text.`, ['Save it as UTF-8 text.']);
  return { file, text };
}
