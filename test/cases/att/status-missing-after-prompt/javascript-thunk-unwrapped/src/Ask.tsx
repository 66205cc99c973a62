import React from 'react';
import { useDispatch } from 'react-redux';
import MParticle from 'react-native-mparticle';
import { Button } from 'react-native';
import { askForTracking } from './consentSlice';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
export function Ask() {
  const dispatch = useDispatch();
  return <Button title="ok" onPress={async () => {
    const status = await dispatch(askForTracking()).unwrap();
    MParticle.setATTStatus(words[status], Date.now());
  }} />;
}
