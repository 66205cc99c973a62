import { useCallback, useEffect, useState } from 'react';
import { requestTrackingPermission, type TrackingStatus } from 'react-native-tracking-transparency';
export function useConsent() {
  const [status, setStatus] = useState<TrackingStatus>('not-determined');
  const ask = useCallback(async () => { setStatus(await requestTrackingPermission()); }, []);
  useEffect(() => { void ask(); }, [ask]);
  return status;
}
