import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../model/usage-error.js';
import type { TemplateFile } from '../reports/own-template.js';

/** Far above any template that a person writes, in bytes. */
const largestTemplate = 1024 * 1024;

/**
 * Reads the template that a user names.
 * @param file As given.
 * @throws {UsageError} When it cannot be read, or is no template.
 */
export function readTemplateFile(file: string): TemplateFile {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile())
    throw new UsageError(`There is no template ${file}.`, [
      'Give --template a Liquid file; docs/templates.md lists what it can print.',
    ]);
  if (stats.size > largestTemplate)
    throw new UsageError(`The template ${file} is larger than 1 MB.`, ['Keep to what it prints; data comes from the audit.']);
  const text = readFileSync(file, 'utf8');
  if (text.includes('\0') || text.includes('\ufffd'))
    throw new UsageError(`The template ${file} is not UTF-8 text.`, ['Save it as text in UTF-8.']);
  return { file, text };
}
