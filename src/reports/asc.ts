import { escapeJson } from './escape/json.js';
import type { Renderer } from './report.js';
import { collectedData, draftMark, openForStore, statedAnswers } from './store/answers.js';
import { storeRows, type StoreRow } from './store/rows.js';

/**
 * The privacy file of asc, the App Store Connect CLI, in the bytes that `asc web privacy pull` writes of the same answers
 * (rorkai/App-Store-Connect-CLI@3ebcd22, internal/cli/web/web_privacy.go).
 *
 * A file that is written while something is open begins with an entry that names it. That entry has no protection, for which
 * asc refuses the whole file.
 */
export const ascReport: Renderer = {
  facts: {
    consequence: 'asc deletes the answers in App Store Connect that the file does not contain, if you allow it to.',
    open: (assessment) => openForStore(assessment, 'asc'),
  },
  render(assessment) {
    const { tool } = assessment;
    const undecided = openForStore(assessment, 'asc');
    const rows = storeRows(statedAnswers(assessment).map(collectedData));
    const complete = rows.filter(({ category }) => undecided.length === 0 || category !== null);
    const dataUsages = [
      ...(undecided.length === 0 ? [] : [{ ...draftMark(tool, undecided), dataProtections: [] }]),
      ...complete.map(entryOf),
    ];
    return `${escapeJson(JSON.stringify({ schemaVersion: 1, dataUsages }, null, 2))}\n`;
  },
};

function entryOf({ category, purpose, protection }: StoreRow): object {
  return {
    ...(category === null ? {} : { category }),
    ...(purpose === null ? {} : { purposes: [purpose] }),
    dataProtections: [protection],
  };
}
