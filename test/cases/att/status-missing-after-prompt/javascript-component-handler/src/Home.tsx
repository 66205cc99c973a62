import React, { useState } from 'react';
import MParticle from 'react-native-mparticle';
import { TrackingSheet } from './Sheet';
const words = { authorized: MParticle.MPATTStatus.Authorized, denied: MParticle.MPATTStatus.Denied, restricted: MParticle.MPATTStatus.Restricted, 'not-determined': MParticle.MPATTStatus.NotDetermined, unavailable: MParticle.MPATTStatus.NotDetermined };
export function Home() {
  const [open, setOpen] = useState(true);
  const done = (status: string) => { MParticle.setATTStatus(words[status], Date.now()); setOpen(false); };
  return <TrackingSheet visible={open} onDone={done} />;
}
