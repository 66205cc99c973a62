import React from 'react';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export function withTracking(Component) {
  return function Wrapped(props) {
    const ask = () => requestTrackingPermission();
    return <Component {...props} askForTracking={ask} />;
  };
}
