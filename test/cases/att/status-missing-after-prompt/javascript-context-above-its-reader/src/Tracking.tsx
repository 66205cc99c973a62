import React, { createContext, useContext, useEffect, useState } from 'react';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

const codes = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
const TrackingContext = createContext(null);

export function TrackingProvider({ children }) {
  const [status, setStatus] = useState(null);
  useEffect(() => { requestTrackingPermission().then(setStatus); }, []);
  const value = { status };
  return <TrackingContext.Provider value={value}>{children}</TrackingContext.Provider>;
}

export function TrackingReporter() {
  const { status } = useContext(TrackingContext);
  MParticle.setATTStatus(codes[status]);
  return null;
}
