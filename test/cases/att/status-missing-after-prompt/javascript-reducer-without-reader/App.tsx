import React, { useReducer } from 'react';
import { Button, Text } from 'react-native';
import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
const reduce = (state: { status: string }, action: { status: string }) => ({ ...state, status: action.status });
export function Ask() {
  const [state, dispatch] = useReducer(reduce, { status: 'unknown' });
  const ask = async () => dispatch({ status: await requestTrackingPermission() }); // expect: att/status-missing-after-prompt error
  return <Button title={state.status} onPress={ask} />;
}
