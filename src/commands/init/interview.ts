import type { ConfigurationEdits } from '../../config/edit.js';
import type { Assessment } from '../../model/assessment.js';
import { askOpenQuestions } from './ask.js';
import { terminalPrompts, type Prompts } from './prompts.js';

/**
 * Asks until nothing is open that was not asked before: an answer can open further questions, such as the purposes of what is
 * collected. Every answer is recorded when it is given, so that stopping loses none.
 * @param assess Audits the app with what is recorded.
 * @param record Writes answers down.
 * @param prompts How a person is asked.
 * @returns What the audit says in the end.
 */
export async function interview(
  assess: () => Promise<Assessment>,
  record: (edits: ConfigurationEdits) => Promise<void>,
  prompts: Prompts = terminalPrompts,
): Promise<Assessment> {
  const asked = new Set<string>();
  for (;;) {
    const assessment = await assess();
    let answers = 0;
    for await (const edits of askOpenQuestions(assessment, prompts, asked)) {
      await record(edits);
      answers += 1;
    }
    if (answers === 0) return assessment;
  }
}
