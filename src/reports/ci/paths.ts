import { posix } from 'node:path';
import type { RenderOptions } from '../report.js';

/**
 * Tells the path by which a CI engine knows a file.
 * @param file Relative to the audited folder, with forward slashes; what names no file of it, such as an absolute path, stays.
 * @param options What is known of the run.
 * @returns Relative to the root of the repository.
 */
export function repositoryPath(file: string, { run }: RenderOptions): string {
  return posix.isAbsolute(file) ? file : posix.normalize(`${run?.prefix ?? ''}${file}`);
}

/**
 * Tells the absolute path of a file.
 * @param file Relative to the audited folder, with forward slashes.
 * @param options What is known of the run.
 */
export function absolutePath(file: string, { run }: RenderOptions): string {
  return posix.isAbsolute(file) ? file : posix.join(run?.folder ?? '', file);
}

/**
 * Writes a path as a relative URI (RFC 3986).
 * @param path With forward slashes.
 */
export function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd')))
    .join('/');
}
