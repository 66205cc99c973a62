import { requestTrackingPermission } from 'react-native-tracking-transparency';

export async function askForText() {
  const status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt warning
  if (status === 'authorized') return 'yes';
  return 'no';
}

export async function askAndSayThatItDid() {
  const status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt error
  if (status === 'authorized') console.log('thanks');
  return 'done';
}
