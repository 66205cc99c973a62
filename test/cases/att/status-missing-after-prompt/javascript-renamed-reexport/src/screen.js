import { ask } from './consent';

export async function onContinue() {
  await ask(); // expect: att/status-missing-after-prompt error
}
