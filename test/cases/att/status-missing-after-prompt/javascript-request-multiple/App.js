import * as Permissions from 'react-native-permissions';
import { PERMISSIONS, requestMultiple } from 'react-native-permissions';

const atLaunch = [PERMISSIONS.IOS.CAMERA, PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY];

export async function ask() {
  await requestMultiple([PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY]); // expect: att/status-missing-after-prompt error
  await Permissions.requestMultiple(atLaunch); // expect: att/status-missing-after-prompt error
  await requestMultiple([PERMISSIONS.IOS.CAMERA, PERMISSIONS.IOS.MICROPHONE]);
}
