import { requestMultiple, PERMISSIONS } from 'react-native-permissions';
export async function askAll() {
  const results = await requestMultiple([PERMISSIONS.IOS.CAMERA, PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY]); // expect: att/status-missing-after-prompt error
  return results[PERMISSIONS.IOS.CAMERA] === 'granted';
}
