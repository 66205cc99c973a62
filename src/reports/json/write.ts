import { escapeJson } from '../escape/json.js';

/**
 * Writes a report as JSON. What `readReport` gives back is written as the same bytes.
 * @param report Plain data.
 */
export function writeReport(report: unknown): string {
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}
