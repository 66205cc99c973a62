import React, { useEffect } from 'react';
import { useConsent } from './store';
import { forward } from './forward';
export function Gate() {
  const { status } = useConsent();
  useEffect(() => { forward(status); }, [status]);
  return null;
}
