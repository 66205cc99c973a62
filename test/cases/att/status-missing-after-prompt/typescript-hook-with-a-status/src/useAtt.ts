import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { useEffect, useState } from 'react';
export function useAtt() {
  const [status, setStatus] = useState<string | undefined>();
  useEffect(() => { (async () => { setStatus(await requestTrackingPermission()); })(); }, []);
  return status;
}
