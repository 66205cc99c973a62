import { findSubjects } from './subjects.js';
import { tryInput } from './trial.js';

/** What a process does that `tryInputs` starts: one trial after the other, until nobody asks for more. */
const subjects = await findSubjects();
process.on('message', (run: number) => {
  void tryInput(run, subjects).then((trial) => process.send?.(trial));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
