import React, { useContext, useEffect } from 'react';
import { Consent } from './Consent';
import { forward } from './forward';
export function Gate() {
  const { status } = useContext(Consent);
  useEffect(() => { forward(status); }, [status]);
  return null;
}
