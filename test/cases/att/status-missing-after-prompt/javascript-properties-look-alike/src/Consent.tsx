import React from 'react';
import { Button } from 'react-native';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
import MParticle from 'react-native-mparticle';
function Ask({ onAnswer }) {
  return <Button title="go" onPress={async () => onAnswer(await requestTrackingPermission())} />; // expect: att/status-missing-after-prompt error
}
export function Screen() {
  return <Ask onAnswer={(status) => console.log(status)} />;
}
